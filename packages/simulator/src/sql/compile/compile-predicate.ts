import type { Expression, Query } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import { BOOLEAN, NULL_TYPE, type SqlType, text } from '../sql-type.ts'
import { toCondition, toText } from './coerce.ts'
import { comparable, compare, compareRows, isComparison } from './compare.ts'
import { allNotNull, type Compiled, constant, invoke } from './compiled.ts'
import type { Compile, Surroundings } from './statement.ts'

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

/** LIKE, REGEXP, BETWEEN, IN, IS, ANY and ALL. */
export type Predicate = Of<'like' | 'regexp' | 'between' | 'in' | 'is' | 'quantified'>

/** LIKE is wider than the other truths. */
const LIKE: SqlType = { kind: 'int', wire: 8, length: 1, unsigned: false }

export function compilePredicate(node: Predicate, at: Surroundings, compile: Compile): Compiled {
  switch (node.kind) {
    case 'is':
      return compileIs(node, compile(node.value, at))
    case 'between':
      return compileBetween(node, at, compile)
    case 'in':
      return negated(compileIn(node, at, compile), node.negated)
    case 'quantified':
      return compileQuantified(node, at, compile)
    case 'like':
      return negated(compileLike(node, at, compile), node.negated)
    case 'regexp':
      return negated(
        invoke('text_regexp', BOOLEAN, toText(compile(node.value, at)), toText(compile(node.pattern, at))),
        node.negated,
      )
  }
}

function negated(value: Compiled, not: boolean): Compiled {
  return not ? { sql: `(NOT ${value.sql})`, type: BOOLEAN, notNull: value.notNull ?? false } : value
}

function compileLike({ value, pattern, escaper }: Of<'like'>, at: Surroundings, compile: Compile): Compiled {
  const searched = toText(compile(value, at))
  const wanted = toText(compile(pattern, at))
  const escaping = escaper === null ? constant('\\', text(1)) : toText(compile(escaper, at))
  return { ...invoke('text_like', LIKE, searched, wanted, escaping), notNull: allNotNull(searched, wanted) }
}

function compileIs({ what, negated: not }: Of<'is'>, operand: Compiled): Compiled {
  if (what === 'null') return { sql: `(${operand.sql} IS ${not ? 'NOT ' : ''}NULL)`, type: BOOLEAN, notNull: true }
  const wanted = what === 'true' ? 1 : 0
  const sql = `(coalesce((${toCondition(operand)} <> 0) = ${wanted}, 0) = ${not ? 0 : 1})`
  return { sql, type: BOOLEAN, notNull: true }
}

function compileBetween({ value, low, high, negated: not }: Of<'between'>, at: Surroundings, compile: Compile) {
  const operand = compile(value, at)
  const from = compare('>=', operand, compile(low, at))
  const to = compare('<=', operand, compile(high, at))
  return negated({ sql: `(${from.sql} AND ${to.sql})`, type: BOOLEAN }, not)
}

/** `(a, b) < (x, y)`, or a query on the right. @throws SqlError 1241 for rows of different widths */
export function compileRows(node: Of<'binary'>, at: Surroundings, compile: Compile): Compiled {
  if (node.right.kind === 'query' && isComparison(node.operator))
    return compileRowAndQuery(node, node.right.query, at, compile)
  const [a, b] = [rowItems(node.left), rowItems(node.right)]
  if (!isComparison(node.operator) || a.length !== b.length) throw wrongColumns(a.length)
  const [left = [], right = []] = [a, b].map((items) => items.map((item) => compile(item, at)))
  return compareRows(node.operator, left, right)
}

function compileRowAndQuery(
  { operator, left }: Of<'binary'>,
  query: Query,
  at: Surroundings,
  compile: Compile,
): Compiled {
  const items = rowItems(left).map((item) => compile(item, at))
  const { sql, columns } = at.statement.compileQuery(query, at)
  if (columns.length !== items.length) throw wrongColumns(items.length)
  const table = at.statement.uniqueName()
  const fields = columns.map(({ type }, index): Compiled => ({ sql: `${table}.c${index}`, type }))
  const compared = compareRows(operator, items, fields).sql
  return { sql: `(SELECT ${compared} FROM (${sql}) AS ${table})`, type: BOOLEAN }
}

function rowItems(node: Expression): readonly Expression[] {
  return node.kind === 'row' ? node.items : [node]
}

export function wrongColumns(wanted: number): SqlError {
  return new SqlError(1241, '21000', `Operand should contain ${wanted} column(s)`)
}

function compileIn({ value, list }: Of<'in'>, at: Surroundings, compile: Compile): Compiled {
  const items = rowItems(value).map((item) => compile(item, at))
  if ('kind' in list) return inQuery(items, list, at)
  const candidates = list.map((candidate) => rowItems(candidate).map((item) => compile(item, at)))
  if (candidates.some((candidate) => candidate.length !== items.length)) throw wrongColumns(items.length)
  const [only] = items
  const matches =
    items.length === 1 && only !== undefined
      ? listed(only, candidates.flat())
      : candidates.map((candidate) => compareRows('=', items, candidate).sql)
  const notNull = [...items, ...candidates.flat()].every((each) => each.notNull === true)
  return { sql: anyOf(matches), type: BOOLEAN, notNull }
}

/** Candidates of one kind make one list of the embedded engine's, which searches it as a set. */
function listed(value: Compiled, candidates: readonly Compiled[]): readonly string[] {
  const lists = new Map<string, string[]>()
  for (const candidate of candidates) {
    const [left, right] = comparable(value, candidate)
    const list = lists.get(left.sql) ?? []
    list.push(right.sql)
    lists.set(left.sql, list)
  }
  return [...lists].map(([left, list]) => `(${left} IN (${list.join(', ')}))`)
}

/** By halves: the embedded engine's expressions may not be deep, and lists are long. */
function anyOf(matches: readonly string[]): string {
  if (matches.length <= 2) return `(${matches.join(' OR ')})`
  const middle = matches.length >> 1
  return `(${anyOf(matches.slice(0, middle))} OR ${anyOf(matches.slice(middle))})`
}

function inQuery(items: readonly Compiled[], query: Query, at: Surroundings): Compiled {
  const { sql, columns } = at.statement.compileQuery(query, at)
  if (columns.length !== items.length) throw wrongColumns(items.length)
  const table = at.statement.uniqueName()
  const pairs = items.map((item, index) => {
    return comparable(item, { sql: `${table}.c${index}`, type: columns[index]?.type ?? NULL_TYPE })
  })
  const [left, right] = [0, 1].map((side) => pairs.map((pair) => pair[side === 0 ? 0 : 1].sql).join(', '))
  return { sql: `((${left}) IN (SELECT ${right} FROM (${sql}) AS ${table}))`, type: BOOLEAN }
}

/** ANY: some row compares true; ALL: none compares false. */
function compileQuantified({ operator, every, left, query }: Of<'quantified'>, at: Surroundings, compile: Compile) {
  const value = compile(left, at)
  const { sql, columns } = at.statement.compileQuery(query, at)
  const table = at.statement.uniqueName()
  const row = compare(operator, value, { sql: `${table}.c0`, type: columns[0]?.type ?? NULL_TYPE })
  const found = `EXISTS (SELECT 1 FROM (${sql}) AS ${table} WHERE ${every ? `NOT ${row.sql}` : row.sql})`
  return { sql: every ? `(NOT ${found})` : found, type: BOOLEAN }
}
