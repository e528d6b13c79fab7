import type { Expression } from '../queries/ast.ts'
import { BIGINT, DATE, datetime, type SqlType, text, time } from '../sql-type.ts'
import { isMicrosecondUnit, isTimeUnit } from '../values/interval.ts'
import { parseMoment } from '../values/moment.ts'
import { toTemporal, toText } from './coerce.ts'
import { type Compiled, constant, invoke } from './compiled.ts'

type Interval = Extract<Expression, { kind: 'interval' }>

/** Characters of a date that came as text. */
const TEXT_MOMENT = text(26)

/** `base + INTERVAL amount unit` */
export function compileInterval({ unit, sign }: Interval, base: Compiled, amount: Compiled): Compiled {
  const from = base.type.kind === 'temporal' ? base : toTemporal(base, datetime(6))
  const by = toText(amount)
  const type = shiftedType(base, from, unit)
  const shifted = invoke('moment_plus', type, from, by, constant(unit, text(20)), constant(sign, BIGINT))
  return base.type.kind === 'temporal' ? shifted : textResult(shifted, base, unit)
}

function shiftedType(base: Compiled, from: Compiled, unit: string): SqlType {
  if (from.type.kind !== 'temporal') return datetime(6)
  const decimals = isMicrosecondUnit(unit) ? 6 : from.type.decimals
  if (base.type.kind === 'temporal' && base.type.wire === 10 && !isTimeUnit(unit)) return DATE
  return base.type.kind === 'temporal' && base.type.wire === 11 ? time(decimals) : datetime(decimals)
}

/** A date written as text stays text: a date alone when it was one and the unit is a day or more. */
function textResult(shifted: Compiled, base: Compiled, unit: string): Compiled {
  const written = typeof base.constant === 'string' ? base.constant.trim() : null
  const dateOnly = written !== null && !/[\sT]/.test(written) && !isTimeUnit(unit) && parseMoment(written) !== null
  const decimals = written !== null && !written.includes('.') && !isMicrosecondUnit(unit) ? 0 : 6
  const shown = toText({ ...shifted, type: dateOnly ? DATE : datetime(decimals) })
  return { ...shown, type: TEXT_MOMENT }
}
