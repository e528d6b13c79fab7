import { SqlError } from '../sql-error.ts'
import { doubleText } from '../values/double.ts'
import {
  type Cell,
  divideExact,
  exactText,
  packExact,
  parseExact,
  rescaleExact,
  roundedQuotient,
  truncateExact,
  unpackExact,
  withinBigint,
} from '../values/exact.ts'
import { leadingNumber } from '../values/text.ts'
import { type EngineFunction, smallOf, textOf } from './engine-function.ts'

/** How a result is checked: decimals are not, integers must stay within 64 bits, signed or unsigned. */
export const RANGE = { decimal: 0, signed: 1, unsigned: 2 } as const

/** OceanBase shows the two values a result came from, in parentheses and quotes of its own. */
function checked(value: bigint, range: Cell, [a, operator, b]: readonly [Cell, string, Cell]): Cell {
  if (range === RANGE.decimal) return packExact(value)
  const shown = `'(${unpackExact(a)} ${operator} ${unpackExact(b)})'`
  return packExact(withinBigint(value, range === RANGE.unsigned, shown))
}

function packOrNull(value: bigint | null): Cell {
  return value === null ? null : packExact(value)
}

function quotient(a: Cell, b: Cell): bigint | null {
  const divisor = unpackExact(b)
  return divisor === 0n ? null : unpackExact(a) / divisor
}

/** Exact numbers come as value × 10^scale; the caller has brought both sides to one scale where that matters. */
export const NUMBER_FUNCTIONS: readonly EngineFunction[] = [
  ['exact_add', (a, b, range) => checked(unpackExact(a) + unpackExact(b), range, [a, '+', b])],
  ['exact_subtract', (a, b, range) => checked(unpackExact(a) - unpackExact(b), range, [a, '-', b])],
  ['exact_multiply', (a, b, range) => checked(unpackExact(a) * unpackExact(b), range, [a, '*', b])],
  ['exact_negate', (a, range) => checked(-unpackExact(a), range, [0, '-', a])],
  ['divide', (a, b, digits) => packOrNull(divideExact(unpackExact(a), unpackExact(b), smallOf(digits)))],
  ['exact_quotient', (a, b) => packOrNull(quotient(a, b))],
  ['exact_remainder', (a, b) => (unpackExact(b) === 0n ? null : packExact(unpackExact(a) % unpackExact(b)))],
  ['rescale', (a, from, to) => packExact(rescaleExact(unpackExact(a), smallOf(from), smallOf(to)))],
  ['round_exact', (a, scale, digits) => packExact(roundTo(unpackExact(a), smallOf(scale), smallOf(digits)))],
  ['truncate_exact', (a, scale, digits) => packExact(truncateTo(unpackExact(a), smallOf(scale), smallOf(digits)))],
  ['floor_exact', (a, scale) => packExact(floorTo(unpackExact(a), smallOf(scale)))],
  ['ceil_exact', (a, scale) => packExact(-floorTo(-unpackExact(a), smallOf(scale)))],
  ['absolute', (a) => packExact(unpackExact(a) < 0n ? -unpackExact(a) : unpackExact(a))],
  ['sign_of', (a) => (unpackExact(a) > 0n ? 1 : unpackExact(a) < 0n ? -1 : 0)],
  ['exact_text', (a, scale) => exactText(unpackExact(a), smallOf(scale))],
  ['exact_double', (a, scale) => Number(exactText(unpackExact(a), smallOf(scale)))],
  [
    'double_exact',
    (a, scale) => packExact(parseExact(smallOf(a).toFixed(Math.min(100, smallOf(scale) + 1)), smallOf(scale))),
  ],
  ['double_result', (a, operator, b) => doubleResult(smallOf(a), textOf(operator), smallOf(b))],
  ['double_text', (a) => doubleText(smallOf(a))],
  ['text_exact', (a, scale) => packExact(parseExact(textOf(a), smallOf(scale)))],
  ['text_double', (a) => leadingNumber(textOf(a))],
  ['wrap_unsigned', (a) => packExact(BigInt.asUintN(64, unpackExact(a)))],
  ['wrap_signed', (a) => packExact(BigInt.asIntN(64, unpackExact(a)))],
  ['high_part', (a) => packExact(unpackExact(a) / PART)],
  ['low_part', (a) => packExact(unpackExact(a) % PART)],
  ['join_parts', (high, low) => packExact(unpackExact(high) * PART + unpackExact(low))],
  ['bit_and', (a, b) => packExact(BigInt.asUintN(64, unpackExact(a) & unpackExact(b)))],
  ['bit_or', (a, b) => packExact(BigInt.asUintN(64, unpackExact(a) | unpackExact(b)))],
  ['bit_xor', (a, b) => packExact(BigInt.asUintN(64, unpackExact(a) ^ unpackExact(b)))],
  ['bits_together', (name, list) => packExact(bitsTogether(textOf(name), textOf(list)))],
  ['bit_left', (a, b) => packExact(BigInt.asUintN(64, unpackExact(a) << shiftBy(b)))],
  ['bit_right', (a, b) => packExact(BigInt.asUintN(64, unpackExact(a)) >> shiftBy(b))],
  ['bit_not', (a) => packExact(BigInt.asUintN(64, ~unpackExact(a)))],
  ['scn_to_us', (scn) => packExact(unpackExact(scn) / 1000n)],
]

/** BIT_AND of nothing has every bit, the others have none. */
function bitsTogether(name: string, list: string): bigint {
  const items: unknown = JSON.parse(list)
  const values = Array.isArray(items) ? items.map((item) => BigInt.asUintN(64, BigInt(String(item)))) : []
  if (name === 'BIT_AND') return values.reduce((so, value) => so & value, 2n ** 64n - 1n)
  return values.reduce((so, value) => (name === 'BIT_OR' ? so | value : so ^ value), 0n)
}

/** 64 places or more leave nothing, and so does a negative number of them. */
function shiftBy(cell: Cell): bigint {
  const places = unpackExact(cell)
  return places >= 0n && places < 64n ? places : 64n
}

/** Divisions by zero are NULL. @throws SqlError 1690 beyond what a double holds */
function doubleResult(a: number, operator: string, b: number): number | null {
  if (b === 0 && (operator === '/' || operator === 'DIV' || operator === '%')) return null
  const result = DOUBLE_OPERATIONS[operator]?.(a, b) ?? Number.NaN
  if (Number.isFinite(result)) return result
  const shown = `'(${exponential(a)} ${operator} ${exponential(b)})'`
  throw new SqlError(1690, '22003', `DOUBLE value is out of range in '${shown}'`)
}

const DOUBLE_OPERATIONS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  DIV: (a, b) => Math.trunc(a / b),
}

/** `1.000000e+01`, as C prints it. */
function exponential(value: number): string {
  return value.toExponential(6).replace(/e([+-])(\d)$/, 'e$10$2')
}

/** Sums are taken in two parts, so that no sum of 64-bit numbers leaves the embedded engine's integers. */
const PART = 1_000_000_000n

function roundTo(value: bigint, scale: number, digits: number): bigint {
  if (digits >= scale) return value
  const unit = 10n ** BigInt(scale - digits)
  return roundedQuotient(value, unit) * unit
}

function truncateTo(value: bigint, scale: number, digits: number): bigint {
  if (digits >= scale) return value
  return truncateExact(truncateExact(value, scale, digits), digits, scale)
}

function floorTo(value: bigint, scale: number): bigint {
  const unit = 10n ** BigInt(scale)
  const cut = value / unit
  return value < 0n && cut * unit !== value ? cut - 1n : cut
}
