import type { Parameter } from '../sql/query-context.ts'
import type { ColumnDefinition } from '../sql/result-set.ts'
import type { Reply } from './reply.ts'

/** The other end of a connection. */
export interface Peer {
  readonly address: string
  readonly port: number
  /** Closes the connection without a word. */
  cut(): void
}

/** What stands behind the protocol: sessions and statements, free of bytes. */
export interface Backend {
  connect(peer: Peer): Conversation
  /** Something failed that must not; the connection is closed. */
  report(error: unknown): void
}

/** A login as the protocol leaves it: whose it is, and whether the password was proved. */
export interface Login {
  /** `user@tenant#cluster` as sent. */
  readonly user: string
  readonly database: string | null
  readonly charset: number
  readonly usesPassword: boolean
  readonly isProven: boolean
}

export interface PreparedStatement {
  readonly id: number
  readonly parameterCount: number
  readonly columns: readonly ColumnDefinition[]
}

/** One connection's life. Everything that refuses throws SqlError. */
export interface Conversation {
  readonly connectionId: number
  /** The hash an account's password is proved against; null: it has no password; undefined: there is no such account. */
  passwordHash(user: string): Buffer | null | undefined
  login(login: Login): void
  /** As `login`, but the session begins anew under the same id. */
  changeUser(login: Login): void
  /** Status bits between statements. */
  status(): number
  /** The statements of a text, one after the other, up to the first refusal. */
  query(text: string): AsyncGenerator<Reply>
  prepare(text: string): PreparedStatement
  execute(id: number, parameters: readonly Parameter[]): AsyncGenerator<Reply>
  closeStatement(id: number): void
  useDatabase(name: string): void
  describeTable(table: string, pattern: string): readonly ColumnDefinition[]
  kill(connectionId: number): void
  allowMultipleStatements(allowed: boolean): void
  reset(): void
  /** The connection is gone: whatever runs for it ends. */
  end(): void
}
