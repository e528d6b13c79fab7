import type { Compiled } from '../compile/compiled.ts'
import type { Surroundings } from '../compile/statement.ts'

export interface ScalarFunction {
  readonly least: number
  readonly most: number
  compile(args: readonly Compiled[], at: Surroundings): Compiled
}

/** Exactly `count` arguments. */
export function taking(count: number, compile: ScalarFunction['compile']): ScalarFunction {
  return { least: count, most: count, compile }
}

export function between(least: number, most: number, compile: ScalarFunction['compile']): ScalarFunction {
  return { least, most, compile }
}

/** An argument the arity has vouched for. */
export function argument(args: readonly Compiled[], index: number): Compiled {
  const found = args[index]
  if (found === undefined) throw new Error(`argument ${index} is missing`)
  return found
}
