import type { TableReference } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { parseNames } from './parse-names.ts'
import { parsePath } from './parse-primary.ts'
import type { TokenStream } from './token-stream.ts'

type Join = Extract<TableReference, { kind: 'join' }>

/** Tables after FROM: joins of all kinds, derived tables, commas. */
export function parseTables(stream: TokenStream): TableReference {
  let left = parseJoins(stream)
  while (stream.accept(',')) {
    left = { kind: 'join', type: 'INNER', left, right: parseJoins(stream), on: null, using: [] }
  }
  return left
}

function parseJoins(stream: TokenStream): TableReference {
  let left = parseTable(stream)
  for (;;) {
    const natural = stream.accept('NATURAL')
    const type = joinType(stream)
    if (type === null) return natural ? stream.fail() : left
    const right = parseTable(stream)
    left = { kind: 'join', type, left, right, ...parseCondition(stream, natural) }
  }
}

function joinType(stream: TokenStream): Join['type'] | null {
  if (stream.accept('JOIN') || stream.accept('INNER', 'JOIN') || stream.accept('CROSS', 'JOIN')) return 'INNER'
  if (stream.accept('STRAIGHT_JOIN')) return 'INNER'
  for (const side of ['LEFT', 'RIGHT', 'FULL'] as const) {
    if (stream.accept(side, 'JOIN') || stream.accept(side, 'OUTER', 'JOIN')) return side
  }
  return null
}

function parseCondition(stream: TokenStream, natural: boolean): Pick<Join, 'on' | 'using'> {
  if (natural) return { on: null, using: 'natural' }
  if (stream.accept('ON')) return { on: parseExpression(stream), using: [] }
  return { on: null, using: stream.accept('USING') ? parseNames(stream) : [] }
}

function parseTable(stream: TokenStream): TableReference {
  if (!stream.follows('(')) {
    const path = parsePath(stream)
    return { kind: 'table', path, alias: parseAlias(stream) }
  }
  stream.expect('(')
  if (!startsQuery(stream)) {
    const tables = parseTables(stream)
    stream.expect(')')
    return tables
  }
  const query = stream.query()
  stream.expect(')')
  const alias = parseAlias(stream)
  return { kind: 'derived', query, alias, columns: stream.follows('(') ? parseNames(stream) : null }
}

/** A query may begin with parentheses of its own. */
function startsQuery(stream: TokenStream): boolean {
  let ahead = 0
  while (stream.peek(ahead).value === '(') ahead++
  const word = stream.peek(ahead)
  return word.kind === 'word' && ['SELECT', 'WITH'].includes(word.value.toUpperCase())
}

function parseAlias(stream: TokenStream): string | null {
  if (stream.accept('AS')) return stream.name()
  return stream.isName() ? stream.next().value : null
}
