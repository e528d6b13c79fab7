import { SqlError } from '../sql/sql-error.ts'
import { binaryRow } from './binary-row.ts'
import type { Connection } from './connection.ts'
import { eofPacket } from './packets.ts'
import type { PayloadReader } from './payload-reader.ts'
import { STATUS } from './protocol.ts'
import type { Reply } from './reply.ts'
import { putColumns, sendReply, statusOf } from './send-replies.ts'

/** Answers with the columns alone and keeps the rows. @returns whether the connection goes on */
export async function openCursor(
  connection: Connection,
  statementId: number,
  replies: AsyncGenerator<Reply>,
): Promise<boolean> {
  for await (const reply of replies) {
    if (reply.kind === 'rows') {
      putColumns(connection.sender, reply.result, statusOf(reply) | STATUS.cursorExists)
      connection.cursors.set(statementId, { result: reply.result, sent: 0 })
    } else if (!(await sendReply(connection, reply, 'binary'))) return false
  }
  return true
}

/** So many rows more; asked for more than there are, the end. @throws SqlError 1243 without a cursor */
export async function fetchRows(
  { cursors, conversation, sender }: Connection,
  reader: PayloadReader,
): Promise<boolean> {
  const cursor = cursors.get(reader.uint(4))
  if (cursor === undefined) throw new SqlError(1243, 'HY000', 'Unknown prepared statement handle')
  const asked = reader.uint(4)
  const { columns, rows } = cursor.result
  const fetched = rows.slice(cursor.sent, cursor.sent + asked)
  cursor.sent += fetched.length
  for (const row of fetched) {
    sender.put(binaryRow(row, columns))
    if (sender.isFull) await sender.flush()
  }
  const end = fetched.length < asked ? STATUS.lastRowSent : STATUS.cursorExists
  sender.put(eofPacket({ status: conversation.status() | end, warnings: 0 }))
  return true
}
