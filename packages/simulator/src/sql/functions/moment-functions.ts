import { coerce, toExact, toNumber, toTemporal, toText } from '../compile/coerce.ts'
import { type Compiled, constant, invoke } from '../compile/compiled.ts'
import type { Surroundings } from '../compile/statement.ts'
import { SqlError } from '../sql-error.ts'
import {
  BIGINT,
  BIGINT_UNSIGNED,
  DATE,
  datetime,
  decimal,
  type SqlType,
  scaleOf,
  type Temporal,
  text,
  time,
} from '../sql-type.ts'
import { packExact } from '../values/exact.ts'
import { startOfDay, zoneOffset } from '../values/moment.ts'
import { argument, between, type ScalarFunction, taking } from './scalar-function.ts'

const TIMESTAMP: Temporal = { kind: 'temporal', wire: 7, decimals: 6 }
/** YEAR and most of its kin are small, WEEK and its kin are not. */
const SMALL_PART: SqlType = { kind: 'int', wire: 3, length: 4, unsigned: false }
const FORMATTED = text(26)

const known = (value: string) => constant(value, text(value.length))
const micros = (value: bigint) => constant(packExact(value), BIGINT)
const sessionOffset = ({ statement }: Surroundings) => zoneOffset(statement.context.timeZone)
const serverOffset = ({ statement }: Surroundings) => zoneOffset(statement.context.serverTimeZone)

/** A moment of the session's zone from text, number or moment. */
function momentOf(value: Compiled): Compiled {
  return value.type.kind === 'temporal' ? value : toTemporal(value, datetime(6))
}

function decimalsOf(args: readonly Compiled[]): number {
  const cell = args[0]?.constant
  return typeof cell === 'number' ? Math.max(0, Math.min(6, cell)) : 0
}

/** The clock in a zone, cut to the digits asked for. */
function clock(offset: (at: Surroundings) => bigint, type: (decimals: number) => Temporal): ScalarFunction {
  return between(0, 1, (args, at) => {
    const decimals = decimalsOf(args)
    const unit = 10n ** BigInt(6 - decimals)
    const now = at.statement.context.nowUs + offset(at)
    const shown = type(decimals)
    const cut = now - (now % unit)
    if (shown.wire === 10) return constant(packExact(startOfDay(now)), shown)
    return constant(packExact(shown.wire === 11 ? cut - startOfDay(cut) : cut), shown)
  })
}

function part(name: string, type: SqlType = SMALL_PART): ScalarFunction {
  return taking(1, (args) => invoke('moment_part', type, momentOf(argument(args, 0)), known(name)))
}

function nameOf(format: string): ScalarFunction {
  return taking(1, (args) => ({ ...formatted([argument(args, 0), known(format)]), type: text(9) }))
}

/** WEEK's odd modes begin the week on Monday. */
function week(args: readonly Compiled[]): Compiled {
  const mode = args[1]?.constant ?? 0
  const unit = typeof mode === 'number' && mode % 2 === 1 ? 'MONDAY_WEEK' : 'WEEK'
  return invoke('moment_part', BIGINT, momentOf(argument(args, 0)), known(unit))
}

/** Shifts microseconds from one zone to another; NULL stays NULL. */
function shift(value: Compiled, by: bigint, type: SqlType): Compiled {
  return invoke('exact_add', type, value, micros(by), constant(0, BIGINT))
}

function unixTimestamp(args: readonly Compiled[], at: Surroundings): Compiled {
  const [given] = args
  if (given === undefined) return micros(at.statement.context.nowUs / 1_000_000n)
  const decimals = fractionDigits(given)
  const utc = invoke('since_1970', decimal(20, 6), shift(momentOf(given), -sessionOffset(at), decimal(20, 6)))
  return {
    ...coerce(utc, decimal(12 + decimals, decimals)),
    type: decimals === 0 ? SECONDS : decimal(12 + decimals, decimals),
  }
}

const SECONDS: SqlType = { ...BIGINT, length: 12 }

