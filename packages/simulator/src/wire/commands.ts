import { SqlError } from '../sql/sql-error.ts'
import type { Connection } from './connection.ts'
import { fetchRows } from './cursors.ts'
import { readChangeUser } from './handshake.ts'
import { columnPacket, eofPacket, errorPacket, okPacket } from './packets.ts'
import { PayloadReader } from './payload-reader.ts'
import { COMMAND, FIRST_UNKNOWN_COMMAND } from './protocol.ts'
import { sendReplies } from './send-replies.ts'
import * as prepared from './statement-commands.ts'

/** Answers one command. @returns whether the connection goes on */
export async function answerCommand(connection: Connection, payload: Buffer): Promise<boolean> {
  const reader = new PayloadReader(payload)
  const code = reader.uint(1)
  try {
    return await answer(connection, code, reader)
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
    connection.sender.put(errorPacket(error))
    return code !== COMMAND.changeUser
  }
}

async function answer(connection: Connection, code: number, reader: PayloadReader): Promise<boolean> {
  switch (code) {
    case COMMAND.quit:
      return false
    case COMMAND.query:
      return sendReplies(connection, connection.conversation.query(queryText(reader)), 'text')
    case COMMAND.statementPrepare:
      return prepared.prepare(connection, queryText(reader))
    case COMMAND.statementExecute:
      return prepared.execute(connection, reader)
    case COMMAND.statementLongData:
      return prepared.sendLongData(connection, reader)
    case COMMAND.statementClose:
      return prepared.close(connection, reader)
    case COMMAND.statementReset:
      return prepared.reset(connection, reader)
    case COMMAND.statementFetch:
      return fetchRows(connection, reader)
    case COMMAND.changeUser:
      return changeUser(connection, reader)
    default:
      return answerPlain(connection, code, reader)
  }
}

/** OceanBase ignores NULs at the end of a statement. */
function queryText(reader: PayloadReader): string {
  return reader.rest().toString('utf8').replace(/\0+$/, '')
}

function answerPlain(connection: Connection, code: number, reader: PayloadReader): boolean {
  const { conversation, sender } = connection
  if (code >= FIRST_UNKNOWN_COMMAND) return false
  switch (code) {
    case COMMAND.fieldList:
      for (const column of conversation.describeTable(reader.nulText(), reader.rest().toString('utf8'))) {
        sender.put(columnPacket(column))
      }
      sender.put(eofPacket({ status: conversation.status(), warnings: 0 }))
      return true
    case COMMAND.statistics:
      sender.put(Buffer.from('Active threads not support'))
      return true
    case COMMAND.debug:
      sender.put(eofPacket({ status: conversation.status(), warnings: 0 }))
      return true
    default:
      actOn(connection, code, reader)
      sender.put(
        okPacket({ affectedRows: 0, status: conversation.status(), warnings: 0, info: '', changes: null }, false),
      )
      return true
  }
}

/** Commands whose answer is a bare OK. @throws SqlError 1235 for codes that OceanBase knows and does not serve */
function actOn({ conversation, cursors, statements }: Connection, code: number, reader: PayloadReader): void {
  switch (code) {
    case COMMAND.ping:
    case COMMAND.refresh:
      return
    case COMMAND.initDatabase:
      conversation.useDatabase(reader.rest().toString('utf8'))
      return
    case COMMAND.processKill:
      conversation.kill(reader.uint(4))
      return
    case COMMAND.setOption:
      conversation.allowMultipleStatements(reader.uint(2) !== 1)
      return
    case COMMAND.resetConnection:
      statements.clear()
      cursors.clear()
      conversation.reset()
      return
    default:
      throw new SqlError(1235, '0A000', 'Not supported feature or function')
  }
}

async function changeUser(connection: Connection, reader: PayloadReader): Promise<boolean> {
  const { conversation, cursors, sender, statements } = connection
  conversation.changeUser(await connection.switchAuthentication(readChangeUser(reader)))
  statements.clear()
  cursors.clear()
  sender.put(okPacket({ affectedRows: 0, status: conversation.status(), warnings: 0, info: '', changes: null }, false))
  return true
}
