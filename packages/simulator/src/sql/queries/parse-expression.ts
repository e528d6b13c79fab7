import type { Expression, ExpressionBody } from './ast.ts'
import { followsInterval, intervalUnit } from './interval-unit.ts'
import { parseList } from './parse-list.ts'
import { parsePrimary } from './parse-primary.ts'
import type { TokenStream } from './token-stream.ts'

/** MySQL's precedence, loosest first; each level is one function. */
export function parseExpression(stream: TokenStream): Expression {
  const token = stream.peek()
  if (token.kind === 'user-variable' && stream.peek(1).value === ':=') {
    stream.next()
    stream.next()
    const value = parseExpression(stream)
    return { kind: 'assignment', name: token.value, value, start: token.start, end: value.end }
  }
  return leftAssociative(stream, parseXor, ['OR', '||'], 'OR')
}

function parseXor(stream: TokenStream): Expression {
  return leftAssociative(stream, parseAnd, ['XOR'], 'XOR')
}

function parseAnd(stream: TokenStream): Expression {
  return leftAssociative(stream, parseNot, ['AND', '&&'], 'AND')
}

function leftAssociative(
  stream: TokenStream,
  operand: (stream: TokenStream) => Expression,
  spellings: readonly string[],
  operator: string,
): Expression {
  let left = operand(stream)
  while (spellings.some((spelling) => stream.accept(spelling))) {
    left = binary(operator, left, operand(stream))
  }
  return left
}

function binary(operator: string, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, start: left.start, end: right.end }
}

function parseNot(stream: TokenStream): Expression {
  const { start } = stream.peek()
  if (stream.follows('NOT', 'EXISTS') || !stream.accept('NOT')) return parseComparison(stream)
  const operand = parseNot(stream)
  return { kind: 'unary', operator: 'NOT', operand, start, end: operand.end }
}

const COMPARISONS = ['<=>', '>=', '<=', '<>', '!=', '=', '<', '>']

function parseComparison(stream: TokenStream): Expression {
  let left = parsePredicate(stream)
  for (;;) {
    const operator = COMPARISONS.find((symbol) => stream.accept(symbol))
    if (operator !== undefined) left = parseCompared(stream, operator, left)
    else if (stream.accept('IS')) left = parseIs(stream, left)
    else return left
  }
}

function parseCompared(stream: TokenStream, operator: string, left: Expression): Expression {
  const every = stream.follows('ALL', '(')
  if (every || stream.follows('ANY', '(') || stream.follows('SOME', '(')) {
    stream.next()
    stream.expect('(')
    const query = stream.query()
    stream.expect(')')
    return { kind: 'quantified', operator, every, left, query, start: left.start, end: stream.lastEnd() }
  }
  return binary(operator, left, parsePredicate(stream))
}

function parseIs(stream: TokenStream, value: Expression): Expression {
  const negated = stream.accept('NOT')
  const placed = (what: 'null' | 'true' | 'false'): Expression => ({
    kind: 'is',
    value,
    what,
    negated,
    start: value.start,
    end: stream.lastEnd(),
  })
  if (stream.accept('NULL') || stream.accept('UNKNOWN')) return placed('null')
  if (stream.accept('TRUE')) return placed('true')
  if (stream.accept('FALSE')) return placed('false')
  return stream.fail()
}

function parsePredicate(stream: TokenStream): Expression {
  let value = parseBits(stream)
  for (;;) {
    const negated = stream.follows('NOT', 'IN') || stream.follows('NOT', 'LIKE') || negatedPattern(stream)
    if (negated) stream.expect('NOT')
    const body = parsePredicateTail(stream, value, negated)
    if (body === null) return value
    value = { ...body, start: value.start, end: stream.lastEnd() }
  }
}

function negatedPattern(stream: TokenStream): boolean {
  return ['BETWEEN', 'REGEXP', 'RLIKE'].some((word) => stream.follows('NOT', word))
}

function parsePredicateTail(stream: TokenStream, value: Expression, negated: boolean): ExpressionBody | null {
  if (stream.accept('IN')) return { kind: 'in', value, list: parseInList(stream), negated }
  if (stream.accept('BETWEEN')) {
    const low = parseBits(stream)
    stream.expect('AND')
    return { kind: 'between', value, low, high: parsePredicate(stream), negated }
  }
  if (stream.accept('LIKE')) {
    const pattern = parseBits(stream)
    const escaper = stream.accept('ESCAPE') ? parseBits(stream) : null
    return { kind: 'like', value, pattern, escaper, negated }
  }
  if (stream.accept('REGEXP') || stream.accept('RLIKE')) {
    return { kind: 'regexp', value, pattern: parseBits(stream), negated }
  }
  return null
}

function parseInList(stream: TokenStream) {
  stream.expect('(')
  const list =
    stream.follows('SELECT') || stream.follows('WITH') ? stream.query() : parseList(stream, { parseExpression })
  stream.expect(')')
  return list
}

function parseBits(stream: TokenStream): Expression {
  return operatorLevel(stream, ['|'], (inner) => operatorLevel(inner, ['&'], parseShift))
}

function parseShift(stream: TokenStream): Expression {
  return operatorLevel(stream, ['<<', '>>'], parseSum)
}

function operatorLevel(
  stream: TokenStream,
  operators: readonly string[],
  operand: (stream: TokenStream) => Expression,
): Expression {
  let left = operand(stream)
  for (;;) {
    const operator = operators.find((symbol) => stream.accept(symbol))
    if (operator === undefined) return left
    left = binary(operator === 'MOD' ? '%' : operator, left, operand(stream))
  }
}

function parseSum(stream: TokenStream): Expression {
  let left = parseProduct(stream)
  for (;;) {
    const operator = ['+', '-'].find((symbol) => stream.accept(symbol))
    if (operator === undefined) return left
    if (followsInterval(stream)) {
      left = parseInterval(stream, left, operator === '+' ? 1 : -1)
    } else left = binary(operator, left, parseProduct(stream))
  }
}

/** The tail of `base + INTERVAL amount UNIT`. */
function parseInterval(stream: TokenStream, base: Expression, sign: 1 | -1): Expression {
  stream.expect('INTERVAL')
  const amount = parseExpression(stream)
  const unit = intervalUnit(stream)
  return { kind: 'interval', base, amount, unit, sign, start: base.start, end: stream.lastEnd() }
}

function parseProduct(stream: TokenStream): Expression {
  return operatorLevel(stream, ['*', '/', 'DIV', '%', 'MOD'], (inner) => operatorLevel(inner, ['^'], parseUnary))
}

function parseUnary(stream: TokenStream): Expression {
  const { start } = stream.peek()
  const operator = ['-', '+', '~', '!', 'BINARY'].find((symbol) => stream.accept(symbol))
  if (operator === undefined) return parseCollated(stream)
  const operand = parseUnary(stream)
  return { kind: 'unary', operator, operand, start, end: operand.end }
}

/** A collation is taken note of only when it is a binary one. */
function parseCollated(stream: TokenStream): Expression {
  const operand = parsePrimary(stream, { parseExpression, parseInterval })
  if (!stream.accept('COLLATE')) return operand
  const collation = stream.next().value
  if (!/(?:^|_)bin(?:ary)?$/i.test(collation)) return operand
  return { kind: 'unary', operator: 'BINARY', operand, start: operand.start, end: stream.lastEnd() }
}
