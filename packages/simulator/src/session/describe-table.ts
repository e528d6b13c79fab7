import type { ColumnDefinition } from '../sql/result-set.ts'
import { SqlError } from '../sql/sql-error.ts'
import type { Session } from './session.ts'

/** COM_FIELD_LIST: a table's columns, or those a LIKE pattern takes. @throws SqlError 1046, 1146 */
export function describeTable(session: Session, table: string, pattern: string): readonly ColumnDefinition[] {
  if (session.database === null) throw new SqlError(1046, '3D000', 'No database selected')
  const context = session.queryContext([])
  const { columns } = session.cluster.queries.prepare(
    `SELECT * FROM ${quoted(session.database)}.${quoted(table)}`,
    context,
  )
  const wanted = likePattern(pattern === '' ? '%' : pattern)
  return columns.filter(({ name }) => wanted.test(name))
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}

function likePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.')
  return new RegExp(`^${source}$`, 'i')
}
