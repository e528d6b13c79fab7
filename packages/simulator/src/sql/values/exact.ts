import { SqlError } from '../sql-error.ts'

/** A value as the embedded engine hands it out and takes it in. */
export type Cell = number | bigint | string | Uint8Array | null

const MAX_INT64 = 2n ** 63n - 1n
const MIN_INT64 = -(2n ** 63n)
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER)
const MAX_UINT64 = 2n ** 64n - 1n
const WIDE_DIGITS = 80

/**
 * An exact number for the embedded engine: an integer, or beyond 64 signed bits a text of 80 digits. Texts sort
 * after integers and among themselves by value, so order and equality need no function. Below 64 signed bits, where
 * no column reaches, a value is exact but sorts wrongly.
 */
export function packExact(value: bigint): Cell {
  if (value >= -MAX_SAFE && value <= MAX_SAFE) return Number(value)
  if (value >= MIN_INT64 && value <= MAX_INT64) return value
  if (value < 0n) return `-${(-value).toString().padStart(WIDE_DIGITS, '0')}`
  return value.toString().padStart(WIDE_DIGITS, '0')
}

/** The reverse of packExact; fractions of a double are cut off. */
export function unpackExact(cell: Cell): bigint {
  if (typeof cell === 'bigint') return cell
  if (typeof cell === 'number') return BigInt(Math.trunc(cell))
  if (typeof cell === 'string') return BigInt(cell)
  return 0n
}

/** numerator × 10^digits / denominator, rounded half away from zero; null for a zero denominator. */
export function divideExact(numerator: bigint, denominator: bigint, digits: number): bigint | null {
  if (denominator === 0n) return null
  return roundedQuotient(numerator * 10n ** BigInt(digits), denominator)
}

export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const quotient = (2n * top + bottom) / (2n * bottom)
  return negative ? -quotient : quotient
}

/** value × 10^-from as value × 10^-to: rounded half away from zero when digits are lost. */
export function rescaleExact(value: bigint, from: number, to: number): bigint {
  if (to >= from) return value * 10n ** BigInt(to - from)
  return roundedQuotient(value, 10n ** BigInt(from - to))
}

/** Like rescaleExact, but digits are cut off. */
export function truncateExact(value: bigint, from: number, to: number): bigint {
  if (to >= from) return value * 10n ** BigInt(to - from)
  return value / 10n ** BigInt(from - to)
}

/** `1234567` at scale 4 → `123.4567`. */
export function exactText(value: bigint, scale: number): string {
  if (scale === 0) return value.toString()
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

const EXACT = /^\s*([+-]?)(\d*)(?:\.(\d*))?/

/** The leading number of a text, rounded to `scale` digits; 0 when there is none. */
export function parseExact(text: string, scale: number): bigint {
  const [, sign = '', whole = '', fraction = ''] = EXACT.exec(text) ?? []
  const value = rescaleExact(BigInt(`${whole}${fraction}` || '0'), fraction.length, scale)
  return sign === '-' ? -value : value
}

/** @throws SqlError 1690 when the value does not fit 64 bits. `expression` is shown as OceanBase shows it. */
export function withinBigint(value: bigint, unsigned: boolean, expression: string): bigint {
  const fits = unsigned ? value >= 0n && value <= MAX_UINT64 : value >= MIN_INT64 && value <= MAX_INT64
  if (fits) return value
  const type = unsigned ? 'BIGINT UNSIGNED' : 'BIGINT'
  throw new SqlError(1690, '22003', `${type} value is out of range in '${expression}'`)
}
