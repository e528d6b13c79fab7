import { type Calendar, calendar, pad } from './moment.ts'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** DATE_FORMAT: the specifiers of MySQL; any other `%x` is x. */
export function formatDate(moment: bigint, format: string): string {
  const at = calendar(moment)
  return format.replace(/%(.)/gs, (_, specifier: string) => FIELDS[specifier]?.(at) ?? specifier)
}

const hour12 = (at: Calendar) => ((at.hour + 11) % 12) + 1
const clock = (hour: number, at: Calendar) => `${pad(hour)}:${pad(at.minute)}:${pad(at.second)}`
const half = (at: Calendar) => (at.hour < 12 ? 'AM' : 'PM')

const FIELDS: Readonly<Record<string, (at: Calendar) => string>> = {
  Y: (at) => String(at.year).padStart(4, '0'),
  y: (at) => pad(at.year % 100),
  m: (at) => pad(at.month),
  c: (at) => String(at.month),
  M: (at) => MONTHS[at.month - 1] ?? '',
  b: (at) => (MONTHS[at.month - 1] ?? '').slice(0, 3),
  d: (at) => pad(at.day),
  e: (at) => String(at.day),
  D: (at) => `${at.day}${ordinal(at.day)}`,
  j: (at) => String(at.dayOfYear).padStart(3, '0'),
  a: (at) => (DAYS[at.weekday] ?? '').slice(0, 3),
  W: (at) => DAYS[at.weekday] ?? '',
  w: (at) => String(at.weekday),
  H: (at) => pad(at.hour),
  k: (at) => String(at.hour),
  h: (at) => pad(hour12(at)),
  I: (at) => pad(hour12(at)),
  l: (at) => String(hour12(at)),
  i: (at) => pad(at.minute),
  s: (at) => pad(at.second),
  S: (at) => pad(at.second),
  f: (at) => String(at.micros).padStart(6, '0'),
  p: half,
  T: (at) => clock(at.hour, at),
  r: (at) => `${clock(hour12(at), at)} ${half(at)}`,
  U: (at) => pad(weekOfYear(at, 0)),
  u: (at) => pad(weekOfYear(at, 1)),
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/**
 * Weeks 0–53. Sunday first: week 1 begins with the year's first Sunday; Monday first: week 1 is the first with four
 * days or more of the year.
 */
export function weekOfYear(at: Calendar, firstWeekday: 0 | 1): number {
  const sinceWeekBegan = (at.weekday - firstWeekday + 7) % 7
  const needed = firstWeekday === 0 ? 7 : 4
  const firstWeekdayOfYear = (((sinceWeekBegan - (at.dayOfYear - 1)) % 7) + 7) % 7
  const daysOfFirstWeek = 7 - firstWeekdayOfYear
  const whole = Math.floor((at.dayOfYear - 1 + firstWeekdayOfYear) / 7)
  return daysOfFirstWeek >= needed ? whole + 1 : whole
}
