/** A column as the wire's column definition packet describes it (protocol 4.1). */
export interface ColumnDefinition {
  readonly schema: string
  readonly table: string
  readonly orgTable: string
  readonly name: string
  readonly orgName: string
  readonly charset: number
  /** Display length in bytes: 4 × characters for text. */
  readonly length: number
  /** MySQL type number: 8 LONGLONG, 253 VAR_STRING, 246 NEWDECIMAL, 7 TIMESTAMP, 12 DATETIME … */
  readonly type: number
  readonly flags: number
  readonly decimals: number
}

/** A cell in MySQL's text form; every type but NULL travels as text in the text protocol. */
export type Cell = string | Uint8Array | null

export interface ResultSet {
  readonly columns: readonly ColumnDefinition[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What one statement answers: an OK packet or a result set. Refusals are thrown as SqlError. */
export type StatementResult =
  | { readonly kind: 'ok'; readonly affectedRows: number; readonly info?: string }
  | ({ readonly kind: 'rows' } & ResultSet)

export const OK: StatementResult = { kind: 'ok', affectedRows: 0 }
