import type { Call, CastTarget, Expression, ExpressionBody } from './ast.ts'
import { intervalUnit } from './interval-unit.ts'
import type { Nested } from './nested.ts'
import { parseList, parseWhole } from './parse-list.ts'
import { parseOrder } from './parse-order.ts'
import { parseWindow } from './parse-window.ts'
import type { TokenStream } from './token-stream.ts'

/** Functions that are written without parentheses, too. */
const BARE = new Set([
  ...['CURRENT_TIMESTAMP', 'CURRENT_DATE', 'CURRENT_TIME', 'CURRENT_USER', 'LOCALTIME', 'LOCALTIMESTAMP'],
  ...['UTC_TIMESTAMP', 'UTC_DATE', 'UTC_TIME'],
])

/** Reserved words that name a function when a parenthesis follows. */
const CALLABLE = new Set([
  ...['IF', 'LEFT', 'RIGHT', 'MOD', 'DATABASE', 'SCHEMA', 'VALUES', 'INTERVAL', 'INSERT', 'CHAR', 'CONVERT'],
  ...['REPEAT', 'REPLACE', 'ASCII', ...BARE],
])

/** Aggregates whose grammar takes one value. */
const SINGLE = new Set(['COUNT', 'SUM', 'AVG', 'MIN', 'MAX'])

/** A function call, or null when the next word is none. */
export function parseCall(stream: TokenStream, nested: Nested): ExpressionBody | null {
  const word = stream.peek().value.toUpperCase()
  if (!stream.follows(word, '(')) {
    if (!BARE.has(word)) return null
    stream.next()
    return call(word, [])
  }
  if (!stream.isName() && !CALLABLE.has(word)) return null
  const written = stream.next().value
  stream.expect('(')
  const parsed = SPECIAL[word]?.(stream, nested) ?? parseArguments(stream, nested, word)
  stream.expect(')')
  if (parsed.kind !== 'call') return parsed
  return { ...parsed, written, over: stream.accept('OVER') ? parseWindow(stream, nested) : null }
}

function call(name: string, args: readonly Expression[], rest: Partial<Call> = {}): Call {
  return {
    kind: 'call',
    name,
    written: name,
    arguments: args,
    star: false,
    distinct: false,
    orderBy: [],
    separator: null,
    over: null,
    ...rest,
  }
}

function parseArguments(stream: TokenStream, nested: Nested, name: string): Call {
  if (stream.follows(')')) return call(name, [])
  if (stream.follows('*', ')')) {
    stream.next()
    return call(name, [], { star: true })
  }
  const distinct = stream.accept('DISTINCT')
  if (!distinct) stream.accept('ALL')
  const single = SINGLE.has(name) && !distinct
  const args = single ? [nested.parseExpression(stream)] : parseList(stream, nested)
  const orderBy = stream.accept('ORDER') ? parseOrder(stream, nested) : []
  const separator = stream.accept('SEPARATOR') ? textToken(stream) : null
  return call(name, args, { distinct, orderBy, separator })
}

function textToken(stream: TokenStream): string {
  return stream.peek().kind === 'text' ? stream.next().value : stream.fail()
}

type Special = (stream: TokenStream, nested: Nested) => ExpressionBody

/** Calls whose arguments have a grammar of their own; the parentheses are taken by the caller. */
const SPECIAL: Readonly<Record<string, Special>> = {
  CAST: (stream, { parseExpression }) => {
    const operand = parseExpression(stream)
    stream.expect('AS')
    return { kind: 'cast', operand, target: parseCastTarget(stream) }
  },
  CONVERT: (stream, { parseExpression }) => {
    const operand = parseExpression(stream)
    if (!stream.accept('USING')) stream.expect(',')
    else {
      stream.next()
      return { kind: 'cast', operand, target: { name: 'CHAR', size: null, scale: 0 } }
    }
    return { kind: 'cast', operand, target: parseCastTarget(stream) }
  },
  EXTRACT: (stream, { parseExpression }) => {
    const unit = textLiteral(stream)
    stream.expect('FROM')
    return call('EXTRACT', [unit, parseExpression(stream)])
  },
  TRIM: parseTrim,
  SUBSTRING: parseSubstring,
  SUBSTR: parseSubstring,
  POSITION: (stream, { parseExpression, ...rest }) => {
    const what = parsePositionArgument(stream, { parseExpression, ...rest })
    stream.expect('IN')
    return call('LOCATE', [what, parseExpression(stream)])
  },
  TIMESTAMPDIFF: parseUnitFirst('TIMESTAMPDIFF'),
  TIMESTAMPADD: (stream, { parseExpression }) => {
    const unit = intervalUnit(stream)
    stream.expect(',')
    const amount = parseExpression(stream)
    stream.expect(',')
    return { kind: 'interval', base: parseExpression(stream), amount, unit, sign: 1 }
  },
  DATE_ADD: parseDateShift(1),
  ADDDATE: parseDateShift(1),
  DATE_SUB: parseDateShift(-1),
  SUBDATE: parseDateShift(-1),
}

