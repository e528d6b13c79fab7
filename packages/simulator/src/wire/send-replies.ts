import type { ResultSet } from '../sql/result-set.ts'
import { SqlError } from '../sql/sql-error.ts'
import { binaryRow } from './binary-row.ts'
import type { Connection } from './connection.ts'
import { columnPacket, eofPacket, errorPacket, okPacket } from './packets.ts'
import { PayloadWriter } from './payload-writer.ts'
import { STATUS } from './protocol.ts'
import type { Reply } from './reply.ts'
import { textRow } from './text-row.ts'

export type RowFormat = 'text' | 'binary'

/** Sends what the statements of one text answer, each as soon as it is there. @returns whether the connection goes on */
export async function sendReplies(
  connection: Connection,
  replies: AsyncGenerator<Reply>,
  format: RowFormat,
): Promise<boolean> {
  for await (const reply of replies) {
    if (!(await sendReply(connection, reply, format))) return false
  }
  return true
}

/** Sends one answer. @returns whether the connection goes on */
export async function sendReply(connection: Connection, reply: Reply, format: RowFormat): Promise<boolean> {
  const { sender, sessionTrack } = connection
  switch (reply.kind) {
    case 'ok':
      sender.put(okPacket({ ...reply, status: statusOf(reply) }, sessionTrack))
      return true
    case 'error':
      sender.put(errorPacket(reply.error))
      return true
    case 'rows':
      return sendRows(connection, reply, format)
    case 'cut':
      if (reply.result !== null) await sendHalf(connection, reply.result, format)
      return false
  }
}

export function statusOf({ status, more }: { readonly status: number; readonly more: boolean }): number {
  return more ? status | STATUS.moreResults : status
}

async function sendRows(
  { sender }: Connection,
  reply: Extract<Reply, { kind: 'rows' }>,
  format: RowFormat,
): Promise<boolean> {
  const { result, signal } = reply
  const status = statusOf(reply)
  putColumns(sender, result, status)
  for (const row of result.rows) {
    sender.put(rowPacket(result, row, format))
    if (!sender.isFull) continue
    await sender.flush(signal)
    if (!signal.aborted) continue
    if (!(signal.reason instanceof SqlError)) return false
    sender.put(errorPacket(signal.reason))
    return true
  }
  sender.put(eofPacket({ status, warnings: reply.warnings }))
  return true
}

async function sendHalf({ sender }: Connection, result: ResultSet, format: RowFormat): Promise<void> {
  putColumns(sender, result, STATUS.autocommit)
  const half = result.rows.slice(0, Math.floor(result.rows.length / 2))
  for (const row of half) sender.put(rowPacket(result, row, format))
  await sender.flush()
}

export function putColumns(sender: Connection['sender'], { columns }: ResultSet, status: number): void {
  sender.put(new PayloadWriter(9).length(columns.length).done())
  for (const column of columns) sender.put(columnPacket(column))
  sender.put(eofPacket({ status, warnings: 0 }))
}

function rowPacket({ columns }: ResultSet, row: ResultSet['rows'][number], format: RowFormat): Buffer {
  return format === 'text' ? textRow(row) : binaryRow(row, columns)
}
