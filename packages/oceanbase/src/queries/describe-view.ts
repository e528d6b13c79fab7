import { z } from 'zod'
import { keyword, type Statement, sql } from '../literal.ts'
import type { Context } from '../views/view.ts'

/** Asks which columns a view has on this server. 1146 when it has no such view. */
export function describeView(view: { readonly name: (context: Context) => string }, context: Context): Statement {
  return sql`DESC oceanbase.${keyword(view.name(context))}`
}

const DescribeRow = z.object({ Field: z.string() })

/** The `available` columns of a read, from the rows of `describeView`. */
export function columnsOf(rows: readonly unknown[]): ReadonlySet<string> {
  return new Set(rows.map((row) => DescribeRow.parse(row).Field.toUpperCase()))
}
