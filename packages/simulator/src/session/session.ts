import type { Parameter, QueryContext, Warning } from '../sql/query-context.ts'
import { SqlError } from '../sql/sql-error.ts'
import type { Peer } from '../wire/backend.ts'
import { STATUS } from '../wire/protocol.ts'
import type { SessionChange } from '../wire/reply.ts'
import type { Account } from './accounts.ts'
import type { Cluster } from './cluster.ts'
import type { RunningStatement } from './running-statement.ts'
import { SessionVariables } from './variables/session-variables.ts'

/** OceanBase's default of open_cursors. */
const MOST_PREPARED = 50

const UTF8MB4_BIN = 46
const BINARY = 63

export interface Identity {
  readonly account: Account
  readonly tenantId: number
}

/** What a client sees as its session: who it is, its database, variables, transaction and statements. */
export class Session {
  readonly id: number
  readonly peer: Peer
  readonly identity: Identity
  readonly cluster: Cluster
  database: string | null = null
  variables: SessionVariables
  /** What SET ENCRYPTION left for later backups. */
  encryption = new Map<string, string>()
  inTransaction = false
  allowsMultiple = true
  warnings: readonly Warning[] = []
  running: RunningStatement | null = null
  /** Its connection is gone. */
  isOver = false
  idleSinceUs: bigint
  readonly #prepared = new Map<number, string>()
  #lastPrepared = 0

  constructor(id: number, peer: Peer, identity: Identity, cluster: Cluster) {
    this.id = id
    this.peer = peer
    this.identity = identity
    this.cluster = cluster
    this.variables = new SessionVariables(cluster.globalVariables(identity.tenantId))
    this.idleSinceUs = cluster.clock.nowUs()
  }

  get user(): string {
    return this.identity.account.user
  }

  get tenant(): string {
    return this.identity.account.tenant
  }

  get status(): number {
    return (
      (this.inTransaction ? STATUS.inTransaction : 0) |
      (this.variables.autocommit ? STATUS.autocommit : 0) |
      (this.variables.sqlModes.noBackslashEscapes ? STATUS.noBackslashEscapes : 0)
    )
  }

  /** @throws SqlError 1049; OceanBase keeps the name in lower case */
  useDatabase(name: string): readonly SessionChange[] {
    const lower = name.toLowerCase()
    if (!this.cluster.queries.hasDatabase(name)) throw new SqlError(1049, '42000', `Unknown database '${lower}'`)
    this.database = lower
    return [{ kind: 'schema', name: lower }]
  }

  /** The charset byte of a login: binary and utf8mb4_bin are kept, everything else is utf8mb4. */
  acceptCharset(charset: number): void {
    const name = charset === BINARY ? 'binary' : 'utf8mb4'
    for (const variable of ['character_set_client', 'character_set_connection', 'character_set_results']) {
      this.variables.set(variable, name)
    }
    if (charset === BINARY) this.variables.set('collation_connection', 'binary')
    if (charset === UTF8MB4_BIN) this.variables.set('collation_connection', 'utf8mb4_bin')
  }

  /** RESET CONNECTION: everything begins anew but the database and the id. */
  reset(): void {
    this.variables = new SessionVariables(this.variables.global)
    this.encryption = new Map()
    this.inTransaction = false
    this.warnings = []
    this.#prepared.clear()
  }

  /** @throws SqlError 5930 when too many are open */
  addPrepared(text: string): number {
    if (this.#prepared.size >= MOST_PREPARED) throw new SqlError(5930, 'HY000', 'maximum open cursors exceeded')
    this.#prepared.set(++this.#lastPrepared, text)
    return this.#lastPrepared
  }

  /** @throws SqlError 1243 */
  prepared(id: number): string {
    const text = this.#prepared.get(id)
    if (text === undefined) throw new SqlError(1243, 'HY000', 'Unknown prepared statement handle')
    return text
  }

  dropPrepared(id: number): void {
    this.#prepared.delete(id)
  }

  /** What a query may know; warnings it leaves go into `warnings`. */
  queryContext(warnings: Warning[]): QueryContext {
    const { variables } = this
    return {
      connectionId: this.id,
      user: this.user,
      tenantId: this.identity.tenantId,
      tenantName: this.tenant,
      database: this.database,
      timeZone: variables.timeZone,
      serverTimeZone: variables.global.get('system_time_zone') ?? '+00:00',
      sqlModes: variables.sqlModes,
      nowUs: this.cluster.clock.nowUs(),
      variable: (name, scope) => variables.shown(name, scope),
      variables: (scope) => variables.list(scope),
      setVariable: (name, value) => variables.setUser(name, value),
      warnings,
    }
  }

  /** One expression's value, as SELECT shows it. */
  evaluate(expression: string, parameters: readonly Parameter[]): string | null {
    const result = this.cluster.queries.run(`SELECT ${expression}`, this.queryContext([]), parameters)
    const cell = result.kind === 'rows' ? (result.rows[0]?.[0] ?? null) : null
    return cell === null || typeof cell === 'string' ? cell : Buffer.from(cell).toString('utf8')
  }
}
