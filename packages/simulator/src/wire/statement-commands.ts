import { SqlError } from '../sql/sql-error.ts'
import type { Connection } from './connection.ts'
import { openCursor } from './cursors.ts'
import { columnPacket, eofPacket, okPacket, PARAMETER_COLUMN } from './packets.ts'
import type { PayloadReader } from './payload-reader.ts'
import { PayloadWriter } from './payload-writer.ts'
import { MAX_ALLOWED_PACKET } from './protocol.ts'
import { sendReplies } from './send-replies.ts'
import { StatementParameters } from './statement-parameters.ts'

const READ_ONLY_CURSOR = 1

export function prepare({ conversation, sender, statements }: Connection, text: string): boolean {
  const { id, parameterCount, columns } = conversation.prepare(text)
  statements.set(id, new StatementParameters(parameterCount))
  const header = new PayloadWriter().uint(0, 1).uint(id, 4).uint(columns.length, 2).uint(parameterCount, 2)
  sender.put(header.uint(0, 1).uint(0, 2).done())
  const end = eofPacket({ status: conversation.status(), warnings: 0 })
  for (let index = 0; index < parameterCount; index++) sender.put(columnPacket(PARAMETER_COLUMN))
  if (parameterCount > 0) sender.put(end)
  for (const column of columns) sender.put(columnPacket(column))
  if (columns.length > 0) sender.put(end)
  return true
}

/** With a cursor asked for the rows wait to be fetched, else they come at once. */
export function execute(connection: Connection, reader: PayloadReader): Promise<boolean> {
  const id = reader.uint(4)
  const asksForCursor = (reader.uint(1) & READ_ONLY_CURSOR) !== 0
  reader.bytes(4)
  const parameters = find(connection, id, unknownHandle())
  connection.cursors.delete(id)
  const replies = connection.conversation.execute(id, parameters.read(reader))
  return asksForCursor ? openCursor(connection, id, replies) : sendReplies(connection, replies, 'binary')
}

/** Never answered. A value longer than any packet is cut off with the connection. */
export function sendLongData({ statements }: Connection, reader: PayloadReader): boolean {
  const parameters = statements.get(reader.uint(4))
  if (parameters === undefined) return true
  parameters.append(reader.uint(2), reader.rest())
  return parameters.sentAheadBytes <= MAX_ALLOWED_PACKET
}

/** Never answered. */
export function close({ conversation, cursors, statements }: Connection, reader: PayloadReader): boolean {
  const id = reader.uint(4)
  statements.delete(id)
  cursors.delete(id)
  conversation.closeStatement(id)
  return true
}

export function reset(connection: Connection, reader: PayloadReader): boolean {
  const id = reader.uint(4)
  find(connection, id, new SqlError(4201, 'HY000', 'hash map/set entry not exist')).forget()
  connection.cursors.delete(id)
  const status = connection.conversation.status()
  connection.sender.put(okPacket({ affectedRows: 0, status, warnings: 0, info: '', changes: null }, false))
  return true
}

function find({ statements }: Connection, id: number, missing: SqlError): StatementParameters {
  const parameters = statements.get(id)
  if (parameters === undefined) throw missing
  return parameters
}

function unknownHandle(): SqlError {
  return new SqlError(1243, 'HY000', 'Unknown prepared statement handle')
}
