import type { NamedQuery, QueryBody } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import { keptOf, type SqlType } from '../sql-type.ts'
import type { CompiledQuery, RecursiveTable, Surroundings } from './statement.ts'

/** A query that never ends by itself ends here. */
const MOST_ROWS = 100_000

type Union = Extract<QueryBody, { kind: 'set' }>

/**
 * `name AS (start UNION [ALL] step)` of WITH RECURSIVE; null when the query is no such union.
 * @throws SqlError 1222 for sides of two widths, 1235 for a step whose values are not kept as the start's are
 */
export function compileRecursive({ name, columns: names, query }: NamedQuery, at: Surroundings): CompiledQuery | null {
  const { body } = query
  if (body.kind !== 'set' || !body.operator.startsWith('UNION')) return null
  const start = compileSide(body.left, at)
  const columns = start.columns.map((column, index) => ({ ...column, name: names?.[index] ?? column.name }))
  const self: RecursiveTable = { kind: 'recursive', name, table: at.statement.uniqueName(), columns }
  const step = compileSide(body.right, { ...at, named: [self, ...at.named] })
  refuseOtherTypes(start, step)
  const list = columns.map((_, index) => `c${index}`).join(', ')
  const rows = `SELECT ${list} FROM (${start.sql}) ${body.operator} ${step.sql} LIMIT ${MOST_ROWS}`
  const sql = `WITH RECURSIVE ${self.table}(${list}) AS (${rows}) SELECT ${list} FROM ${self.table}`
  return { sql, columns, single: false }
}

function compileSide(body: Union['left'], at: Surroundings): CompiledQuery {
  return at.statement.compileQuery({ kind: 'query', named: [], body, orderBy: [], limit: null, into: [] }, at)
}

function refuseOtherTypes(start: CompiledQuery, step: CompiledQuery): void {
  if (start.columns.length !== step.columns.length) {
    throw new SqlError(1222, '21000', 'The used SELECT statements have a different number of columns')
  }
  for (const [index, { type }] of step.columns.entries()) {
    const first = start.columns[index]?.type
    if (first !== undefined && isKeptAlike(first, type)) continue
    throw new SqlError(1235, '0A000', 'Not supported feature or function')
  }
}

function isKeptAlike(a: SqlType, b: SqlType): boolean {
  const isExact = (type: SqlType) => type.kind === 'int' || type.kind === 'decimal'
  if (isExact(a) && isExact(b)) return keptOf(a) === keptOf(b)
  return a.kind === b.kind || b.kind === 'null'
}
