import { CONTROL_FUNCTIONS } from '../functions/control-functions.ts'
import { MOMENT_FUNCTIONS } from '../functions/moment-functions.ts'
import { NUMBER_FUNCTIONS } from '../functions/number-functions.ts'
import type { ScalarFunction } from '../functions/scalar-function.ts'
import { SESSION_FUNCTIONS } from '../functions/session-functions.ts'
import { TEXT_FUNCTIONS } from '../functions/text-functions.ts'
import type { Call, OrderItem } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import { compileAggregate, isAggregate } from './aggregates.ts'
import { fold } from './compare.ts'
import type { Compiled } from './compiled.ts'
import type { Compile, Surroundings } from './statement.ts'
import { compileWindowFunction } from './window-functions.ts'

const SCALAR: ReadonlyMap<string, ScalarFunction> = new Map(
  Object.entries({
    ...TEXT_FUNCTIONS,
    ...NUMBER_FUNCTIONS,
    ...MOMENT_FUNCTIONS,
    ...SESSION_FUNCTIONS,
    ...CONTROL_FUNCTIONS,
  }),
)

/**
 * @throws SqlError 1305 for an unknown function, 1582 for a wrong number of arguments, 1111 for an aggregate where
 * there is nothing to aggregate
 */
export function compileCall(call: Call, at: Surroundings, compile: Compile): Compiled {
  const over = call.over === null ? '' : windowSql(call.over, at, compile)
  if (isAggregate(call.name)) {
    if (call.over === null && !at.aggregates) throw new SqlError(1111, 'HY000', 'Invalid use of group function')
    const inside = call.over === null ? { ...at, aggregates: false, shown: null } : at
    const args = call.arguments.map((argument) => compile(argument, inside))
    const order = call.orderBy.length === 0 ? '' : ` ORDER BY ${orderSql(call.orderBy, inside, compile)}`
    return compileAggregate(call, args, over, order) ?? wrongCount(call)
  }
  const args = call.arguments.map((argument) => compile(argument, at))
  if (call.over !== null) return compileWindowFunction(call.name, args, over) ?? unknown(call)
  const found = SCALAR.get(call.name)
  if (found === undefined) return unknown(call)
  if (args.length < found.least || args.length > found.most) return wrongCount(call)
  return found.compile(args, at)
}

function windowSql(window: NonNullable<Call['over']>, at: Surroundings, compile: Compile): string {
  const partition = window.partitionBy.map((item) => fold(compile(item, at)).sql)
  const parts = [
    ...(partition.length === 0 ? [] : [`PARTITION BY ${partition.join(', ')}`]),
    ...(window.orderBy.length === 0 ? [] : [`ORDER BY ${orderSql(window.orderBy, at, compile)}`]),
    window.frame,
  ]
  return ` OVER (${parts.join(' ')})`
}

function orderSql(items: readonly OrderItem[], at: Surroundings, compile: Compile): string {
  return items.map(({ value, descending }) => `${fold(compile(value, at)).sql}${descending ? ' DESC' : ''}`).join(', ')
}

function unknown({ written }: Call): never {
  throw new SqlError(1305, '42000', `FUNCTION ${written} does not exist`)
}

function wrongCount({ written }: Call): never {
  throw new SqlError(1582, '42000', `Incorrect parameter count in the call to native function '${written}'`)
}
