import type { OutputColumn } from '../compile/statement.ts'
import type { QueryContext } from '../query-context.ts'
import type { Cell, StatementResult } from '../result-set.ts'
import { SqlError } from '../sql-error.ts'

type Rows = Extract<StatementResult, { kind: 'rows' }>

/** `@a := x` as a column: the last row's value stays. */
export function keepAssigned(columns: readonly OutputColumn[], { rows }: Rows, context: QueryContext): void {
  const last = rows.at(-1)
  if (last === undefined) return
  for (const [index, { assigns }] of columns.entries()) {
    if (assigns !== undefined) context.setVariable?.(assigns, textOf(last[index] ?? null))
  }
}

/**
 * SELECT … INTO @a, @b. Without a row the variables stay, with a warning.
 * @throws SqlError 1222 more or fewer columns than variables · 1172 several rows
 */
export function keepRow(names: readonly string[], { columns, rows }: Rows, context: QueryContext): StatementResult {
  if (columns.length !== names.length) {
    throw new SqlError(1222, '21000', 'The used SELECT statements have a different number of columns')
  }
  const [row, ...more] = rows
  if (more.length > 0) throw new SqlError(1172, '42000', 'Result consisted of more than one row')
  if (row === undefined) {
    context.warnings.push({
      level: 'Warning',
      code: 1329,
      message: 'No data - zero rows fetched, selected, or processed',
    })
    return { kind: 'ok', affectedRows: 0 }
  }
  for (const [index, name] of names.entries()) context.setVariable?.(name, textOf(row[index] ?? null))
  return { kind: 'ok', affectedRows: 1 }
}

function textOf(cell: Cell): string | null {
  return cell === null || typeof cell === 'string' ? cell : Buffer.from(cell).toString('utf8')
}
