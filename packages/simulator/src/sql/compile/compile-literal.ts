import type { Literal } from '../queries/ast.ts'
import type { Parameter } from '../query-context.ts'
import {
  BIGINT,
  BIGINT_UNSIGNED,
  BINARY_TEXT,
  DOUBLE,
  decimal,
  NULL_TYPE,
  type SqlType,
  TRUTH_LITERAL,
  text,
} from '../sql-type.ts'
import { type Cell, packExact, parseExact } from '../values/exact.ts'
import { type Compiled, constant } from './compiled.ts'

export function compileLiteral(literal: Literal): Compiled {
  switch (literal.of) {
    case 'null':
      return constant(null, NULL_TYPE)
    case 'truth':
      return known(literal.value ? 1 : 0, TRUTH_LITERAL)
    case 'text':
      return known(literal.value, text(Array.from(literal.value).length))
    case 'bytes':
      return known(literal.value, { ...BINARY_TEXT, length: literal.value.length })
    case 'double':
      return known(Number(literal.value), DOUBLE)
    case 'integer':
      return integer(BigInt(literal.value))
    case 'decimal': {
      const [whole = '', fraction = ''] = literal.value.split('.')
      const digits = Math.max(1, whole.replace(/^0+/, '').length) + fraction.length
      return known(packExact(parseExact(literal.value, fraction.length)), decimal(digits, fraction.length))
    }
  }
}

/** What OceanBase says of a column it does not know yet. */
const UNKNOWN = text(65_535)

/** A value bound to a placeholder; while a statement is only described there is none. */
export function compileParameter(value: Parameter | undefined): Compiled {
  if (value === undefined) return constant(null, UNKNOWN)
  if (value === null) return constant(null, NULL_TYPE)
  if (typeof value === 'bigint') return integer(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? integer(BigInt(value)) : known(value, DOUBLE)
  if (typeof value === 'string') return known(value, text(Array.from(value).length))
  return known(value, { ...BINARY_TEXT, length: value.length })
}

function known(cell: Cell, type: SqlType): Compiled {
  return { ...constant(cell, type), notNull: true }
}

function integer(value: bigint): Compiled {
  const digits = countedDigits(value.toString().length)
  if (value < 2n ** 63n) return known(packExact(value), { ...BIGINT, digits })
  if (value < 2n ** 64n) return known(packExact(value), { ...BIGINT_UNSIGNED, digits })
  return known(packExact(value), decimal(value.toString().length, 0))
}

/** What OceanBase counts for an integer literal in arithmetic: 4, 8, 16 or 20 digits. */
function countedDigits(length: number): number {
  return [4, 8, 16].find((digits) => length <= digits) ?? 20
}
