import { RANGE } from '../engine-functions/numbers.ts'
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
import { toDouble, toExact, toNumber } from './coerce.ts'
import { allNotNull, type Compiled, constant, invoke } from './compiled.ts'

const number = (value: number) => constant(value, BIGINT)

/** Digits a division adds: div_precision_increment. */
const DIVISION_DIGITS = 4

/** Digits a quotient has beyond those it shows, for what is computed from it. */
const HIDDEN_DIGITS = 5

export function isArithmetic(operator: string): boolean {
  return ['+', '-', '*', '/', 'DIV', '%'].includes(operator)
}

/**
 * Exact numbers give exact results; a text or double on either side makes the result a double.
 * @throws SqlError 1690, when it runs, for an integer beyond 64 bits
 */
export function arithmetic(operator: string, left: Compiled, right: Compiled): Compiled {
  const a = toNumber(left)
  const b = toNumber(right)
  if (a.type.kind === 'null' || b.type.kind === 'null') return constant(null, DOUBLE)
  const result =
    isExact(a.type) && isExact(b.type) ? exact(operator, a, b) : doubles(operator, toDouble(a), toDouble(b))
  return { ...result, notNull: operator !== '/' && allNotNull(left, right) }
}

function exact(operator: string, a: Compiled, b: Compiled): Compiled {
  switch (operator) {
    case '/':
      return division(a, b)
    case 'DIV':
      return invoke('exact_quotient', isUnsigned(a.type) ? BIGINT_UNSIGNED : BIGINT, ...sameScale(a, b))
    case '%':
      return remainder(a, b)
    case '*':
      return ranged('exact_multiply', productType(a.type, b.type), a, b)
    case '-':
      return subtraction(a, b)
    default:
      return ranged('exact_add', sumType(a.type, b.type), ...sameScale(a, b))
  }
}

/** OceanBase adds the negative of a literal, and its refusals show it so. */
function subtraction(a: Compiled, b: Compiled): Compiled {
  const type = sumType(a.type, b.type)
  if (b.type.kind === 'int' && typeof b.constant === 'number' && b.constant > 0) {
    return ranged('exact_add', type, ...sameScale(a, number(-b.constant)))
  }
  return ranged('exact_subtract', type, ...sameScale(a, b))
}

function ranged(name: string, type: SqlType, a: Compiled, b: Compiled): Compiled {
  return invoke(name, type, a, b, number(rangeOf(type)))
}

function rangeOf(type: SqlType): number {
  if (type.kind !== 'int') return RANGE.decimal
  return type.unsigned ? RANGE.unsigned : RANGE.signed
}

/** A literal counts with fewer digits than it is shown with. */
function digitsOf(type: SqlType): number {
  return type.kind === 'int' ? (type.digits ?? type.length) : integerDigits(type)
}

function sumType(a: SqlType, b: SqlType): SqlType {
  const digits = Math.max(digitsOf(a), digitsOf(b)) + 1
  if (a.kind === 'int' && b.kind === 'int') return wide(a.unsigned || b.unsigned, digits)
  const scale = Math.max(scaleOf(a), scaleOf(b))
  return decimal(digits + scale, scale, Math.max(keptOf(a), keptOf(b)))
}

function productType(a: SqlType, b: SqlType): SqlType {
  const digits = digitsOf(a) + digitsOf(b)
  if (a.kind === 'int' && b.kind === 'int') return wide(a.unsigned || b.unsigned, digits)
  const scale = scaleOf(a) + scaleOf(b)
  return decimal(digits + scale, scale, keptOf(a) + keptOf(b))
}

function wide(unsigned: boolean, length: number): SqlType {
  return { kind: 'int', wire: 8, length, unsigned }
}

function sameScale(a: Compiled, b: Compiled): readonly [Compiled, Compiled] {
  const scale = Math.max(keptOf(a.type), keptOf(b.type))
  return [toExact(a, scale), toExact(b, scale)]
}

function division(a: Compiled, b: Compiled): Compiled {
  const scale = scaleOf(a.type) + DIVISION_DIGITS
  const kept = scale + HIDDEN_DIGITS
  const type = decimal(digitsOf(a.type) + scaleOf(b.type) + scale, scale, kept)
  return invoke('divide', type, a, b, number(kept - keptOf(a.type) + keptOf(b.type)))
}

function remainder(a: Compiled, b: Compiled): Compiled {
  const [left, right] = sameScale(a, b)
  const scale = Math.max(scaleOf(a.type), scaleOf(b.type))
  const type =
    scale > 0
      ? decimal(integerDigits(a.type) + scale, scale, keptOf(left.type))
      : isUnsigned(a.type)
        ? BIGINT_UNSIGNED
        : BIGINT
  return invoke('exact_remainder', type, left, right)
}

function isUnsigned(type: SqlType): boolean {
  return type.kind === 'int' && type.unsigned
}

function doubles(operator: string, a: Compiled, b: Compiled): Compiled {
  const type = operator === 'DIV' ? BIGINT : DOUBLE
  return invoke('double_result', type, a, constant(operator, text(3)), b)
}

/** A negative literal is as long as a positive one; every other value gets a digit more. */
export function negate(value: Compiled): Compiled {
  const operand = toNumber(value)
  const { type } = operand
  const notNull = value.notNull ?? false
  if (type.kind === 'null') return operand
  if (type.kind === 'double') return { sql: `(-${operand.sql})`, type: DOUBLE, notNull }
  const longer = operand.constant === undefined ? 1 : 0
  const negative: SqlType = type.kind === 'int' ? { ...type, length: type.length + longer, unsigned: false } : type
  return { ...invoke('exact_negate', negative, operand, number(rangeOf(negative))), notNull }
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
  if (name === undefined) return null
  const bits = invoke(name, BIGINT_UNSIGNED, toExact(toNumber(left), 0), toExact(toNumber(right), 0))
  return { ...bits, notNull: allNotNull(left, right) }
}
