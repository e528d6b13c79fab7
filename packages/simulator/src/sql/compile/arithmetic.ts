import { RANGE } from '../engine-functions/numbers.ts'
import {
  BIGINT,
  BIGINT_UNSIGNED,
  DOUBLE,
  decimal,
  integerDigits,
  isExact,
  type SqlType,
  scaleOf,
  text,
} from '../sql-type.ts'
import { toDouble, toExact, toNumber } from './coerce.ts'
import { type Compiled, constant, invoke } from './compiled.ts'

const number = (value: number) => constant(value, BIGINT)

/** Digits a division adds: div_precision_increment. */
const DIVISION_DIGITS = 4

const EXACT = { '+': 'exact_add', '-': 'exact_subtract', '*': 'exact_multiply' } as const

export function isArithmetic(operator: string): boolean {
  return ['+', '-', '*', '/', 'DIV', '%'].includes(operator)
}

/**
 * Exact numbers give exact results; a text or double on either side makes the result a double.
 * @throws SqlError 1690, when it runs, for an integer beyond 64 bits; `shown` is the expression in its text
 */
export function arithmetic(operator: string, left: Compiled, right: Compiled, shown: string): Compiled {
  const a = toNumber(left)
  const b = toNumber(right)
  if (a.type.kind === 'null' || b.type.kind === 'null') return constant(null, BIGINT)
  if (!isExact(a.type) || !isExact(b.type)) return doubles(operator, toDouble(a), toDouble(b))
  switch (operator) {
    case '/':
      return division(a, b)
    case 'DIV':
      return invoke('exact_quotient', BIGINT, ...sameScale(a, b))
    case '%':
      return remainder(a, b)
    default:
      return exact(operator === '*' ? '*' : operator === '-' ? '-' : '+', a, b, shown)
  }
}

function exact(operator: keyof typeof EXACT, a: Compiled, b: Compiled, shown: string): Compiled {
  const type = resultType(operator, a.type, b.type)
  const range =
    type.kind === 'decimal' ? RANGE.decimal : type.kind === 'int' && type.unsigned ? RANGE.unsigned : RANGE.signed
  const [left, right] = operator === '*' ? [a, b] : sameScale(a, b)
  return invoke(EXACT[operator], type, left, right, number(range), constant(shown, text(shown.length)))
}

function resultType(operator: keyof typeof EXACT, a: SqlType, b: SqlType): SqlType {
  if (a.kind === 'int' && b.kind === 'int') return a.unsigned || b.unsigned ? BIGINT_UNSIGNED : BIGINT
  if (operator === '*') {
    return decimal(integerDigits(a) + integerDigits(b) + scaleOf(a) + scaleOf(b), scaleOf(a) + scaleOf(b))
  }
  const scale = Math.max(scaleOf(a), scaleOf(b))
  return decimal(Math.max(integerDigits(a), integerDigits(b)) + 1 + scale, scale)
}

function sameScale(a: Compiled, b: Compiled): readonly [Compiled, Compiled] {
  const scale = Math.max(scaleOf(a.type), scaleOf(b.type))
  return [toExact(a, scale), toExact(b, scale)]
}

function division(a: Compiled, b: Compiled): Compiled {
  const scale = scaleOf(a.type) + DIVISION_DIGITS
  const type = decimal(integerDigits(a.type) + scaleOf(b.type) + scale, scale)
  return invoke('divide', type, a, b, number(DIVISION_DIGITS + scaleOf(b.type)))
}

function remainder(a: Compiled, b: Compiled): Compiled {
  const [left, right] = sameScale(a, b)
  const scale = scaleOf(left.type)
  return invoke('exact_remainder', scale === 0 ? left.type : decimal(integerDigits(a.type) + scale, scale), left, right)
}

function doubles(operator: string, a: Compiled, b: Compiled): Compiled {
  if (operator === 'DIV') return { sql: `CAST(${a.sql} / nullif(${b.sql}, 0.0) AS INTEGER)`, type: BIGINT }
  if (operator === '%')
    return { sql: `(${a.sql} - CAST(${a.sql} / nullif(${b.sql}, 0.0) AS INTEGER) * ${b.sql})`, type: DOUBLE }
  const divisor = operator === '/' ? `nullif(${b.sql}, 0.0)` : b.sql
  return { sql: `(${a.sql} ${operator} ${divisor})`, type: DOUBLE }
}

export function negate(value: Compiled, shown: string): Compiled {
  const operand = toNumber(value)
  if (operand.type.kind === 'null') return operand
  if (operand.type.kind === 'double') return { sql: `(-${operand.sql})`, type: DOUBLE }
  const scale = scaleOf(operand.type)
  const type =
    scale > 0 ? operand.type : operand.type.kind === 'int' ? { ...operand.type, unsigned: false } : operand.type
  const range = operand.type.kind === 'int' ? RANGE.signed : RANGE.decimal
  return invoke('exact_negate', type, operand, number(range), constant(shown, text(shown.length)))
}

const BITS: Readonly<Record<string, string>> = {
  '|': 'bit_or',
  '&': 'bit_and',
  '^': 'bit_xor',
  '<<': 'bit_left',
  '>>': 'bit_right',
}

export function bitwise(operator: string, left: Compiled, right: Compiled): Compiled | null {
  const name = BITS[operator]
  return name === undefined
    ? null
    : invoke(name, BIGINT_UNSIGNED, toExact(toNumber(left), 0), toExact(toNumber(right), 0))
}
