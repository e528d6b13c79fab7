import { arithmetic } from '../compile/arithmetic.ts'
import { coerce, toDouble, toNumber } from '../compile/coerce.ts'
import { comparable } from '../compile/compare.ts'
import { allNotNull, type Compiled, constant, invoke } from '../compile/compiled.ts'
import {
  BIGINT,
  commonType,
  DOUBLE,
  decimal,
  integerDigits,
  isExact,
  keptOf,
  NULL_TYPE,
  type SqlType,
  scaleOf,
  withoutZone,
} from '../sql-type.ts'
import { argument, between, type ScalarFunction, taking } from './scalar-function.ts'

const number = (value: number) => constant(value, BIGINT)

interface Rounding {
  readonly exact: string
  readonly double: (value: string, digits: string) => string
  /** Digits before the point that the result may have more. */
  readonly carry: number
}

/** ROUND and TRUNCATE: an exact number keeps as many digits as are asked for and there. */
function rounding({ exact, double, carry }: Rounding): ScalarFunction['compile'] {
  return (args) => {
    const value = toNumber(argument(args, 0))
    const places = args[1] === undefined ? number(0) : toNumber(args[1])
    if (!isExact(value.type)) return { sql: double(toDouble(value).sql, places.sql), type: DOUBLE }
    const scale = scaleOf(value.type)
    const shown = typeof places.constant === 'number' ? Math.max(0, Math.min(scale, places.constant)) : scale
    const notNull = allNotNull(...args)
    const rounded = { ...invoke(exact, value.type, value, number(keptOf(value.type)), places), notNull }
    if (shown === scale) return rounded
    const type = decimal(integerDigits(value.type) + carry + shown, shown)
    return { ...invoke('rescale', type, rounded, number(keptOf(value.type)), number(shown)), notNull }
  }
}

/** FLOOR and CEIL: a decimal keeps its digits, none of them after the point. */
function toWhole(exact: string, double: string): ScalarFunction {
  return taking(1, (args) => {
    const value = toNumber(argument(args, 0))
    if (!isExact(value.type)) return { sql: `${double}(${toDouble(value).sql})`, type: DOUBLE }
    const scale = scaleOf(value.type)
    const type = value.type.kind === 'int' ? value.type : decimal(integerDigits(value.type) + scale, 0)
    return { ...invoke(exact, type, value, number(keptOf(value.type))), notNull: allNotNull(...args) }
  })
}

/** GREATEST and LEAST: NULL when any argument is. */
function extreme(operator: '>' | '<'): ScalarFunction {
  return between(2, Number.POSITIVE_INFINITY, (args) => {
    const type = withoutZone(args.reduce<SqlType>((so, value) => commonType(so, value.type), NULL_TYPE))
    const values = args.map((value) => coerce(value, type))
    const cases = values.map((value) => {
      const wins = values.map((other) => {
        const [a, b] = comparable(value, other)
        return `${a.sql} ${operator}= ${b.sql}`
      })
      return `WHEN ${wins.join(' AND ')} THEN ${value.sql}`
    })
    return { sql: `CASE ${cases.join(' ')} END`, type, notNull: allNotNull(...args) }
  })
}

function ofDouble(name: string): ScalarFunction {
  return taking(1, (args) => ({ sql: `${name}(${toDouble(argument(args, 0)).sql})`, type: DOUBLE }))
}

function power(args: readonly Compiled[]): Compiled {
  return { sql: `power(${toDouble(argument(args, 0)).sql}, ${toDouble(argument(args, 1)).sql})`, type: DOUBLE }
}

const round = between(
  1,
  2,
  rounding({ exact: 'round_exact', double: (value, digits) => `round(${value}, ${digits})`, carry: 1 }),
)
const truncateDouble = (value: string, digits: string) =>
  `(trunc(${value} * power(10, ${digits})) / power(10, ${digits}))`

export const NUMBER_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  ROUND: round,
  TRUNCATE: taking(2, rounding({ exact: 'truncate_exact', double: truncateDouble, carry: 0 })),
  FLOOR: toWhole('floor_exact', 'floor'),
  CEIL: toWhole('ceil_exact', 'ceil'),
  CEILING: toWhole('ceil_exact', 'ceil'),
  ABS: taking(1, (args) => {
    const value = toNumber(argument(args, 0))
    if (!isExact(value.type)) return { sql: `abs(${toDouble(value).sql})`, type: DOUBLE }
    return { ...invoke('absolute', value.type, value), notNull: allNotNull(...args) }
  }),
  SIGN: taking(1, (args) => {
    const value = toNumber(argument(args, 0))
    if (!isExact(value.type)) return { sql: `sign(${toDouble(value).sql})`, type: BIGINT }
    return { ...invoke('sign_of', BIGINT, value), notNull: allNotNull(...args) }
  }),
  MOD: taking(2, (args) => arithmetic('%', argument(args, 0), argument(args, 1))),
  GREATEST: extreme('>'),
  LEAST: extreme('<'),
  POW: taking(2, power),
  POWER: taking(2, power),
  SQRT: ofDouble('sqrt'),
  EXP: ofDouble('exp'),
  LN: ofDouble('ln'),
  LOG: between(1, 2, (args) => {
    const values = args.map((value) => toDouble(value).sql)
    return { sql: `${args.length === 1 ? 'ln' : 'log'}(${values.join(', ')})`, type: DOUBLE }
  }),
  LOG2: ofDouble('log2'),
  LOG10: ofDouble('log10'),
  PI: taking(0, () => ({ sql: 'pi()', type: DOUBLE })),
  RAND: between(0, 1, () => ({ sql: '(abs(random() % 9007199254740992) / 9007199254740992.0)', type: DOUBLE })),
}
