import { ENGINE_FUNCTIONS } from '../engine-functions/all.ts'
import type { SqlType } from '../sql-type.ts'
import type { Cell } from '../values/exact.ts'

/** A view's column, or a derived table's, as the column packet names it. */
export interface ColumnOrigin {
  readonly schema: string
  readonly table: string
  readonly orgTable: string
  readonly orgName: string
  readonly notNull: boolean
}

/** An expression in the embedded engine's SQL, with its static type. */
export interface Compiled {
  readonly sql: string
  readonly type: SqlType
  /** Known before any row is read. */
  readonly constant?: Cell
  readonly origin?: ColumnOrigin
  /** Says so to the client only. */
  readonly notNull?: boolean
  /** Compared byte by byte. */
  readonly exactText?: boolean
}

/** Whether the client may be told that a result of these values is never NULL. */
export function allNotNull(...values: readonly Compiled[]): boolean {
  return values.every((value) => value.notNull === true)
}

const BODIES = new Map(ENGINE_FUNCTIONS.map(([name, body]) => [name, body]))

export function constant(cell: Cell, type: SqlType): Compiled {
  return { sql: literal(cell, type), type, constant: cell }
}

/** A call of one of our functions; worked out at once when all arguments are known. */
export function invoke(name: string, type: SqlType, ...args: readonly Compiled[]): Compiled {
  const cells = args.map((argument) => argument.constant)
  const body = BODIES.get(name)
  if (body !== undefined && cells.every((cell) => cell !== undefined)) {
    return constant(cells.includes(null) ? null : body(...cells), type)
  }
  return { sql: `${name}(${args.map((argument) => argument.sql).join(', ')})`, type }
}

/** A cell as the embedded engine reads it. */
function literal(cell: Cell, type: SqlType): string {
  if (cell === null) return 'NULL'
  if (typeof cell === 'number') return type.kind === 'double' ? doubleLiteral(cell) : String(cell)
  if (typeof cell === 'bigint') return cell === -(2n ** 63n) ? `(${cell + 1n} - 1)` : String(cell)
  if (typeof cell === 'string') return textLiteral(cell)
  return `x'${Buffer.from(cell).toString('hex')}'`
}

function doubleLiteral(value: number): string {
  const digits = String(value)
  return /[.e]/.test(digits) ? digits : `${digits}.0`
}

/** A NUL would end the embedded engine's statement. */
function textLiteral(value: string): string {
  if (value.includes('\0')) return `CAST(x'${Buffer.from(value).toString('hex')}' AS TEXT)`
  return `'${value.replaceAll("'", "''")}'`
}
