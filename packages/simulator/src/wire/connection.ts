import type { Conversation, Login } from './backend.ts'
import type { Cursor } from './cursor.ts'
import type { LoginPacket } from './handshake.ts'
import type { PacketSender } from './packet-sender.ts'
import type { StatementParameters } from './statement-parameters.ts'

/** One client's connection: what the commands need of it. */
export interface Connection {
  readonly conversation: Conversation
  readonly sender: PacketSender
  readonly statements: Map<number, StatementParameters>
  /** By the id of the statement they are of. */
  readonly cursors: Map<number, Cursor>
  readonly sessionTrack: boolean
  /** Asks the client to prove a password, whatever it sent before. */
  switchAuthentication(login: LoginPacket): Promise<Login>
}
