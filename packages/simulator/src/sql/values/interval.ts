import { addMonths, calendar } from './moment.ts'

const MICROS: Readonly<Record<string, bigint>> = {
  MICROSECOND: 1n,
  SECOND: 1_000_000n,
  MINUTE: 60_000_000n,
  HOUR: 3_600_000_000n,
  DAY: 86_400_000_000n,
  WEEK: 604_800_000_000n,
}
const MONTHS: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 }

/** Units written as one text of several numbers, e.g. DAY_HOUR '1 02'; the last part first. */
const COMPOUND: Readonly<Record<string, readonly string[]>> = {
  SECOND_MICROSECOND: ['MICROSECOND', 'SECOND'],
  MINUTE_MICROSECOND: ['MICROSECOND', 'SECOND', 'MINUTE'],
  MINUTE_SECOND: ['SECOND', 'MINUTE'],
  HOUR_MICROSECOND: ['MICROSECOND', 'SECOND', 'MINUTE', 'HOUR'],
  HOUR_SECOND: ['SECOND', 'MINUTE', 'HOUR'],
  HOUR_MINUTE: ['MINUTE', 'HOUR'],
  DAY_MICROSECOND: ['MICROSECOND', 'SECOND', 'MINUTE', 'HOUR', 'DAY'],
  DAY_SECOND: ['SECOND', 'MINUTE', 'HOUR', 'DAY'],
  DAY_MINUTE: ['MINUTE', 'HOUR', 'DAY'],
  DAY_HOUR: ['HOUR', 'DAY'],
  YEAR_MONTH: ['MONTH', 'YEAR'],
}

/** The parts of a compound unit, the last first. */
export function partsOf(unit: string): readonly string[] | undefined {
  return COMPOUND[unit]
}

export function isIntervalUnit(word: string): boolean {
  return word in MICROS || word in MONTHS || word in COMPOUND
}

/** Units below a day give a date a time of day. */
export function isTimeUnit(unit: string): boolean {
  return !(unit in MONTHS || unit === 'YEAR_MONTH' || unit === 'DAY' || unit === 'WEEK')
}

export function isMicrosecondUnit(unit: string): boolean {
  return unit.endsWith('MICROSECOND')
}

/** moment + sign × INTERVAL amount unit; null for an amount that is no number. */
export function addInterval(moment: bigint, amount: string, unit: string, sign: number): bigint | null {
  const parts = COMPOUND[unit]
  if (parts === undefined) return addPart(moment, amount, unit, sign)
  const negative = amount.trim().startsWith('-')
  const numbers = (amount.match(/\d+/g) ?? []).reverse()
  return numbers.slice(0, parts.length).reduce<bigint | null>((at, number, index) => {
    const part = parts[index]
    if (at === null || part === undefined) return null
    const value = part === 'MICROSECOND' ? number.padEnd(6, '0').slice(0, 6) : number
    return addPart(at, value, part, negative ? -sign : sign)
  }, moment)
}

const AMOUNT = /^\s*([+-]?)(\d*)(?:\.(\d*))?/

function addPart(moment: bigint, amount: string, unit: string, sign: number): bigint | null {
  const [, minus, whole = '', fraction = ''] = AMOUNT.exec(amount) ?? []
  const direction = BigInt(minus === '-' ? -sign : sign)
  const months = MONTHS[unit]
  if (months !== undefined) return addMonths(moment, Number(direction) * months * rounded(whole, fraction))
  if (unit === 'SECOND') {
    return moment + direction * (BigInt(whole || '0') * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6)))
  }
  const micros = MICROS[unit]
  return micros === undefined ? null : moment + direction * BigInt(rounded(whole, fraction)) * micros
}

function rounded(whole: string, fraction: string): number {
  return Number(whole || '0') + (Number(fraction[0] ?? '0') >= 5 ? 1 : 0)
}

/** Whole units from one moment to another, cut towards zero. */
export function momentDifference(unit: string, from: bigint, to: bigint): bigint | null {
  const months = MONTHS[unit]
  if (months !== undefined) return BigInt(Math.trunc(wholeMonths(from, to) / months))
  const micros = MICROS[unit]
  return micros === undefined ? null : (to - from) / micros
}

function wholeMonths(from: bigint, to: bigint): number {
  if (from > to) return -wholeMonths(to, from)
  const start = calendar(from)
  const end = calendar(to)
  const months = (end.year - start.year) * 12 + end.month - start.month
  const dayOf = (at: typeof start) => BigInt(at.day) * 86_400_000_000n
  const within = (moment: bigint) => ((moment % 86_400_000_000n) + 86_400_000_000n) % 86_400_000_000n
  return dayOf(end) + within(to) < dayOf(start) + within(from) ? months - 1 : months
}
