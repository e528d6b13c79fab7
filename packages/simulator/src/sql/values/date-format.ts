import { type Calendar, calendar, pad, parseMoment } from './moment.ts'

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
const halfOfDay = (at: Calendar) => (at.hour < 12 ? 'AM' : 'PM')

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
  p: halfOfDay,
  T: (at) => clock(at.hour, at),
  r: (at) => `${clock(hour12(at), at)} ${halfOfDay(at)}`,
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

/** What each specifier of STR_TO_DATE takes from the text; blanks of the format take any number of them. */
const READ: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  y: '(?<shortYear>\\d{2})',
  m: '(?<month>\\d{1,2})',
  c: '(?<month>\\d{1,2})',
  M: `(?<monthName>${MONTHS.join('|')})`,
  b: `(?<monthName>${MONTHS.map((name) => name.slice(0, 3)).join('|')})`,
  d: '(?<day>\\d{1,2})',
  e: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  k: '(?<hour>\\d{1,2})',
  h: '(?<hour>\\d{1,2})',
  I: '(?<hour>\\d{1,2})',
  l: '(?<hour>\\d{1,2})',
  i: '(?<minute>\\d{1,2})',
  s: '(?<second>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  f: '(?<fraction>\\d{1,6})',
  p: '(?<half>AM|PM)',
  T: '(?<hour>\\d{1,2}):(?<minute>\\d{1,2}):(?<second>\\d{1,2})',
  a: '(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)',
  W: `(?:${DAYS.join('|')})`,
}

/** STR_TO_DATE: the moment a text tells in a format, the wall clock's microseconds since 1970; null when it does not. */
export function parseFormatted(text: string, format: string): bigint | null {
  const pattern = format.replace(/%(.)|\s+|[\\^$.*+?()[\]{}|/-]/gs, (found, specifier?: string) => {
    if (specifier !== undefined) return READ[specifier] ?? specifier
    return found.trim() === '' ? '\\s*' : `\\${found}`
  })
  const read = matchOf(pattern, text)
  if (read === null) return null
  const month = read.monthName === undefined ? (read.month ?? '1') : String(monthNumber(read.monthName))
  const year =
    read.year ?? (read.shortYear === undefined ? '1970' : `${Number(read.shortYear) < 70 ? 20 : 19}${read.shortYear}`)
  const clock = `${hourOf(read)}:${read.minute ?? '0'}:${read.second ?? '0'}.${read.fraction ?? '0'}`
  return parseMoment(`${year}-${month}-${read.day ?? '1'} ${clock}`)
}

/** A specifier that stands twice is none of the patterns a text is read by. */
function matchOf(pattern: string, text: string): Record<string, string | undefined> | null {
  try {
    return new RegExp(`^\\s*${pattern}`, 'is').exec(text)?.groups ?? null
  } catch {
    return null
  }
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1
}

function hourOf({ hour = '0', half }: Record<string, string | undefined>): number {
  if (half === undefined) return Number(hour)
  return (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
}
