import type { Expression, OrderItem, Select, SelectItem } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import { toCondition } from './coerce.ts'
import { compileExpression } from './compile-expression.ts'
import { compileTables } from './compile-tables.ts'
import type { Compiled } from './compiled.ts'
import { hasAggregate } from './has-aggregate.ts'
import { keySql, orderKey, positioned } from './order-key.ts'
import { isNamed, type Source } from './scope.ts'
import type { CompiledQuery, OutputColumn, Surroundings } from './statement.ts'

interface Output {
  readonly value: Compiled
  readonly column: OutputColumn
  readonly alias: string | null
}

/** One SELECT with the ORDER BY of the query around it, whose keys may name what is not shown. */
export function compileSelect(select: Select, orderBy: readonly OrderItem[], outside: Surroundings): CompiledQuery {
  const tables = select.from === null ? null : compileTables(select.from, outside)
  const scope = { sources: tables?.sources ?? [], outer: outside.scope.outer }
  const at: Surroundings = { ...outside, scope, clause: 'field list', aggregates: true }
  const outputs = select.items.flatMap((item) => compileItem(item, at))
  const values = outputs.map((output) => output.value)
  const aliases = new Map(
    outputs.flatMap((output) => (output.alias === null ? [] : [[output.alias.toLowerCase(), output.value] as const])),
  )
  const grouped = select.groupBy.length > 0 || isAggregated(select, orderBy)

  const where =
    select.where === null ? [] : [condition(select.where, { ...at, clause: 'where clause', aggregates: false })]
  const groups = select.groupBy.map((item) => {
    return positioned(item, values, { ...at, clause: 'group statement', aliases, aggregates: false })
  })
  const shown = new Set([...values, ...groups].map((value) => value.sql))
  const having =
    select.having === null
      ? []
      : [condition(select.having, { ...at, clause: 'having clause', aliases, aliasesFirst: true, shown })]
  const keys = orderBy.map((item) =>
    orderKey(item, values, { ...at, clause: 'order clause', aliases, aliasesFirst: true }),
  )

  // Texts that differ in case and in blanks at the end only are one row to DISTINCT.
  const distinctByKey = select.distinct && !grouped && values.some(({ type }) => type.kind === 'text' && !type.binary)
  const clauses = [
    tables === null ? '' : `FROM ${tables.sql}`,
    clause('WHERE', grouped ? where : [...where, ...having], ' AND '),
    clause('GROUP BY', distinctByKey ? values.map(keySql) : groups.map(keySql), ', '),
    clause('HAVING', grouped ? having : [], ' AND '),
    clause('ORDER BY', keys, ', '),
  ]
  const distinct = select.distinct && !distinctByKey ? 'DISTINCT ' : ''
  const list = values.map((value, index) => `${value.sql} AS c${index}`)
  return {
    sql: `SELECT ${distinct}${list.join(', ')} ${clauses.filter((text) => text !== '').join(' ')}`,
    columns: outputs.map((output) => output.column),
    single: tables === null || (grouped && select.groupBy.length === 0),
  }
}

function isAggregated(select: Select, orderBy: readonly OrderItem[]): boolean {
  const items = select.items.flatMap((item) => (item.kind === 'expression' ? [item.value] : []))
  const others = [...(select.having === null ? [] : [select.having]), ...orderBy.map((item) => item.value)]
  return [...items, ...others].some(hasAggregate)
}

function clause(word: string, parts: readonly string[], separator: string): string {
  return parts.length === 0 ? '' : `${word} ${parts.join(separator)}`
}

function condition(value: Expression, at: Surroundings): string {
  return toCondition(compileExpression(value, at))
}

function compileItem(item: SelectItem, at: Surroundings): Output[] {
  if (item.kind === 'star') return expandStar(item.path, at.scope.sources)
  const assigned = item.value.kind === 'assignment' ? item.value : null
  const value = compileExpression(assigned?.value ?? item.value, at)
  const column: OutputColumn = {
    name: item.alias ?? nameOf(item.value, at.statement.text),
    type: value.type,
    origin: value.origin,
    notNull: value.notNull ?? false,
    assigns: assigned?.name,
  }
  return [{ value, column, alias: item.alias }]
}

const LONGEST_NAME = 255

/** A column's own name; a text's value; NULL in capitals; anything else as it was typed. */
function nameOf(value: Expression, text: string): string {
  if (value.kind === 'column') return value.path.at(-1) ?? ''
  if (value.kind === 'literal' && value.literal.of === 'text') return value.literal.named ?? value.literal.value
  if (value.kind === 'literal' && value.literal.of === 'null') return 'NULL'
  return text.slice(value.start, value.end).slice(0, LONGEST_NAME)
}

/** @throws SqlError 1096 without a table, 1051 for a table that is not there */
function expandStar(path: readonly string[], sources: readonly Source[]): Output[] {
  if (sources.length === 0) throw new SqlError(1096, 'HY000', 'No tables used')
  const meant = sources.filter((source) => isNamed(source, path))
  if (meant.length === 0) throw new SqlError(1051, '42S02', `Unknown table '${path.join('.').toLowerCase()}'`)
  return meant.flatMap((source) =>
    source.columns
      .filter((column) => path.length > 0 || !column.hidden)
      .map(({ name, sql, type, origin }): Output => {
        const value: Compiled = { sql, type, origin }
        return { value, column: { name, type, origin, notNull: origin.notNull }, alias: null }
      }),
  )
}
