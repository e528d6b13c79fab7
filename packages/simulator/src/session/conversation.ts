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

/** One connection: it is nobody's until the login, and one session's from then on. */
export function createConversation(peer: Peer, cluster: Cluster, passage: Passage): Conversation {
  const { sessions } = passage
  const connectionId = sessions.nextId()
  let session: Session | null = null

  function present(): Session {
    if (session === null) throw new Error('nobody is logged in')
    return session
  }

  function enter(login: Login): void {
    const identity = identify(login, cluster)
    const entered = new Session(connectionId, peer, identity, cluster)
    if (login.database !== null) entered.useDatabase(login.database)
    entered.acceptCharset(login.charset)
    if (session !== null) sessions.remove(session)
    session = entered
    sessions.add(entered)
  }

  return {
    connectionId,
    passwordHash(user) {
      const account = findAccount(user, cluster)
      return account === undefined ? undefined : hashOf(account)
    },
    login: enter,
    changeUser(login) {
      try {
        enter(login)
      } catch (error) {
        // OceanBase names nobody here.
        throw error instanceof SqlError && error.errno === 1045
          ? new SqlError(1045, '42000', 'Access denied for user')
          : error
      }
    },
    status: () => present().status,
    query: (text) => runText(present(), text, passage),
    prepare(text): PreparedStatement {
      const described = prepareStatement(present(), text)
      return { id: present().addPrepared(text), ...described }
    },
    execute(id, parameters: readonly Parameter[]): AsyncGenerator<Reply> {
      return runOne({ session: present(), text: present().prepared(id), parameters, more: false }, passage)
    },
    closeStatement: (id) => present().dropPrepared(id),
    useDatabase(name) {
      if (name === '') throw new SqlError(1102, '42000', 'Incorrect database name')
      if (!cluster.queries.hasDatabase(name)) throw new SqlError(1049, '42000', 'Unknown database')
      present().useDatabase(name)
    },
    describeTable: (table, pattern): readonly ColumnDefinition[] => describeTable(present(), table, pattern),
    kill: (id) => sessions.kill(present(), id, 'connection'),
    allowMultipleStatements(allowed) {
      present().allowsMultiple = allowed
    },
    reset: () => present().reset(),
    end() {
      if (session === null) return
      session.running?.interrupt(null)
      sessions.remove(session)
    },
  }
}
