import type { QueryContext } from '../query-context.ts'
import { SqlError } from '../sql-error.ts'
import { BIGINT, BINARY_TEXT, text } from '../sql-type.ts'
import { packExact } from '../values/exact.ts'
import { type Compiled, constant } from './compiled.ts'

/** `@@x` is a number or a text by what it holds. */
const WHOLE = /^-?\d{1,19}$/

/** @throws SqlError 1193 for a system variable that does not exist; a user variable never set is NULL */
export function compileVariable(name: string, scope: 'session' | 'global' | 'user', context: QueryContext): Compiled {
  const value = context.variable(name, scope)
  if (scope === 'user') return constant(value, { ...BINARY_TEXT, length: 1_048_576, binary: value === null })
  if (value === null) throw new SqlError(1193, 'HY000', `Unknown system variable '${name}'`)
  return WHOLE.test(value) ? constant(packExact(BigInt(value)), BIGINT) : constant(value, text(4096))
}
