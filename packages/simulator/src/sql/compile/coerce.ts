import {
  BIGINT,
  DOUBLE,
  datetime,
  decimal,
  displayChars,
  integerDigits,
  isExact,
  keptOf,
  type SqlType,
  scaleOf,
  type Temporal,
  text,
  time,
} from '../sql-type.ts'
import { type Compiled, constant, invoke } from './compiled.ts'

const number = (value: number) => constant(value, BIGINT)

/** The value as text, as the client would read it. */
export function toText(value: Compiled): Compiled {
  const { type } = value
  const chars = text(displayChars(type))
  switch (type.kind) {
    case 'null':
    case 'text':
      return value
    case 'int':
    case 'decimal':
      return invoke('exact_text', chars, toExact(value, scaleOf(type)), number(scaleOf(type)))
    case 'double':
      return invoke('double_text', chars, value)
    case 'temporal':
      if (type.wire === 10) return invoke('format_date', chars, value)
      if (type.wire === 11) return invoke('format_time', chars, value, number(type.decimals))
      return invoke('format_datetime', chars, value, number(type.decimals))
  }
}

/** The value as an exact number of `scale` digits after the point, rounded half up. */
export function toExact(value: Compiled, scale: number): Compiled {
  const { type } = value
  const target: SqlType = scale === 0 ? BIGINT : decimal(integerDigits(type) + scale, scale)
  switch (type.kind) {
    case 'null':
      return value
    case 'int':
    case 'decimal':
      if (keptOf(type) === scale) return value
      return invoke('rescale', target, value, number(keptOf(type)), number(scale))
    case 'double':
      return invoke('double_exact', target, value, number(scale))
    case 'text':
      return invoke('text_exact', target, value, number(scale))
    case 'temporal':
      return toExact(invoke('moment_number', BIGINT, value), scale)
  }
}

export function toDouble(value: Compiled): Compiled {
  switch (value.type.kind) {
    case 'null':
    case 'double':
      return value
    case 'int':
    case 'decimal':
      return invoke('exact_double', DOUBLE, value, number(keptOf(value.type)))
    case 'text':
      return invoke('text_double', DOUBLE, value)
    case 'temporal':
      return toDouble(invoke('moment_number', BIGINT, value))
  }
}

/** Text that is no date becomes NULL; moments are rounded to the digits the target has. */
export function toTemporal(value: Compiled, target: Temporal): Compiled {
  const { type } = value
  if (type.kind === 'null') return { ...value, type: target }
  if (type.kind !== 'temporal') {
    const parser = target.wire === 11 ? 'text_duration' : 'text_moment'
    const parsed = target.wire === 11 ? time(6) : datetime(6)
    return toTemporal(invoke(parser, parsed, toText(value)), target)
  }
  if (target.wire === 10) return type.wire === 10 ? value : invoke('start_of_day', target, value)
  if (target.wire === 11 && type.wire !== 11)
    return toTemporal(invoke('time_of_day', { ...target, decimals: type.decimals }, value), target)
  if (target.decimals >= type.decimals) return { ...value, type: target }
  return invoke('round_moment', target, value, number(target.decimals))
}

/** The value in the representation of `target`. */
export function coerce(value: Compiled, target: SqlType): Compiled {
  switch (target.kind) {
    case 'null':
      return value
    case 'int':
      return value.type.kind === 'int' ? value : toExact(value, 0)
    case 'decimal':
      return toExact(value, target.scale)
    case 'double':
      return toDouble(value)
    case 'text':
      return toText(value)
    case 'temporal':
      return toTemporal(value, target)
  }
}

/** A number of some kind: exact numbers as they are, everything else as MySQL reads it in arithmetic. */
export function toNumber(value: Compiled): Compiled {
  const { type } = value
  if (isExact(type) || type.kind === 'double' || type.kind === 'null') return value
  if (type.kind === 'text') return toDouble(value)
  return type.kind === 'temporal' && type.decimals > 0 ? momentWithFraction(value, type) : toExact(value, 0)
}

/** `2024-01-02 03:04:05.678901` counts as 20240102030405.678901. */
function momentWithFraction(value: Compiled, type: Temporal): Compiled {
  const digits = invoke('date_formatted', text(21), value, constant('%Y%m%d%H%i%s.%f', text(20)))
  return toExact(digits, type.decimals)
}

/** A condition: NULL stays NULL, zero is false. */
export function toCondition(value: Compiled): string {
  const { type } = value
  if (type.kind === 'text') return `(${toDouble(value).sql} <> 0)`
  return value.sql
}
