import { columnDefinition } from '../sql/queries/column-definition.ts'
import type { ColumnDefinition, StatementResult } from '../sql/result-set.ts'
import { BIGINT, type SqlType, text } from '../sql/sql-type.ts'
import type { Session } from './session.ts'

const ALIAS = 'subquery_alias'

/** A column of a SHOW that this room answers. */
function shown(name: string, type: SqlType, notNull = true): ColumnDefinition {
  const origin = { schema: '', table: ALIAS, orgTable: ALIAS, orgName: name }
  return columnDefinition({ name, type, origin, notNull })
}

const PROCESS_COLUMNS = [
  shown('Id', { ...BIGINT, unsigned: true }),
  shown('User', text(32)),
  shown('Host', text(128)),
  shown('db', text(128), false),
  shown('Command', text(4096)),
  shown('Time', BIGINT),
  shown('State', text(128), false),
  shown('Info', text(262_143), false),
]

const FULL_PROCESS_COLUMNS = [
  ...PROCESS_COLUMNS.slice(0, 2),
  shown('Tenant', text(128)),
  ...PROCESS_COLUMNS.slice(2),
  shown('Ip', text(46)),
  shown('Port', BIGINT),
]

/** SHOW [FULL] PROCESSLIST. No database is the text `NULL`, as OceanBase has it. */
export function showProcessList(sessions: readonly Session[], full: boolean): StatementResult {
  const rows = sessions.map((session) => {
    const { running, cluster } = session
    const sinceUs = cluster.clock.nowUs() - (running?.startedUs ?? session.idleSinceUs)
    const head = [String(session.id), session.user]
    const rest = [
      `${session.peer.address.replace(/^::ffff:/, '')}:${session.peer.port}`,
      session.database ?? 'NULL',
      running?.command ?? 'Sleep',
      String(sinceUs / 1_000_000n),
      running === null ? 'SLEEP' : 'ACTIVE',
      running?.text ?? null,
    ]
    return full ? [...head, session.tenant, ...rest, '127.0.0.1', '2882'] : [...head, ...rest]
  })
  return { kind: 'rows', columns: full ? FULL_PROCESS_COLUMNS : PROCESS_COLUMNS, rows }
}

const WARNING_COLUMNS = [shown('Level', text(7)), shown('Code', BIGINT), shown('Message', text(512))]

/** SHOW WARNINGS, or of its rows only the errors. */
export function showWarnings({ warnings }: Session, onlyErrors: boolean): StatementResult {
  const rows = warnings
    .filter(({ level }) => !onlyErrors || level === 'Error')
    .map(({ level, code, message }) => [level, String(code), message])
  return { kind: 'rows', columns: WARNING_COLUMNS, rows }
}
