import { BIGINT, BIGINT_UNSIGNED, DOUBLE } from '../sql-type.ts'
import { coerce } from './coerce.ts'
import type { Compiled } from './compiled.ts'

const NUMBERING = new Set(['ROW_NUMBER', 'RANK', 'DENSE_RANK'])
const SHARES = new Set(['PERCENT_RANK', 'CUME_DIST'])
const PICKING = new Set(['LAG', 'LEAD', 'FIRST_VALUE', 'LAST_VALUE', 'NTH_VALUE'])

/** A function that exists only with OVER; null when there is none of that name. */
export function compileWindowFunction(name: string, args: readonly Compiled[], over: string): Compiled | null {
  const word = name.toLowerCase()
  if (NUMBERING.has(name)) return { sql: `${word}()${over}`, type: BIGINT_UNSIGNED, notNull: true }
  if (SHARES.has(name)) return { sql: `${word}()${over}`, type: DOUBLE }
  const [value, offset, otherwise] = args
  if (name === 'NTILE' && value !== undefined) return { sql: `ntile(${value.sql})${over}`, type: BIGINT }
  if (!PICKING.has(name) || value === undefined) return null
  const rest = [...(offset ? [offset.sql] : []), ...(otherwise ? [coerce(otherwise, value.type).sql] : [])]
  return { sql: `${word}(${[value.sql, ...rest].join(', ')})${over}`, type: value.type }
}
