import type { Queries } from '../queries.ts'
import type { Parameter, QueryContext } from '../query-context.ts'
import type { ResultSet } from '../result-set.ts'
import { SqlError } from '../sql-error.ts'
import { sampleContext } from './sample-cluster.ts'

interface Asked extends Partial<QueryContext> {
  readonly parameters?: readonly Parameter[]
}

/** The result set of a query. */
export function ask(queries: Queries, sql: string, { parameters = [], ...context }: Asked = {}): ResultSet {
  const result = queries.run(sql, sampleContext(context), parameters)
  if (result.kind !== 'rows') throw new Error(`no result set: ${sql}`)
  return result
}

/** The cells as text; bytes are read as UTF-8. */
export function rowsOf(queries: Queries, sql: string, asked: Asked = {}): (string | null)[][] {
  return ask(queries, sql, asked).rows.map((row) =>
    row.map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : cell)),
  )
}

/** The cells of the only row. */
export function rowOf(queries: Queries, sql: string, asked: Asked = {}): (string | null)[] {
  const [row, ...more] = rowsOf(queries, sql, asked)
  if (row === undefined || more.length > 0) throw new Error(`not one row: ${sql}`)
  return row
}

/** How a query is refused. */
export function refusalOf(queries: Queries, sql: string, asked: Asked = {}) {
  try {
    ask(queries, sql, asked)
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
    return { errno: error.errno, sqlState: error.sqlState, message: error.message }
  }
  throw new Error(`not refused: ${sql}`)
}
