import type { Cell, ColumnDefinition } from '../sql/result-set.ts'
import { PayloadWriter } from './payload-writer.ts'
import { FIELD } from './protocol.ts'

/** A row of the binary protocol, from cells in their text form. */
export function binaryRow(row: readonly Cell[], columns: readonly ColumnDefinition[]): Buffer {
  const nulls = Buffer.alloc((row.length + 9) >> 3)
  for (const [index, cell] of row.entries()) {
    const bit = index + 2
    if (cell === null) nulls.writeUInt8(nulls.readUInt8(bit >> 3) | (1 << (bit & 7)), bit >> 3)
  }
  const payload = new PayloadWriter(256).uint(0, 1).bytes(nulls)
  for (const [index, cell] of row.entries()) {
    if (cell !== null) writeCell(payload, cell, columns[index]?.type ?? FIELD.null)
  }
  return payload.done()
}

function writeCell(payload: PayloadWriter, cell: string | Uint8Array, type: number): void {
  if (typeof cell !== 'string') {
    payload.lengthBytes(cell)
    return
  }
  switch (type) {
    case FIELD.tiny:
      payload.uint(Number(cell) & 0xff, 1)
      return
    case FIELD.short:
    case FIELD.year:
      payload.uint(Number(cell) & 0xffff, 2)
      return
    case FIELD.long:
    case FIELD.int24:
      payload.uint(Number(cell) >>> 0, 4)
      return
    case FIELD.longlong:
      payload.uint64(BigInt(cell))
      return
    case FIELD.float:
      payload.float(Number(cell))
      return
    case FIELD.double:
      payload.double(Number(cell))
      return
    case FIELD.date:
    case FIELD.datetime:
    case FIELD.timestamp:
      payload.lengthBytes(moment(cell))
      return
    case FIELD.time:
      payload.lengthBytes(duration(cell))
      return
    default:
      payload.lengthText(cell)
  }
}

/** Only the parts that are not zero are sent: nothing, 4 bytes of date, 7 with the time, 11 with microseconds. */
function moment(text: string): Buffer {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers(text)
  const micros = microseconds(text)
  const payload = new PayloadWriter(12)
  if (year + month + day + hour + minute + second + micros === 0) return payload.done()
  payload.uint(year, 2).uint(month, 1).uint(day, 1)
  if (hour + minute + second + micros === 0) return payload.done()
  payload.uint(hour, 1).uint(minute, 1).uint(second, 1)
  return micros === 0 ? payload.done() : payload.uint(micros, 4).done()
}

function duration(text: string): Buffer {
  const [hours = 0, minute = 0, second = 0] = numbers(text)
  const micros = microseconds(text)
  const payload = new PayloadWriter(12)
  if (hours + minute + second + micros === 0) return payload.done()
  payload.uint(text.startsWith('-') ? 1 : 0, 1).uint(Math.floor(hours / 24), 4)
  payload
    .uint(hours % 24, 1)
    .uint(minute, 1)
    .uint(second, 1)
  return micros === 0 ? payload.done() : payload.uint(micros, 4).done()
}

function numbers(text: string): number[] {
  return (text.split('.')[0] ?? '').match(/\d+/g)?.map(Number) ?? []
}

function microseconds(text: string): number {
  return Number((text.split('.')[1] ?? '').padEnd(6, '0').slice(0, 6))
}