/** The needle of POSITION ends before IN, which would otherwise read as a predicate. */
function parsePositionArgument(stream: TokenStream, _nested: Nested): Expression {
  const token = stream.next()
  if (token.kind !== 'text') return stream.fail()
  return { kind: 'literal', literal: { of: 'text', value: token.value }, start: token.start, end: token.end }
}

/** A unit or side written as a bare word, as a text argument. */
function textLiteral(stream: TokenStream): Expression {
  const token = stream.peek()
  if (token.kind !== 'word') stream.fail()
  stream.next()
  const value = token.value.toUpperCase()
  return { kind: 'literal', literal: { of: 'text', value }, start: token.start, end: token.end }
}

function parseUnitFirst(name: string): Special {
  return (stream, nested) => {
    const { start, end } = stream.peek()
    const unit: Expression = { kind: 'literal', literal: { of: 'text', value: intervalUnit(stream) }, start, end }
    stream.expect(',')
    return call(name, [unit, ...parseList(stream, nested)])
  }
}

function parseDateShift(sign: 1 | -1): Special {
  return (stream, { parseExpression, parseInterval }) => {
    const base = parseExpression(stream)
    stream.expect(',')
    if (stream.follows('INTERVAL')) return parseInterval(stream, base, sign)
    return { kind: 'interval', base, amount: parseExpression(stream), unit: 'DAY', sign }
  }
}

function parseTrim(stream: TokenStream, { parseExpression }: Nested): ExpressionBody {
  const side = ['BOTH', 'LEADING', 'TRAILING'].find((word) => stream.follows(word))
  const { start } = stream.peek()
  if (side !== undefined) stream.next()
  const place = { start, end: start }
  const sideLiteral: Expression = { kind: 'literal', literal: { of: 'text', value: side ?? 'BOTH' }, ...place }
  const blank: Expression = { kind: 'literal', literal: { of: 'text', value: ' ' }, ...place }
  if (side !== undefined && stream.accept('FROM')) return call('TRIM', [parseExpression(stream), blank, sideLiteral])
  const first = parseExpression(stream)
  if (!stream.accept('FROM')) return call('TRIM', [first, blank, sideLiteral])
  return call('TRIM', [parseExpression(stream), first, sideLiteral])
}

function parseSubstring(stream: TokenStream, nested: Nested): ExpressionBody {
  const text = nested.parseExpression(stream)
  if (!stream.accept('FROM')) {
    stream.expect(',')
    return call('SUBSTRING', [text, ...parseList(stream, nested)])
  }
  const from = nested.parseExpression(stream)
  return call('SUBSTRING', stream.accept('FOR') ? [text, from, nested.parseExpression(stream)] : [text, from])
}

const CAST_TARGETS = [
  ...['SIGNED', 'UNSIGNED', 'CHAR', 'BINARY', 'DECIMAL', 'NUMERIC', 'DATE', 'DATETIME', 'TIME', 'TIMESTAMP'],
  ...['DOUBLE', 'FLOAT', 'REAL'],
]

function parseCastTarget(stream: TokenStream): CastTarget {
  const name = CAST_TARGETS.find((word) => stream.accept(word)) ?? stream.fail()
  const sized = stream.accept('(')
  const size = sized ? parseWhole(stream) : null
  const scale = sized && stream.accept(',') ? parseWhole(stream) : 0
  if (sized) stream.expect(')')
  if (name === 'SIGNED' || name === 'UNSIGNED') if (!stream.accept('INTEGER')) stream.accept('INT')
  if (name === 'CHAR' && stream.accept('CHARACTER')) {
    stream.expect('SET')
    stream.next()
  }
  return { name, size, scale }
}
