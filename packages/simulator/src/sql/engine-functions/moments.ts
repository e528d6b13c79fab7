import { SqlError } from '../sql-error.ts'
import { formatDate, parseFormatted, weekOfYear } from '../values/date-format.ts'
import { type Cell, packExact, roundedQuotient, unpackExact } from '../values/exact.ts'
import { addInterval, momentDifference, partsOf } from '../values/interval.ts'
import {
  calendar,
  dateText,
  daysInMonth,
  LOWEST_MOMENT,
  momentText,
  parseMoment,
  parseTime,
  startOfDay,
  timeText,
} from '../values/moment.ts'
import { type EngineFunction, smallOf, textOf } from './engine-function.ts'

const DAY = 86_400_000_000n
/** 10000-01-01 00:00:00 */
const END_OF_YEARS = 253_402_300_800_000_000n

function orNull(value: bigint | null): Cell {
  return value === null ? null : packExact(value)
}

export const MOMENT_FUNCTIONS: readonly EngineFunction[] = [
  ['format_datetime', (a, decimals) => momentText(unpackExact(a), smallOf(decimals))],
  ['format_date', (a) => dateText(unpackExact(a))],
  ['format_time', (a, decimals) => timeText(unpackExact(a), smallOf(decimals))],
  ['date_formatted', (a, format) => formatDate(unpackExact(a), textOf(format))],
  ['text_moment', (a) => orNull(parseMoment(textOf(a)))],
  ['text_duration', (a) => orNull(parseTime(textOf(a)))],
  ['compared_moment', (a) => packExact(parseMoment(textOf(a)) ?? LOWEST_MOMENT)],
  ['round_moment', (a, decimals) => packExact(rounded(unpackExact(a), smallOf(decimals)))],
  ['since_1970', (a) => (unpackExact(a) < 0n ? 0 : a)],
  ['after_1970', (a) => (unpackExact(a) < 0n ? null : a)],
  ['start_of_day', (a) => packExact(startOfDay(unpackExact(a)))],
  ['time_of_day', (a) => packExact(unpackExact(a) - startOfDay(unpackExact(a)))],
  ['usec_moment', (us, offset) => packExact(withinYears(unpackExact(us) + unpackExact(offset)))],
  ['formatted_moment', (a, format) => orNull(parseFormatted(textOf(a), textOf(format)))],
  ['last_of_month', (a) => packExact(lastOfMonth(unpackExact(a)))],
  [
    'moment_plus',
    (a, amount, unit, sign) => orNull(addInterval(unpackExact(a), textOf(amount), textOf(unit), smallOf(sign))),
  ],
  ['moments_apart', (unit, a, b) => orNull(momentDifference(textOf(unit), unpackExact(a), unpackExact(b)))],
  ['days_apart', (a, b) => packExact((startOfDay(unpackExact(a)) - startOfDay(unpackExact(b))) / DAY)],
  ['moment_part', (a, part) => momentPart(unpackExact(a), textOf(part))],
  ['moment_number', (a) => Number(momentText(unpackExact(a), 0).replace(/\D/g, ''))],
]

/** @throws SqlError 1441 beyond the year 9999 */
function withinYears(moment: bigint): bigint {
  if (moment >= END_OF_YEARS) throw new SqlError(1441, '22008', 'Datetime overflow')
  return moment
}

function rounded(moment: bigint, decimals: number): bigint {
  const unit = 10n ** BigInt(6 - Math.min(6, decimals))
  return roundedQuotient(moment, unit) * unit
}

function lastOfMonth(moment: bigint): bigint {
  const at = calendar(moment)
  return startOfDay(moment) + BigInt(daysInMonth(at.year, at.month) - at.day) * DAY
}

function momentPart(moment: bigint, part: string): Cell {
  const at = calendar(moment)
  switch (part) {
    case 'YEAR':
      return at.year
    case 'QUARTER':
      return Math.ceil(at.month / 3)
    case 'MONTH':
      return at.month
    case 'WEEK':
      return weekOfYear(at, 0)
    case 'MONDAY_WEEK':
      return weekOfYear(at, 1)
    case 'DAY':
    case 'DAYOFMONTH':
      return at.day
    case 'DAYOFWEEK':
      return at.weekday + 1
    case 'WEEKDAY':
      return (at.weekday + 6) % 7
    case 'DAYOFYEAR':
      return at.dayOfYear
    case 'HOUR':
      return at.hour
    case 'MINUTE':
      return at.minute
    case 'SECOND':
      return at.second
    case 'MICROSECOND':
      return at.micros
    case 'TO_DAYS':
      return Number(startOfDay(moment) / DAY) + 719_528
    default:
      return compoundPart(moment, part)
  }
}

/** DAY_HOUR of the 31st at 11 is 3111: each smaller part takes two digits, microseconds six. */
function compoundPart(moment: bigint, unit: string): Cell {
  const parts = partsOf(unit)
  if (parts === undefined) return null
  return parts.reduceRight((digits, part) => {
    return digits * (part === 'MICROSECOND' ? 1_000_000 : 100) + Number(momentPart(moment, part))
  }, 0)
}
