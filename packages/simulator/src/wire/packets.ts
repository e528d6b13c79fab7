import type { ColumnDefinition } from '../sql/result-set.ts'
import type { SqlError } from '../sql/sql-error.ts'
import { PayloadWriter } from './payload-writer.ts'
import { STATUS } from './protocol.ts'
import type { SessionChange } from './reply.ts'

export interface OkFields {
  readonly affectedRows: number
  readonly status: number
  readonly warnings: number
  readonly info: string
  readonly changes: readonly SessionChange[] | null
}

/** Every OK of OceanBase says that no index was used; what changed in the session only those hear who asked. */
export function okPacket(ok: OkFields, sessionTrack: boolean): Buffer {
  const changes = sessionTrack ? ok.changes : null
  const changed = changes === null ? 0 : STATUS.sessionStateChanged
  const packet = new PayloadWriter()
    .uint(0, 1)
    .length(ok.affectedRows)
    .length(0)
    .uint(ok.status | STATUS.noIndexUsed | changed, 2)
    .uint(ok.warnings, 2)
  if (changes !== null) return packet.lengthText(ok.info).lengthBytes(changesBlock(changes)).done()
  if (ok.info === '') return packet.done()
  // OceanBase: without SESSION_TRACK the text follows a blank, to the end of the packet.
  return sessionTrack ? packet.lengthText(ok.info).done() : packet.text(` ${ok.info}`).done()
}

function changesBlock(changes: readonly SessionChange[]): Buffer {
  const block = new PayloadWriter()
  for (const change of changes) {
    const value = new PayloadWriter().lengthText(change.name)
    if (change.kind === 'variable') value.lengthText(change.value)
    block.uint(change.kind === 'variable' ? 0 : 1, 1).lengthBytes(value.done())
  }
  return block.uint(2, 1).lengthBytes(new PayloadWriter().lengthText('1').done()).done()
}

export function errorPacket({ errno, sqlState, message }: SqlError): Buffer {
  return new PayloadWriter().uint(0xff, 1).uint(errno, 2).text(`#${sqlState}`).text(message).done()
}

/** OceanBase ends columns and rows with EOF, whatever the client asked; NO_BACKSLASH_ESCAPES is never in it. */
export function eofPacket({ status, warnings }: { status: number; warnings: number }): Buffer {
  const shown = status & ~(STATUS.noBackslashEscapes | STATUS.sessionStateChanged)
  return new PayloadWriter(8).uint(0xfe, 1).uint(warnings, 2).uint(shown, 2).done()
}

export function columnPacket(column: ColumnDefinition): Buffer {
  return new PayloadWriter()
    .lengthText('def')
    .lengthText(column.schema)
    .lengthText(column.table)
    .lengthText(column.orgTable)
    .lengthText(column.name)
    .lengthText(column.orgName)
    .uint(0x0c, 1)
    .uint(column.charset, 2)
    .uint(column.length, 4)
    .uint(column.type, 1)
    .uint(column.flags, 2)
    .uint(column.decimals, 1)
    .uint(0, 2)
    .done()
}

/** A placeholder of a prepared statement; OceanBase says of all of them that they are 64-bit numbers. */
export const PARAMETER_COLUMN: ColumnDefinition = {
  schema: '',
  table: '',
  orgTable: '',
  name: '?',
  orgName: '',
  charset: 45,
  length: 0,
  type: 8,
  flags: 0,
  decimals: 0,
}
