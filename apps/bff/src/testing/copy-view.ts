import type { Connection, RowDataPacket } from 'mysql2/promise'

type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

/** A view as a client sees it: its columns as DESC tells them, and its rows. */
export interface SeenView {
  readonly name: string
  readonly columns: readonly { readonly Field: string; readonly Type: string }[]
  readonly rows: readonly Row[]
}

export async function dropView(from: Connection, name: string): Promise<void> {
  await from.query(`DROP TABLE IF EXISTS oceanbase.${name}`)
}

export async function lookAtView(from: Connection, name: string): Promise<SeenView> {
  const [columns] = await from.query<(RowDataPacket & { Field: string; Type: string })[]>(`DESC oceanbase.${name}`)
  const [rows] = await from.query<(RowDataPacket & Row)[]>(`SELECT * FROM oceanbase.${name}`)
  return { name, columns, rows }
}

const ROWS_A_STATEMENT = 200

/** A table of the view's name, columns, types and rows. Every column may be NULL: DESC says NO of those that can be. */
export async function copyView(to: Connection, { name, columns, rows }: SeenView): Promise<void> {
  const defined = columns.map(({ Field, Type }) => `\`${Field}\` ${Type} NULL`)
  await dropView(to, name)
  await to.query(`CREATE TABLE oceanbase.${name} (${defined.join(', ')})`)
  for (let first = 0; first < rows.length; first += ROWS_A_STATEMENT) {
    const values = rows.slice(first, first + ROWS_A_STATEMENT).map((row) => `(${cells(row, columns)})`)
    await to.query(`INSERT INTO oceanbase.${name} VALUES ${values.join(', ')}`)
  }
}

function cells(row: Row, columns: SeenView['columns']): string {
  return columns.map(({ Field }) => literal(row[Field] ?? null)).join(', ')
}

/** The session is NO_BACKSLASH_ESCAPES. */
function literal(cell: Cell): string {
  return cell === null ? 'NULL' : `'${String(cell).replaceAll("'", "''")}'`
}