/** Digits after the second: a moment's own, a written one's as written. */
function fractionDigits({ type, constant: cell }: Compiled): number {
  if (type.kind === 'temporal') return type.decimals
  if (typeof cell !== 'string') return type.kind === 'text' ? 6 : 0
  return Math.min(6, /\.(\d+)\s*$/.exec(cell)?.[1]?.length ?? 0)
}

function fromUnixTime(args: readonly Compiled[], at: Surroundings): Compiled {
  const seconds = toNumber(argument(args, 0))
  const decimals = seconds.type.kind === 'double' ? 6 : scaleOf(seconds.type)
  const since = invoke('after_1970', decimal(20, 6), toExact(seconds, 6))
  const moment = shift(since, sessionOffset(at), datetime(Math.min(6, decimals)))
  return args[1] === undefined ? moment : formatted([moment, args[1]])
}

function formatted(args: readonly Compiled[]): Compiled {
  return invoke('date_formatted', FORMATTED, momentOf(argument(args, 0)), toText(argument(args, 1)))
}

/** SCN_TO_TIMESTAMP and TIMESTAMP_TO_SCN follow the server's zone, whatever the session's. */
function scnToTimestamp(args: readonly Compiled[], at: Surroundings): Compiled {
  const scn = argument(args, 0)
  if (scn.type.kind === 'null') throw new SqlError(5437, '42000', 'Invalid argument for scn_to_timestamp()')
  return shift(invoke('scn_to_us', BIGINT, toExact(scn, 0)), serverOffset(at), datetime(6))
}

function timestampToScn(args: readonly Compiled[], at: Surroundings): Compiled {
  const value = argument(args, 0)
  if (value.type.kind === 'null') throw new SqlError(5437, '42000', 'Invalid argument for timestamp_to_scn()')
  const utc = shift(momentOf(value), -serverOffset(at), BIGINT)
  return invoke('exact_multiply', BIGINT_UNSIGNED, utc, micros(1000n), constant(0, BIGINT))
}

function difference(args: readonly Compiled[]): Compiled {
  return invoke('moments_apart', BIGINT, argument(args, 0), momentOf(argument(args, 1)), momentOf(argument(args, 2)))
}

function timeDifference(args: readonly Compiled[]): Compiled {
  const [a, b] = args.map((value) => (value.type.kind === 'temporal' ? value : durationOrMoment(value)))
  if (a === undefined || b === undefined) throw new Error('TIMEDIFF has two arguments')
  const decimals = Math.max(...args.map((value) => (value.type.kind === 'temporal' ? value.type.decimals : 0)))
  return invoke('exact_subtract', time(decimals), a, b, constant(0, BIGINT))
}

function durationOrMoment(value: Compiled): Compiled {
  const cell = value.constant
  const isClock = typeof cell === 'string' && /^\s*-?\d+:\d/.test(cell)
  return toTemporal(value, isClock ? time(6) : datetime(6))
}

function secondsOf(args: readonly Compiled[]): Compiled {
  const value = argument(args, 0)
  const duration =
    value.type.kind === 'temporal' && value.type.wire === 11 ? value : toTemporal(durationOrMoment(value), time(6))
  return invoke(
    'truncate_exact',
    BIGINT,
    invoke('exact_quotient', BIGINT, duration, micros(1_000_000n)),
    micros(0n),
    micros(0n),
  )
}

const now = clock(sessionOffset, datetime)
const today = clock(sessionOffset, () => DATE)
const clockTime = clock(sessionOffset, time)

