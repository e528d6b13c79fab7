/**
 * One column: name, type and Null as DESC prints them, and the SQL that computes it when it is not simply stored.
 * OceanBase: DESC says NO of every computed column, the column packet only of one that cannot be NULL.
 */
export type ViewColumn =
  | readonly [name: string, type: string, nullable: 'YES' | 'NO']
  | readonly [name: string, type: string, nullable: 'YES' | 'NO', computed: string, never?: 'never null']

/**
 * A system view. `from` and computed columns are SQL over the raw tables (rows under the alias `r`) in which
 * {tenant} is the effective tenant, {session} and {server} the offsets of the two time zones and {now} the clock,
 * all three in microseconds.
 */
export interface View {
  readonly schema: string
  readonly name: string
  readonly columns: readonly ViewColumn[]
  /** null: the view is always empty. */
  readonly from: string | null
  /** `sys`: a user tenant has no such view. */
  readonly visible: 'everywhere' | 'sys'
}

interface Twin {
  readonly name: string
  readonly columns: readonly ViewColumn[]
  /** A raw table, or a query in parentheses; it needs a column tenant_id. null: always empty. */
  readonly from: string | null
  /** The DBA_ view, too, shows TENANT_ID. */
  readonly dbaKeepsTenant?: boolean
}

const TENANT_ID: ViewColumn = ['TENANT_ID', 'bigint(20)', 'NO']

/** OceanBase's pair: CDB_ shows every tenant and lives in sys, DBA_ shows the rows of the effective tenant. */
export function twins({ name, columns, from, dbaKeepsTenant = false }: Twin): readonly View[] {
  const wide = [TENANT_ID, ...columns]
  return [
    { schema: 'oceanbase', name: `CDB_${name}`, columns: wide, from: from && `${from} AS r`, visible: 'sys' },
    {
      schema: 'oceanbase',
      name: `DBA_${name}`,
      columns: dbaKeepsTenant ? wide : columns,
      from: from && `(SELECT * FROM ${from} WHERE tenant_id = {tenant}) AS r`,
      visible: 'everywhere',
    },
  ]
}

/** Whether the column packet and information_schema say that a column is never NULL. */
export function isNotNull([, , nullable, computed, never]: ViewColumn): boolean {
  return nullable === 'NO' && (computed === undefined || never !== undefined)
}

/** The SQL of a column over the raw row `r`. */
function columnExpression(column: ViewColumn): string {
  return column[3] ?? `r.${column[0].toLowerCase()}`
}

/** The rows of a view as a query with one column for each of the view's, in its order and under its names. */
export function viewQuery(view: View): string {
  const columns = view.columns.map((column) => {
    const name = `"${column[0].toLowerCase()}"`
    return view.from === null ? `NULL AS ${name}` : `${columnExpression(column)} AS ${name}`
  })
  return `SELECT ${columns.join(', ')} ${view.from === null ? 'WHERE 0' : `FROM ${view.from}`}`
}
