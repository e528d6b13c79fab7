import type { Expression, OrderItem } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import { fold } from './compare.ts'
import { compileExpression } from './compile-expression.ts'
import type { Compiled } from './compiled.ts'
import type { Surroundings } from './statement.ts'

/** One sort key: an output column by its number, or an expression. */
export function orderKey({ value, descending }: OrderItem, outputs: readonly Compiled[], at: Surroundings): string {
  const key = positioned(value, outputs, at)
  return `${keySql(key)}${descending ? ' DESC' : ''}`
}

/**
 * What rows are sorted or grouped by. The embedded engine reads a whole number as a position: a constant is no key,
 * and an operation that it may find constant (`x AND 0`) hides in a call.
 */
export function keySql(value: Compiled): string {
  if (value.constant !== undefined) return 'NULL'
  const { sql } = fold(value)
  return sql.startsWith('(') ? `coalesce(${sql}, NULL)` : sql
}

/** @throws SqlError 1054 for a number beyond the select list */
export function positioned(value: Expression, outputs: readonly Compiled[], at: Surroundings): Compiled {
  if (value.kind !== 'literal' || value.literal.of !== 'integer') return compileExpression(value, at)
  const output = outputs[Number(value.literal.value) - 1]
  if (output !== undefined) return output
  throw new SqlError(1054, '42S22', `Unknown column '${value.literal.value}' in '${at.clause}'`)
}
