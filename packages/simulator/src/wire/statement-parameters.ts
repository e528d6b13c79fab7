import type { Parameter } from '../sql/query-context.ts'
import { MalformedPacket } from './malformed-packet.ts'
import type { PayloadReader } from './payload-reader.ts'
import { FIELD } from './protocol.ts'

interface ParameterType {
  readonly type: number
  readonly unsigned: boolean
}

/** What the protocol remembers of one prepared statement between two executions. */
export class StatementParameters {
  readonly count: number
  #types: readonly ParameterType[] = []
  readonly #sentAhead = new Map<number, Buffer[]>()

  constructor(count: number) {
    this.count = count
  }

  /** A piece of a long value. @throws MalformedPacket for a placeholder that is not there */
  append(index: number, piece: Buffer): void {
    if (index >= this.count) throw new MalformedPacket('no such placeholder')
    this.#sentAhead.set(index, [...(this.#sentAhead.get(index) ?? []), piece])
  }

  forget(): void {
    this.#sentAhead.clear()
  }

  /** Bytes sent ahead and not used yet. */
  get sentAheadBytes(): number {
    return [...this.#sentAhead.values()].flat().reduce((sum, piece) => sum + piece.length, 0)
  }

  /** The values of one execution. @throws MalformedPacket for types never told or values cut short */
  read(reader: PayloadReader): Parameter[] {
    if (this.count === 0) return []
    const nulls = reader.bytes((this.count + 7) >> 3)
    if (reader.uint(1) === 1) this.#types = Array.from({ length: this.count }, () => readType(reader))
    const values = Array.from({ length: this.count }, (_, index) => this.#value(index, nulls, reader))
    this.forget()
    return values
  }

  #value(index: number, nulls: Buffer, reader: PayloadReader): Parameter {
    const sent = this.#sentAhead.get(index)
    if (sent !== undefined) return Buffer.concat(sent).toString('utf8')
    const type = this.#types[index]
    if (type === undefined) throw new MalformedPacket('a placeholder without a type')
    const isNull = ((nulls[index >> 3] ?? 0) >> (index & 7)) & 1
    return isNull === 1 ? null : readValue(reader, type)
  }
}

function readType(reader: PayloadReader): ParameterType {
  return { type: reader.uint(1), unsigned: (reader.uint(1) & 0x80) !== 0 }
}

/** Texts, decimals, bytes and all that travels as text. */
const TEXT_TYPES = new Set([0, 15, 16, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255])

function readValue(reader: PayloadReader, { type, unsigned }: ParameterType): Parameter {
  switch (type) {
    case FIELD.null:
      return null
    case FIELD.tiny:
      return unsigned ? reader.uint(1) : reader.bytes(1).readInt8()
    case FIELD.short:
    case FIELD.year:
      return unsigned ? reader.uint(2) : reader.bytes(2).readInt16LE()
    case FIELD.long:
    case FIELD.int24:
      return unsigned ? reader.uint(4) : reader.bytes(4).readInt32LE()
    case FIELD.longlong:
      return unsigned ? reader.bytes(8).readBigUInt64LE() : reader.bytes(8).readBigInt64LE()
    case FIELD.float:
      return reader.bytes(4).readFloatLE()
    case FIELD.double:
      return reader.bytes(8).readDoubleLE()
    case FIELD.date:
    case FIELD.datetime:
    case FIELD.timestamp:
      return readMoment(reader)
    case FIELD.time:
      return readDuration(reader)
    default:
      return readText(reader, type)
  }
}

function readText(reader: PayloadReader, type: number): string | Uint8Array {
  if (!TEXT_TYPES.has(type)) throw new MalformedPacket('no such type')
  const bytes = reader.lengthBytes()
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : bytes
}

function readMoment(reader: PayloadReader): string {
  const length = reader.uint(1)
  if (![0, 4, 7, 11].includes(length)) throw new MalformedPacket('no such length of a moment')
  const [year, month, day] = length >= 4 ? [reader.uint(2), reader.uint(1), reader.uint(1)] : [0, 0, 0]
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
  return length < 7 ? date : `${date} ${readClock(reader, reader.uint(1), length === 11)}`
}

function readDuration(reader: PayloadReader): string {
  const length = reader.uint(1)
  if (![0, 8, 12].includes(length)) throw new MalformedPacket('no such length of a duration')
  if (length === 0) return '00:00:00'
  const sign = reader.uint(1) === 1 ? '-' : ''
  const hours = reader.uint(4) * 24 + reader.uint(1)
  return `${sign}${readClock(reader, hours, length === 12)}`
}

function readClock(reader: PayloadReader, hours: number, hasMicros: boolean): string {
  const time = `${digits(hours, 2)}:${digits(reader.uint(1), 2)}:${digits(reader.uint(1), 2)}`
  return hasMicros ? `${time}.${digits(reader.uint(4), 6)}` : time
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
