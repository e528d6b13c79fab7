import type { Call } from '../queries/ast.ts'
import {
  BIGINT,
  BIGINT_UNSIGNED,
  DOUBLE,
  decimal,
  integerDigits,
  isExact,
  keptOf,
  type SqlType,
  scaleOf,
  text,
} from '../sql-type.ts'
import { toDouble, toExact, toNumber, toText } from './coerce.ts'
import { fold } from './compare.ts'
import { type Compiled, constant } from './compiled.ts'

const NAMES = new Set([
  'COUNT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'GROUP_CONCAT',
  'APPROX_COUNT_DISTINCT',
  'BIT_OR',
  'BIT_AND',
  'BIT_XOR',
  'STD',
  'STDDEV',
  'STDDEV_POP',
  'STDDEV_SAMP',
  'VARIANCE',
  'VAR_POP',
  'VAR_SAMP',
])

/** Digits after the point an average has more than what it is of; four of them are shown. */
const AVERAGE_DIGITS = 9

/** Characters GROUP_CONCAT may return: more than group_concat_max_len lets through. */
const LONGEST_LIST = 65_536

export function isAggregate(name: string): boolean {
  return NAMES.has(name)
}

/** `over` is the window in the embedded engine's SQL, or empty. `order` are GROUP_CONCAT's sort keys. */
export function compileAggregate(call: Call, args: readonly Compiled[], over: string, order: string): Compiled | null {
  const [value] = args
  const distinct = call.distinct ? 'DISTINCT ' : ''
  if (call.name === 'COUNT') return { sql: `${counted(call, args)}${over}`, type: BIGINT }
  if (value === undefined) return null
  switch (call.name) {
    case 'SUM':
      return sum(value, distinct, over)
    case 'AVG':
      return average(value, distinct, over)
    case 'MIN':
    case 'MAX':
      return { sql: `${call.name.toLowerCase()}(${ordered(value)})${over}`, type: value.type }
    case 'GROUP_CONCAT':
      return joined(call, args, order)
    case 'APPROX_COUNT_DISTINCT':
      return { sql: `count(DISTINCT ${fold(value).sql})${over}`, type: BIGINT }
    case 'BIT_OR':
    case 'BIT_AND':
    case 'BIT_XOR':
      return bits(call.name, toExact(toNumber(value), 0))
    default:
      return spread(call.name, toDouble(toNumber(value)).sql, over)
  }
}

/** The values as texts, since the embedded engine's JSON ends at 53 bits. */
function bits(name: string, { sql }: Compiled): Compiled {
  const list = `json_group_array(exact_text(${sql}, 0)) FILTER (WHERE ${sql} IS NOT NULL)`
  return { sql: `bits_together('${name}', ${list})`, type: BIGINT_UNSIGNED }
}

/** Of a sample one row less counts; the standard deviation is the root of the variance. */
function spread(name: string, value: string, over: string): Compiled {
  const [sum, squares, rows] = [`total(${value})`, `total(${value} * ${value})`, `count(${value})`].map(
    (sql) => sql + over,
  )
  const divisor = name.endsWith('_SAMP') ? `nullif(${rows} - 1, 0)` : rows
  const variance = `(max(0.0, ${squares} - ${sum} * ${sum} / ${rows}) / ${divisor})`
  return { sql: name.startsWith('STD') ? `sqrt(${variance})` : variance, type: DOUBLE }
}

function counted(call: Call, args: readonly Compiled[]): string {
  if (call.star) return 'count(*)'
  const [only] = args
  if (!call.distinct) return `count(${only?.sql ?? '*'})`
  if (args.length === 1 && only !== undefined) return `count(DISTINCT ${fold(only).sql})`
  const keys = args.map((value) => fold(value).sql)
  const present = args.map((value) => `${value.sql} IS NOT NULL`).join(' AND ')
  return `count(DISTINCT CASE WHEN ${present} THEN json_array(${keys.join(', ')}) END)`
}

/** In two parts, since the embedded engine's sum ends at 63 bits. */
function exactSum(sql: string, distinct: string, over: string): string {
  const rest = (name: string) => `sum(${distinct}${name}(${sql}))${over}`
  if (distinct !== '') return `sum(${distinct}${sql})${over}`
  return `join_parts(${rest('high_part')}, ${rest('low_part')})`
}

function sum(value: Compiled, distinct: string, over: string): Compiled {
  const operand = toNumber(value)
  if (!isExact(operand.type)) return { sql: `sum(${distinct}${toDouble(operand).sql})${over}`, type: DOUBLE }
  return { sql: exactSum(operand.sql, distinct, over), type: sumType(operand.type) }
}

/** OceanBase adds 22 digits to what is summed. */
function sumType(type: SqlType): SqlType {
  const scale = scaleOf(type)
  return decimal(summedDigits(type) + 22 + scale, scale, keptOf(type))
}

/** An integer counts with all the digits of its wire type. */
function summedDigits(type: SqlType): number {
  if (type.kind !== 'int') return integerDigits(type)
  return type.wire === 8 ? 20 : 11
}

function average(value: Compiled, distinct: string, over: string): Compiled {
  const operand = toNumber(value)
  if (!isExact(operand.type)) return { sql: `avg(${distinct}${toDouble(operand).sql})${over}`, type: DOUBLE }
  const scale = scaleOf(operand.type) + 4
  const total = exactSum(operand.sql, distinct, over)
  const rows = `count(${distinct}${operand.sql})${over}`
  const type = decimal(summedDigits(operand.type) + scale, scale, keptOf(operand.type) + AVERAGE_DIGITS)
  return { sql: `divide(${total}, ${rows}, ${AVERAGE_DIGITS})`, type }
}

/** The least and the greatest text ignore case. */
function ordered(value: Compiled): string {
  return value.type.kind === 'text' && !value.type.binary ? `${value.sql} COLLATE NOCASE` : value.sql
}

function joined(call: Call, args: readonly Compiled[], order: string): Compiled {
  // The embedded engine's JSON holds no bytes.
  const parts = args.map((value) => `CAST(${toText(value).sql} AS TEXT)`)
  const item = parts.length === 1 ? (parts[0] ?? 'NULL') : `(${parts.join(' || ')})`
  const separator = constant(call.separator ?? ',', text(1))
  const list = `json_group_array(${call.distinct ? 'DISTINCT ' : ''}${item}${order}) FILTER (WHERE ${item} IS NOT NULL)`
  return { sql: `joined(${list}, ${separator.sql})`, type: text(LONGEST_LIST) }
}
