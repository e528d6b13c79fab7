import { SqlError } from '../sql-error.ts'
import type { Expression, NamedQuery, OrderItem, Query, QueryBody, Select, SelectItem } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { parseInto } from './parse-into.ts'
import { parseList } from './parse-list.ts'
import { parseNames } from './parse-names.ts'
import { parseOrder } from './parse-order.ts'
import { parseTables } from './parse-tables.ts'
import type { TokenStream } from './token-stream.ts'

/** [WITH [RECURSIVE] …] SELECT … [UNION …] [ORDER BY …] [LIMIT …] */
export function parseQuery(stream: TokenStream): Query {
  const named = stream.accept('WITH') ? parseNamed(stream) : []
  const body = parseSets(stream)
  const orderBy = parseOrderBy(stream)
  const limit = parseLimit(stream)
  acceptLocking(stream)
  return { kind: 'query', named, body, orderBy, limit, into: parseInto(stream) }
}

function parseNamed(stream: TokenStream): NamedQuery[] {
  const recursive = stream.accept('RECURSIVE')
  const named: NamedQuery[] = []
  do {
    const name = stream.name()
    const columns = stream.follows('(') ? parseNames(stream) : null
    stream.expect('AS', '(')
    const query = parseQuery(stream)
    stream.expect(')')
    named.push({ kind: 'named', recursive, name, columns, query })
  } while (stream.accept(','))
  return named
}

function parseSets(stream: TokenStream): QueryBody {
  let left = parseIntersections(stream)
  for (;;) {
    const operator = setOperator(stream)
    if (operator === null) return left
    left = { kind: 'set', operator, left, right: parseIntersections(stream) }
  }
}

function setOperator(stream: TokenStream): 'UNION' | 'UNION ALL' | 'EXCEPT' | null {
  if (stream.accept('UNION')) {
    if (stream.accept('ALL')) return 'UNION ALL'
    stream.accept('DISTINCT')
    return 'UNION'
  }
  if (stream.accept('EXCEPT') || stream.accept('MINUS')) return 'EXCEPT'
  return null
}

function parseIntersections(stream: TokenStream): QueryBody {
  let left = parseBranch(stream)
  while (stream.accept('INTERSECT')) left = { kind: 'set', operator: 'INTERSECT', left, right: parseBranch(stream) }
  return left
}

function parseBranch(stream: TokenStream): QueryBody {
  if (!stream.accept('(')) return parseSelect(stream)
  const query = parseQuery(stream)
  stream.expect(')')
  return { kind: 'nested', query }
}

const OPTIONS = ['ALL', 'SQL_CALC_FOUND_ROWS', 'SQL_NO_CACHE', 'SQL_CACHE', 'HIGH_PRIORITY', 'STRAIGHT_JOIN']

function parseSelect(stream: TokenStream): Select {
  stream.expect('SELECT')
  let distinct = false
  for (;;) {
    if (stream.accept('DISTINCT') || stream.accept('DISTINCTROW') || stream.accept('UNIQUE')) distinct = true
    else if (!OPTIONS.some((option) => stream.accept(option))) break
  }
  const items = [parseItem(stream)]
  while (stream.accept(',')) items.push(parseItem(stream))
  const into = parseInto(stream)
  const from = stream.accept('FROM') && !stream.accept('DUAL') ? parseTables(stream) : null
  const where = stream.accept('WHERE') ? parseExpression(stream) : null
  const groupBy = stream.accept('GROUP') ? parseGroups(stream) : []
  const having = stream.accept('HAVING') ? parseExpression(stream) : null
  return { kind: 'select', distinct, items, into, from, where, groupBy, having }
}

function parseGroups(stream: TokenStream): Expression[] {
  stream.expect('BY')
  const groups = parseList(stream, { parseExpression })
  if (!stream.accept('ASC')) stream.accept('DESC')
  if (stream.accept('WITH', 'ROLLUP')) throw new SqlError(1235, '0A000', 'Not supported feature or function')
  return groups
}

function parseItem(stream: TokenStream): SelectItem {
  const { start } = stream.peek()
  if (stream.accept('*')) return { kind: 'star', path: [], start }
  for (const depth of [1, 2]) {
    if (!isStarPath(stream, depth)) continue
    const path = Array.from({ length: depth }, () => {
      const name = stream.next().value
      stream.expect('.')
      return name
    })
    stream.expect('*')
    return { kind: 'star', path, start }
  }
  const value = parseExpression(stream)
  return { kind: 'expression', value, alias: parseAlias(stream) }
}

/** Whether `depth` names, each followed by a point, and then `*` come next. */
function isStarPath(stream: TokenStream, depth: number): boolean {
  const names = Array.from({ length: depth }, (_, index) => index * 2)
  if (!names.every((index) => stream.isName(index) && stream.peek(index + 1).value === '.')) return false
  const last = stream.peek(depth * 2)
  return last.kind === 'symbol' && last.value === '*'
}

function parseAlias(stream: TokenStream): string | null {
  const named = stream.accept('AS')
  if (stream.peek().kind === 'text' || stream.isName()) return stream.next().value
  return named ? stream.fail() : null
}

function parseOrderBy(stream: TokenStream): OrderItem[] {
  return stream.accept('ORDER') ? parseOrder(stream, { parseExpression }) : []
}

function parseLimit(stream: TokenStream): Query['limit'] {
  if (!stream.accept('LIMIT')) return null
  const first = parseLimitNumber(stream)
  if (stream.accept(',')) return { count: parseLimitNumber(stream), offset: first }
  return { count: first, offset: stream.accept('OFFSET') ? parseLimitNumber(stream) : null }
}

function parseLimitNumber(stream: TokenStream): Expression {
  const { kind, value, start, end } = stream.peek()
  if (kind !== 'integer' && kind !== 'parameter') return stream.fail()
  stream.next()
  if (kind === 'parameter') return { kind: 'parameter', index: stream.parameter(), start, end }
  return { kind: 'literal', literal: { of: 'integer', value }, start, end }
}

/** FOR UPDATE and its kin say nothing here: nothing but the cluster itself writes the views. */
function acceptLocking(stream: TokenStream): void {
  if (stream.accept('LOCK', 'IN', 'SHARE', 'MODE')) return
  if (!stream.accept('FOR')) return
  if (!stream.accept('UPDATE')) stream.expect('SHARE')
  if (!stream.accept('NOWAIT')) stream.accept('SKIP', 'LOCKED')
}
