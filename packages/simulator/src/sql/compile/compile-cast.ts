import type { Expression } from '../queries/ast.ts'
import { BIGINT, DATE, DOUBLE, datetime, decimal, displayChars, type SqlType, text, time } from '../sql-type.ts'
import type { Cell } from '../values/exact.ts'
import { toDouble, toExact, toTemporal, toText } from './coerce.ts'
import { type Compiled, constant, invoke } from './compiled.ts'
import type { Surroundings } from './statement.ts'

type Cast = Extract<Expression, { kind: 'cast' }>

export function compileCast({ target }: Cast, value: Compiled, at: Surroundings): Compiled {
  const { sql, type, constant: known, exactText = false } = castTo(target, value, at)
  const result: Compiled = { sql, type, exactText, notNull: value.notNull ?? false }
  return known === undefined ? result : { ...result, constant: known }
}

function castTo(target: Cast['target'], value: Compiled, at: Surroundings): Compiled {
  switch (target.name) {
    case 'SIGNED':
      return invoke('wrap_signed', integerType(value, false), warnedInteger(value, at))
    case 'UNSIGNED':
      return invoke('wrap_unsigned', integerType(value, true), warnedInteger(value, at))
    case 'DECIMAL':
    case 'NUMERIC':
      return { ...toExact(value, target.scale), type: decimal(target.size ?? 10, target.scale) }
    case 'DOUBLE':
    case 'FLOAT':
    case 'REAL':
      return { ...toDouble(value), type: DOUBLE }
    case 'DATE':
      return toTemporal(value, DATE)
    case 'DATETIME':
    case 'TIMESTAMP':
      return toTemporal(value, datetime(target.size ?? 0))
    case 'TIME':
      return toTemporal(value, time(target.size ?? 0))
    case 'BINARY':
      return { ...toText(value), exactText: true }
    default:
      return castText(toText(value), target.size)
  }
}

const WIDEST_INTEGER = 21

function integerType(value: Compiled, unsigned: boolean): SqlType {
  return { kind: 'int', wire: 8, length: Math.min(WIDEST_INTEGER, displayChars(value.type)), unsigned }
}

function castText(value: Compiled, size: number | null): Compiled {
  if (size !== null) return invoke('left_text', text(size), value, constant(size, BIGINT))
  return typeof value.constant === 'string' ? { ...value, type: text(Array.from(value.constant).length) } : value
}

/** A text that is no number counts as the number it begins with, and says so. */
function warnedInteger(value: Compiled, { statement }: Surroundings): Compiled {
  const cell: Cell | undefined = value.constant
  if (typeof cell === 'string' && value.type.kind === 'text' && !/^\s*[+-]?\d+\s*$/.test(cell)) {
    statement.context.warnings.push({
      level: 'Warning',
      code: 1292,
      message: `Truncated incorrect INTEGER value: '${cell}'`,
    })
  }
  return value.type.kind === 'text' ? invoke('text_integer', BIGINT, value) : toExact(value, 0)
}