export const MOMENT_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  NOW: now,
  CURRENT_TIMESTAMP: now,
  LOCALTIME: now,
  LOCALTIMESTAMP: now,
  SYSDATE: now,
  CURDATE: today,
  CURRENT_DATE: today,
  CURTIME: clockTime,
  CURRENT_TIME: clockTime,
  UTC_TIMESTAMP: clock(() => 0n, datetime),
  UTC_DATE: clock(
    () => 0n,
    () => DATE,
  ),
  UTC_TIME: clock(() => 0n, time),
  USEC_TO_TIME: taking(1, (args, at) =>
    invoke('usec_moment', TIMESTAMP, toExact(toNumber(argument(args, 0)), 0), micros(sessionOffset(at))),
  ),
  STR_TO_DATE: taking(2, readMoment),
  ADDTIME: taking(2, timeShift('exact_add')),
  SUBTIME: taking(2, timeShift('exact_subtract')),
  TIME_TO_USEC: taking(1, (args, at) => shift(momentOf(argument(args, 0)), -sessionOffset(at), BIGINT)),
  SCN_TO_TIMESTAMP: taking(1, scnToTimestamp),
  TIMESTAMP_TO_SCN: taking(1, timestampToScn),
  UNIX_TIMESTAMP: between(0, 1, unixTimestamp),
  FROM_UNIXTIME: between(1, 2, fromUnixTime),
  DATE_FORMAT: taking(2, formatted),
  TIME_FORMAT: taking(2, formatted),
  TIMESTAMPDIFF: taking(3, difference),
  DATEDIFF: taking(2, (args) => invoke('days_apart', BIGINT, momentOf(argument(args, 0)), momentOf(argument(args, 1)))),
  TIMEDIFF: taking(2, timeDifference),
  TIME_TO_SEC: taking(1, secondsOf),
  SEC_TO_TIME: taking(1, (args) => ({ ...toExact(toNumber(argument(args, 0)), 6), type: time(0) })),
  DATE: taking(1, (args) => toTemporal(momentOf(argument(args, 0)), DATE)),
  TIME: taking(1, (args) => toTemporal(durationOrMoment(argument(args, 0)), time(timeDecimals(argument(args, 0))))),
  TIMESTAMP: taking(1, (args) => momentOf(argument(args, 0))),
  LAST_DAY: taking(1, (args) => invoke('last_of_month', DATE, momentOf(argument(args, 0)))),
  EXTRACT: taking(2, (args) => invoke('moment_part', BIGINT, momentOf(argument(args, 1)), argument(args, 0))),
  YEAR: part('YEAR'),
  QUARTER: part('QUARTER', BIGINT),
  MONTH: part('MONTH'),
  WEEK: between(1, 2, week),
  WEEKOFYEAR: taking(1, (args) => week([argument(args, 0), constant(3, BIGINT)])),
  DAY: part('DAY'),
  DAYOFMONTH: part('DAY'),
  DAYOFWEEK: part('DAYOFWEEK'),
  DAYOFYEAR: part('DAYOFYEAR'),
  WEEKDAY: part('WEEKDAY', BIGINT),
  HOUR: part('HOUR'),
  MINUTE: part('MINUTE'),
  SECOND: part('SECOND'),
  MICROSECOND: part('MICROSECOND'),
  TO_DAYS: part('TO_DAYS', BIGINT),
  DAYNAME: nameOf('%W'),
  MONTHNAME: nameOf('%M'),
}

/** A format of days alone makes a date, one of hours alone a time, one of both a moment. */
function readMoment(args: readonly Compiled[]): Compiled {
  const format = toText(argument(args, 1))
  const pattern = typeof format.constant === 'string' ? format.constant : '%Y %H %f'
  const decimals = pattern.includes('%f') ? 6 : 0
  const [hasDate, hasTime] = [/%[YymcMbdeDj]/.test(pattern), /%[HkhIlisSTrfp]/.test(pattern)]
  const whole = hasDate && !hasTime ? DATE : datetime(decimals)
  return invoke('formatted_moment', hasTime && !hasDate ? time(decimals) : whole, toText(argument(args, 0)), format)
}

/** ADDTIME and SUBTIME: to a moment or to a time of day, as many digits as either has. */
function timeShift(operation: 'exact_add' | 'exact_subtract'): ScalarFunction['compile'] {
  return (args) => {
    const [base, by] = [durationOrMoment(argument(args, 0)), toTemporal(durationOrMoment(argument(args, 1)), time(6))]
    if (base.type.kind !== 'temporal') throw new Error('a moment or a time is temporal')
    const decimals = Math.max(fractionDigits(argument(args, 0)), fractionDigits(argument(args, 1)))
    const type = base.type.wire === 11 ? time(decimals) : datetime(decimals)
    return invoke(operation, type, base, by, constant(0, BIGINT))
  }
}

function timeDecimals(value: Compiled): number {
  return value.type.kind === 'temporal' ? value.type.decimals : 6
}
