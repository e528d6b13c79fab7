import type { Expression, OrderItem, Query, QueryBody } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import { BIGINT, commonType, type SqlType } from '../sql-type.ts'
import { unpackExact } from '../values/exact.ts'
import { coerce, toExact } from './coerce.ts'
import { compileExpression } from './compile-expression.ts'
import { compileSelect } from './compile-select.ts'
import type { Compiled } from './compiled.ts'
import { orderKey } from './order-key.ts'
import type { CompiledQuery, OutputColumn, Surroundings } from './statement.ts'

/** A whole query, inside the surroundings its names may also come from. */
export function compileQuery(query: Query, outside: Surroundings): CompiledQuery {
  const at: Surroundings = {
    ...outside,
    scope: { sources: [], outer: outside.scope },
    named: [...[...query.named].reverse(), ...outside.named],
    aliases: new Map(),
    aggregates: false,
    shown: null,
  }
  const limit = limitSql(query.limit, at)
  if (query.body.kind === 'select') {
    const select = compileSelect(query.body, query.orderBy, at)
    return { ...select, sql: select.sql + limit, single: select.single || isOne(query.limit) }
  }
  const body = compileBody(query.body, at)
  if (query.orderBy.length === 0 && limit === '') return body
  return {
    ...body,
    sql: `SELECT * FROM (${body.sql})${setOrder(query.orderBy, body, at)}${limit}`,
    single: isOne(query.limit),
  }
}

function isOne(limit: Query['limit']): boolean {
  return limit?.count.kind === 'literal' && limit.count.literal.of === 'integer' && limit.count.literal.value === '1'
}

function compileBody(body: QueryBody, at: Surroundings): CompiledQuery {
  switch (body.kind) {
    case 'select':
      return compileSelect(body, [], at)
    case 'nested':
      return compileQuery(body.query, at)
    case 'set':
      return combine(body.operator, compileBody(body.left, at), compileBody(body.right, at))
  }
}

/** @throws SqlError 1222 when the two sides are not of one width */
function combine(operator: string, left: CompiledQuery, right: CompiledQuery): CompiledQuery {
  if (left.columns.length !== right.columns.length) {
    throw new SqlError(1222, '21000', 'The used SELECT statements have a different number of columns')
  }
  const types = left.columns.map((column, index) => commonType(column.type, right.columns[index]?.type ?? column.type))
  const sql = `${converted(left, types)} ${operator} ${converted(right, types)}`
  const columns = left.columns.map(
    (column, index): OutputColumn => ({
      name: column.name,
      type: types[index] ?? column.type,
      origin: undefined,
      notNull: false,
    }),
  )
  return { sql, columns, single: false }
}

/** The rows in the common types; texts that differ in case only are one row to UNION. */
function converted(side: CompiledQuery, types: readonly SqlType[]): string {
  const items = side.columns.map((column, index) => {
    const type = types[index] ?? column.type
    const value = coerce({ sql: `c${index}`, type: column.type }, type)
    return `${value.sql}${type.kind === 'text' ? ' COLLATE NOCASE' : ''} AS c${index}`
  })
  return `SELECT ${items.join(', ')} FROM (${side.sql})`
}

/** ORDER BY after UNION sees the columns of the result alone. */
function setOrder(items: readonly OrderItem[], body: CompiledQuery, at: Surroundings): string {
  if (items.length === 0) return ''
  const columns = body.columns.map((column, index): Compiled => ({ sql: `c${index}`, type: column.type }))
  const aliases = new Map(
    body.columns.map((column, index) => [column.name.toLowerCase(), columns[index] ?? columnZero]),
  )
  const inside: Surroundings = { ...at, aliases, aliasesFirst: true, clause: 'order clause' }
  return ` ORDER BY ${items.map((item) => orderKey(item, columns, inside)).join(', ')}`
}

const columnZero: Compiled = { sql: 'c0', type: BIGINT }

/** NULL and negative numbers, which only a placeholder can bring, give no rows. */
function limitSql(limit: Query['limit'], at: Surroundings): string {
  if (limit === null) return ''
  const offset = limit.offset === null ? '' : ` OFFSET ${rowCount(limit.offset, at)}`
  return ` LIMIT ${rowCount(limit.count, at)}${offset}`
}

const MOST_ROWS = 2n ** 63n - 1n

function rowCount(value: Expression, at: Surroundings): string {
  const cell = toExact(compileExpression(value, at), 0).constant
  if (cell === undefined || cell === null) return '0'
  const count = unpackExact(cell)
  if (count < 0n) return '0'
  return String(count > MOST_ROWS ? MOST_ROWS : count)
}
