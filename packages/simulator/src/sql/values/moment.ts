const SECOND = 1_000_000n
const DAY = 86_400n * SECOND

/** Sorts below every moment: an invalid date compares as the lowest value, without error or warning. */
export const LOWEST_MOMENT = -(2n ** 62n)

const DELIMITED =
  /^\s*(\d{1,4})[^\d\s](\d{1,2})[^\d\s](\d{1,2})(?:[T\s]+(\d{1,2})(?:[^\d\s](\d{1,2})(?:[^\d\s](\d{1,2})(?:\.(\d*))?)?)?)?/
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})(?:\.(\d*))?)?\s*$/

/**
 * A date or time of day text (`2024-01-31 11:20:59.804836`, `20240131`) → microseconds of its wall clock since 1970,
 * null when it is none. What follows (`Z`, `+00:00`) is ignored, as OceanBase ignores it.
 */
export function parseMoment(text: string): bigint | null {
  const match = DELIMITED.exec(text) ?? COMPACT.exec(text)
  if (match === null) return null
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = ''] = match
  return momentOf(fullYear(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), fraction)
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function momentOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  fraction: string,
): bigint | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  if (hour > 23 || minute > 59 || second > 59) return null
  const micros = Math.round(Number(`0.${fraction || '0'}`) * 1e6)
  return (BigInt(utcMs(year, month, day)) + BigInt((hour * 60 + minute) * 60 + second) * 1000n) * 1000n + BigInt(micros)
}

/** Date.UTC reads years below 100 as 19xx. */
function utcMs(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year < 100 ? 2000 + year : year, month, 0)).getUTCDate()
}

const TIME = /^\s*(-?)(?:(\d+) )?(\d+):(\d{1,2})(?::(\d{1,2}))?(?:\.(\d*))?/

/** A duration text (`-01:02:03.5`, `2 03:00`) → microseconds, null when it is none. */
export function parseTime(text: string): bigint | null {
  const match = TIME.exec(text)
  if (match === null) return null
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match
  const whole = BigInt((Number(days) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND
  const value = whole + BigInt(fraction.padEnd(6, '0').slice(0, 6))
  return sign === '-' ? -value : value
}

export interface Calendar {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly micros: number
  /** 0 = Sunday. */
  readonly weekday: number
  readonly dayOfYear: number
}

export function calendar(moment: bigint): Calendar {
  const micros = floorMod(moment, SECOND)
  const date = new Date(Number((moment - micros) / 1000n))
  const year = date.getUTCFullYear()
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    micros: Number(micros),
    weekday: date.getUTCDay(),
    dayOfYear: Math.floor((date.getTime() - utcMs(year, 1, 1)) / 86_400_000) + 1,
  }
}

function floorMod(value: bigint, by: bigint): bigint {
  const rest = value % by
  return rest < 0n ? rest + by : rest
}

/** `2024-01-31 11:20:59.804836`, cut to `decimals` digits. */
export function momentText(moment: bigint, decimals: number): string {
  const at = calendar(moment)
  return `${dateText(moment)} ${pad(at.hour)}:${pad(at.minute)}:${pad(at.second)}${fractionText(at.micros, decimals)}`
}

export function dateText(moment: bigint): string {
  const at = calendar(moment)
  return `${String(at.year).padStart(4, '0')}-${pad(at.month)}-${pad(at.day)}`
}

/** `-26:03:04.5`: hours may pass 24. */
export function timeText(duration: bigint, decimals: number): string {
  const size = duration < 0n ? -duration : duration
  const seconds = Number(size / SECOND)
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return `${duration < 0n ? '-' : ''}${clock}${fractionText(Number(size % SECOND), decimals)}`
}

function fractionText(micros: number, decimals: number): string {
  return decimals === 0 ? '' : `.${String(micros).padStart(6, '0').slice(0, decimals)}`
}

export function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** The moment's own day at 00:00. */
export function startOfDay(moment: bigint): bigint {
  return moment - floorMod(moment, DAY)
}

/** Months later, the day kept where the month has it, else the month's last. */
export function addMonths(moment: bigint, months: number): bigint {
  const at = calendar(moment)
  const index = at.year * 12 + at.month - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  const day = Math.min(at.day, daysInMonth(year, month))
  return BigInt(utcMs(year, month, day)) * 1000n + floorMod(moment, DAY)
}

const ZONE = /^([+-])(\d{1,2}):(\d{2})$/

/** `+08:00` → microseconds east of UTC; 0 for anything else. */
export function zoneOffset(zone: string): bigint {
  const [, sign, hours = '0', minutes = '0'] = ZONE.exec(zone) ?? []
  const offset = BigInt(Number(hours) * 60 + Number(minutes)) * 60n * SECOND
  return sign === '-' ? -offset : offset
}
