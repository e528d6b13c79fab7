import { keyword, queryTimeoutHint, type Statement, sql, uint64 } from '../literal.ts'
import type { Context } from '../views/view.ts'

/** What every read is given. */
export interface ReadOptions {
  readonly context: Context
  /** The columns this server has, in upper case: `columnsOf` of `describeView`. */
  readonly available: ReadonlySet<string>
  /** Time limit on the server, in microseconds. */
  readonly timeoutUs: number
  /** At most so many rows. */
  readonly limit: number
}

interface Readable {
  readonly name: (context: Context) => string
  readonly columns: readonly string[]
}

/**
 * `SELECT … FROM oceanbase.<view>`, explicit columns only: those we want and the server has, in our order.
 * `order` and `after` name a key; a column of it that the view lacks (TENANT_ID of DBA_ views) falls away.
 * @throws RefusedValue 'empty-list' when the server has none of the columns
 */
export function select(
  view: Readable,
  options: ReadOptions,
  clauses: { readonly where?: Statement | null; readonly order: readonly string[] },
): Statement {
  const has = (column: string) => options.available.has(column)
  const columns = view.columns.filter(has).map(keyword)
  const order = clauses.order.filter(has).map(keyword)
  const where = clauses.where ?? null
  return sql`SELECT ${queryTimeoutHint(options.timeoutUs)} ${columns} FROM oceanbase.${keyword(view.name(options.context))} ${where === null ? null : sql`WHERE ${where}`} ORDER BY ${order} LIMIT ${uint64(options.limit)}`
}

/** The rows behind a key, compared as a row: a range scan on a real server. Null for the first page. */
export function after(available: ReadonlySet<string>, key: readonly KeyPart[] | null): Statement | null {
  if (key === null) return null
  const { columns, values } = present(available, key)
  const [column, value] = [columns[0], values[0]]
  if (columns.length === 1 && column !== undefined && value !== undefined) return sql`${column} > ${value}`
  return sql`(${columns}) > (${values})`
}

/** The rows with exactly these keys. */
export function among(available: ReadonlySet<string>, keys: readonly (readonly KeyPart[])[]): Statement {
  const lists = keys.map((key) => present(available, key))
  const columns = lists[0]?.columns ?? []
  const tuples = lists.map(({ values }) => (values.length === 1 ? sql`${values}` : sql`(${values})`))
  return columns.length === 1 ? sql`${columns} IN (${tuples})` : sql`(${columns}) IN (${tuples})`
}

export type KeyPart = readonly [column: string, value: string | number]

/** The parts of a key that the view has. */
function present(available: ReadonlySet<string>, key: readonly KeyPart[]) {
  const parts = key.filter(([column]) => available.has(column))
  return { columns: parts.map(([column]) => keyword(column)), values: parts.map(([, value]) => uint64(value)) }
}
