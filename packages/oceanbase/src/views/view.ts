import { z } from 'zod'

/** Whose session reads: sys sees every tenant through CDB_ views, a user tenant itself through DBA_ views. */
export type Context = 'sys' | 'user'

/**
 * A view the console reads. `columns` are those it wants; a server may lack some (older) or have more (newer).
 * `row` takes a row as the driver gives it, column names in any case, and answers with every column of `columns`:
 * what is missing or NULL is null, since `DESC` says NO for columns that can be NULL.
 */
export interface View<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: (context: Context) => string
  readonly columns: readonly string[]
  readonly row: z.ZodType<z.output<z.ZodObject<Shape>>>
}

export type RowOf<V extends { readonly row: z.ZodType }> = z.output<V['row']>

const integer = z.union([z.string().regex(/^-?\d{1,20}$/), z.int(), z.bigint()])

/** Text of any length. */
export const text = z.union([z.string(), z.number(), z.bigint()]).transform(String).nullable()
/** 64-bit integer as decimal text: ids, SCNs and bytes exceed 2^53. */
export const int64 = integer.transform(String).nullable()
/** A tenant's id: small for good, and a number everywhere else. */
export const tenantId = integer.transform(Number).pipe(z.int()).nullable()
/** Decimal text, such as `131705.4367`. */
export const decimal = z.union([z.string().regex(/^-?\d+(?:\.\d+)?$/), z.number().transform(String)]).nullable()
/** `YYYY-MM-DD hh:mm:ss.ffffff` in the session's time zone. */
export const viewTime = z.string().nullable()

/** A view by its family name: `OB_BACKUP_JOBS` is `CDB_OB_BACKUP_JOBS` in sys, `DBA_OB_BACKUP_JOBS` in a tenant. */
export function tenantView<Shape extends z.ZodRawShape>(family: string, shape: Shape): View<Shape> {
  return view((context) => `${context === 'sys' ? 'CDB' : 'DBA'}_${family}`, shape)
}

/** A view with one name in both contexts. */
export function plainView<Shape extends z.ZodRawShape>(name: string, shape: Shape): View<Shape> {
  return view(() => name, shape)
}

function view<Shape extends z.ZodRawShape>(name: (context: Context) => string, shape: Shape): View<Shape> {
  const columns = Object.freeze(Object.keys(shape))
  return Object.freeze({ name, columns, row: z.preprocess((raw) => named(raw, columns), z.object(shape)) })
}

function named(raw: unknown, columns: readonly string[]): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  const given = new Map(Object.entries(raw).map(([column, value]) => [column.toUpperCase(), value]))
  return Object.fromEntries(columns.map((column) => [column, given.get(column) ?? null]))
}
