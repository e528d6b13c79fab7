import { BIGINT, BIGINT_UNSIGNED, BOOLEAN, isExact, keptOf, text } from '../sql-type.ts'
import { packExact } from '../values/exact.ts'
import { toDouble, toExact, toText } from './coerce.ts'
import { allNotNull, type Compiled, constant, invoke } from './compiled.ts'

const INTEGER = /^\s*[+-]?\d+\s*$/

/** Both sides in one representation in which the embedded engine's own comparison is OceanBase's. */
export function comparable(left: Compiled, right: Compiled): readonly [Compiled, Compiled] {
  const a = left.type
  const b = right.type
  if (a.kind === 'null' || b.kind === 'null') return [left, right]
  if (a.kind === 'text' && b.kind === 'text') {
    if (left.exactText || right.exactText || a.binary || b.binary) return [bytes(left), bytes(right)]
    return [fold(left), fold(right)]
  }
  if (a.kind === 'temporal' || b.kind === 'temporal') return [moment(left, right), moment(right, left)]
  if (isExact(a) && isExact(b)) {
    const scale = Math.max(keptOf(a), keptOf(b))
    return [toExact(left, scale), toExact(right, scale)]
  }
  if (right.constant instanceof Uint8Array && isExact(a)) return comparable(left, bytesNumber(right.constant))
  if (left.constant instanceof Uint8Array && isExact(b)) return comparable(bytesNumber(left.constant), right)
  if (isExact(a) && isWholeText(right)) return comparable(left, toExact(right, 0))
  if (isExact(b) && isWholeText(left)) return comparable(toExact(left, 0), right)
  return [toDouble(left), toDouble(right)]
}

/** `0x0d` beside a number is one. */
function bytesNumber(bytes: Uint8Array): Compiled {
  return constant(packExact(BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`)), BIGINT_UNSIGNED)
}

/** A text known to be a whole number compares exactly, so that 64-bit numbers sent as text lose nothing. */
function isWholeText(value: Compiled): boolean {
  return typeof value.constant === 'string' && value.type.kind === 'text' && INTEGER.test(value.constant)
}

/** What is no moment is read as one; an invalid date is below all dates. */
function moment(value: Compiled, other: Compiled): Compiled {
  if (value.type.kind === 'temporal') return value
  const duration = other.type.kind === 'temporal' && other.type.wire === 11
  return invoke(duration ? 'text_duration' : 'compared_moment', BIGINT, toText(value))
}

/** The key by which texts are equal: case and blanks at the end do not count. */
export function fold(value: Compiled): Compiled {
  return value.type.kind === 'text' && !value.type.binary ? invoke('fold', value.type, value) : value
}

function bytes(value: Compiled): Compiled {
  if (value.constant instanceof Uint8Array) {
    return constant(Buffer.from(value.constant).toString('utf8'), text(value.constant.length))
  }
  return value
}

const NATIVE: Readonly<Record<string, string>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '<=>': 'IS',
}

export function isComparison(operator: string): boolean {
  return operator in NATIVE
}

export function compare(operator: string, left: Compiled, right: Compiled): Compiled {
  const [a, b] = comparable(left, right)
  const notNull = operator === '<=>' || allNotNull(left, right)
  return { sql: `(${a.sql} ${NATIVE[operator] ?? operator} ${b.sql})`, type: BOOLEAN, notNull }
}

/** `(a, b) < (x, y)`: column by column, the first difference decides. */
export function compareRows(operator: string, left: readonly Compiled[], right: readonly Compiled[]): Compiled {
  const pairs = left.map((value, index) => comparable(value, right[index] ?? value))
  const sides = [0, 1].map((side) => pairs.map((pair) => pair[side === 0 ? 0 : 1].sql))
  if (operator === '<=>')
    return { sql: `(${pairs.map(([a, b]) => `${a.sql} IS ${b.sql}`).join(' AND ')})`, type: BOOLEAN }
  return { sql: `((${sides[0]?.join(', ')}) ${NATIVE[operator] ?? operator} (${sides[1]?.join(', ')}))`, type: BOOLEAN }
}
