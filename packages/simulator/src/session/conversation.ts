import type { Parameter } from '../sql/query-context.ts'
import type { ColumnDefinition } from '../sql/result-set.ts'
import { SqlError } from '../sql/sql-error.ts'
import type { Conversation, Login, Peer, PreparedStatement } from '../wire/backend.ts'
import type { Reply } from '../wire/reply.ts'
import { hashOf } from './accounts.ts'
import type { Cluster } from './cluster.ts'
import { describeTable } from './describe-table.ts'
import { findAccount, identify } from './login.ts'
import { prepareStatement } from './prepare-statement.ts'
import { type Passage, runOne, runText } from './run-text.ts'
import { Session } from './session.ts'

/** One connection: nobody's until the login, and one session's from then on. */
export class SessionConversation implements Conversation {
  readonly connectionId: number
  readonly #peer: Peer
  readonly #cluster: Cluster
  readonly #passage: Passage
  #session: Session | null = null

  constructor(peer: Peer, cluster: Cluster, passage: Passage) {
    this.connectionId = passage.sessions.nextId()
    this.#peer = peer
    this.#cluster = cluster
    this.#passage = passage
  }

  get #present(): Session {
    if (this.#session === null) throw new Error('nobody is logged in')
    return this.#session
  }

  passwordHash(user: string): Buffer | null | undefined {
    const account = findAccount(user, this.#cluster)
    return account === undefined ? undefined : hashOf(account)
  }

  login(login: Login): void {
    const { sessions } = this.#passage
    const session = new Session(this.connectionId, this.#peer, identify(login, this.#cluster), this.#cluster)
    if (login.database !== null) session.useDatabase(login.database)
    session.acceptCharset(login.charset)
    if (this.#session !== null) sessions.remove(this.#session)
    this.#session = session
    sessions.add(session)
  }

  changeUser(login: Login): void {
    try {
      this.login(login)
    } catch (error) {
      // OceanBase names nobody here.
      if (error instanceof SqlError && error.errno === 1045) throw new SqlError(1045, '42000', 'Access denied for user')
      throw error
    }
  }

  status(): number {
    return this.#present.status
  }

  query(text: string): AsyncGenerator<Reply> {
    return runText(this.#present, text, this.#passage)
  }

  prepare(text: string): PreparedStatement {
    const described = prepareStatement(this.#present, text)
    return { id: this.#present.addPrepared(text), ...described }
  }

  execute(id: number, parameters: readonly Parameter[]): AsyncGenerator<Reply> {
    const text = this.#present.prepared(id)
    return runOne({ session: this.#present, text, received: text, parameters, more: false }, this.#passage)
  }

  closeStatement(id: number): void {
    this.#present.dropPrepared(id)
  }

  useDatabase(name: string): void {
    if (name === '') throw new SqlError(1102, '42000', 'Incorrect database name')
    if (!this.#cluster.queries.hasDatabase(name)) throw new SqlError(1049, '42000', 'Unknown database')
    this.#present.useDatabase(name)
  }

  describeTable(table: string, pattern: string): readonly ColumnDefinition[] {
    return describeTable(this.#present, table, pattern)
  }

  kill(connectionId: number): void {
    this.#passage.sessions.kill(this.#present, connectionId, 'connection')
  }

  allowMultipleStatements(allowed: boolean): void {
    this.#present.allowsMultiple = allowed
  }

  reset(): void {
    this.#present.reset()
  }

  end(): void {
    if (this.#session === null) return
    this.#session.isOver = true
    this.#session.running?.interrupt(null)
    this.#passage.sessions.remove(this.#session)
  }
}
