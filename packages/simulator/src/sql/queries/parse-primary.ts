import type { Expression, ExpressionBody } from './ast.ts'
import { followsInterval, intervalUnit } from './interval-unit.ts'
import type { Nested } from './nested.ts'
import { parseCall } from './parse-call.ts'
import { parseList } from './parse-list.ts'
import type { TokenStream } from './token-stream.ts'

/** Literals, names, variables, calls, CASE, and whatever stands in parentheses. */
export function parsePrimary(stream: TokenStream, nested: Nested): Expression {
  const { start } = stream.peek()
  const body = parseBody(stream, nested)
  return { ...body, start, end: stream.lastEnd() }
}

function parseBody(stream: TokenStream, nested: Nested): ExpressionBody {
  const token = stream.peek()
  switch (token.kind) {
    case 'text':
      return { kind: 'literal', literal: { of: 'text', value: joinedText(stream), named: token.value } }
    case 'integer':
    case 'decimal':
    case 'double':
      return { kind: 'literal', literal: { of: token.kind, value: stream.next().value } }
    case 'bytes':
      return {
        kind: 'literal',
        literal: { of: 'bytes', value: new Uint8Array(Buffer.from(stream.next().value, 'hex')) },
      }
    case 'parameter':
      stream.next()
      return { kind: 'parameter', index: stream.parameter() }
    case 'user-variable':
      return { kind: 'variable', name: stream.next().value, scope: 'user' }
    case 'system-variable':
      return systemVariable(stream.next().value)
    case 'symbol':
      return token.value === '(' ? parseParenthesis(stream, nested) : stream.fail()
    default:
      return parseWord(stream, nested)
  }
}

/** `'a' 'b'` is `'ab'`. */
function joinedText(stream: TokenStream): string {
  let value = ''
  while (stream.peek().kind === 'text') value += stream.next().value
  return value
}

const SCOPED = /^(global|session|local)\.(.+)$/i

function systemVariable(written: string): ExpressionBody {
  const [, scope = 'session', name = written] = SCOPED.exec(written) ?? []
  return { kind: 'variable', name, scope: scope.toLowerCase() === 'global' ? 'global' : 'session' }
}

function parseParenthesis(stream: TokenStream, { parseExpression }: Nested): ExpressionBody {
  stream.expect('(')
  if (stream.follows('SELECT') || stream.follows('WITH')) {
    const query = stream.query()
    stream.expect(')')
    return { kind: 'query', query }
  }
  const items = parseList(stream, { parseExpression })
  stream.expect(')')
  const [only] = items
  return items.length === 1 && only !== undefined ? only : { kind: 'row', items }
}

function parseWord(stream: TokenStream, nested: Nested): ExpressionBody {
  if (stream.peek().kind === 'word') {
    if (stream.accept('NULL')) return { kind: 'literal', literal: { of: 'null' } }
    if (stream.accept('TRUE')) return { kind: 'literal', literal: { of: 'truth', value: true } }
    if (stream.accept('FALSE')) return { kind: 'literal', literal: { of: 'truth', value: false } }
    if (stream.accept('CASE')) return parseCase(stream, nested)
    if (stream.follows('NOT', 'EXISTS') || stream.follows('EXISTS')) return parseExists(stream)
    if (stream.accept('ROW', '(')) return parseRow(stream, nested)
    if (followsInterval(stream)) return parseLeadingInterval(stream, nested)
    const dated = parseDated(stream)
    if (dated !== null) return dated
    const call = parseCall(stream, nested)
    if (call !== null) return call
  }
  return { kind: 'column', path: parsePath(stream) }
}

const DATED: Readonly<Record<string, string>> = { DATE: 'DATE', TIME: 'TIME', TIMESTAMP: 'DATETIME' }

/** `DATE '2024-01-31'`, `TIMESTAMP '2024-01-31 11:16:32.5'` */
function parseDated(stream: TokenStream): ExpressionBody | null {
  const name = DATED[stream.peek().value.toUpperCase()]
  const written = stream.peek(1)
  if (name === undefined || written.kind !== 'text') return null
  stream.next()
  stream.next()
  const operand: Expression = { ...written, kind: 'literal', literal: { of: 'text', value: written.value } }
  const size = /\.(\d+)/.exec(written.value)?.[1]?.length ?? 0
  return { kind: 'cast', operand, target: { name, size, scale: 0 } }
}

/** `name`, `table.name` or `schema.table.name`; after a point any word is a name. */
export function parsePath(stream: TokenStream): readonly string[] {
  const path = [stream.name()]
  while (path.length < 3 && stream.accept('.')) {
    path.push(stream.peek().kind === 'word' ? stream.next().value : stream.name())
  }
  return path
}

function parseRow(stream: TokenStream, { parseExpression }: Nested): ExpressionBody {
  const items = parseList(stream, { parseExpression })
  stream.expect(')')
  return { kind: 'row', items }
}

function parseExists(stream: TokenStream): ExpressionBody {
  const { start } = stream.peek()
  const negated = stream.accept('NOT')
  stream.expect('EXISTS', '(')
  const query = stream.query()
  stream.expect(')')
  if (!negated) return { kind: 'exists', query }
  const operand: Expression = { kind: 'exists', query, start, end: stream.lastEnd() }
  return { kind: 'unary', operator: 'NOT', operand }
}

function parseCase(stream: TokenStream, { parseExpression }: Nested): ExpressionBody {
  const subject = stream.follows('WHEN') ? null : parseExpression(stream)
  const branches: (readonly [Expression, Expression])[] = []
  while (stream.accept('WHEN')) {
    const when = parseExpression(stream)
    stream.expect('THEN')
    branches.push([when, parseExpression(stream)])
  }
  const otherwise = branches.length > 0 && stream.accept('ELSE') ? parseExpression(stream) : null
  if (branches.length === 0) stream.fail()
  stream.expect('END')
  return { kind: 'case', subject, branches, otherwise }
}

/** `INTERVAL 1 DAY + base`; the amount ends at the unit, so it cannot hold a sum of its own base. */
function parseLeadingInterval(stream: TokenStream, nested: Nested): ExpressionBody {
  stream.expect('INTERVAL')
  const amount = nested.parseExpression(stream)
  const unit = intervalUnit(stream)
  stream.expect('+')
  return { kind: 'interval', base: parsePrimary(stream, nested), amount, unit, sign: 1 }
}
