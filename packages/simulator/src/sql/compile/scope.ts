import { SqlError } from '../sql-error.ts'
import type { SqlType } from '../sql-type.ts'
import type { ColumnOrigin, Compiled } from './compiled.ts'

export interface SourceColumn {
  readonly name: string
  readonly sql: string
  readonly type: SqlType
  readonly origin: ColumnOrigin
  /** The other side of USING or NATURAL: shown once by `*`, found by its bare name once. */
  readonly hidden?: boolean
}

/** A table of FROM: how it is called and what it has. */
export interface Source {
  readonly schema: string
  readonly alias: string
  readonly columns: readonly SourceColumn[]
}

/** The tables a name may mean, innermost first. */
export interface Scope {
  readonly sources: readonly Source[]
  readonly outer: Scope | null
}

/** The clause a name stands in, as 1054 words it. */
export type Clause =
  | 'field list'
  | 'from clause'
  | 'where clause'
  | 'order clause'
  | 'having clause'
  | 'group statement'
  | 'on clause'

/**
 * @throws SqlError 1054 for a column nobody has, 1052 for one that two tables have
 */
export function resolveColumn(path: readonly string[], scope: Scope, clause: Clause): Compiled {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const found = findColumn(path, at.sources, clause)
    if (found !== null) {
      const { sql, type, origin } = found
      return { sql, type, origin, notNull: origin.notNull }
    }
  }
  throw unknownColumn(path, clause)
}

export function findColumn(path: readonly string[], sources: readonly Source[], clause: Clause): SourceColumn | null {
  const name = path.at(-1)?.toLowerCase() ?? ''
  const found = sources
    .filter((source) => isNamed(source, path.slice(0, -1)))
    .flatMap((source) => source.columns.filter((column) => column.name.toLowerCase() === name))
  const visible = path.length === 1 ? found.filter((column) => !column.hidden) : found
  if (visible.length > 1) {
    throw new SqlError(1052, '23000', `Column '${path.join('.')}' in ${clause} is ambiguous`)
  }
  return visible[0] ?? null
}

/** Whether `table` or `schema.table` means this source; an empty path means any. */
export function isNamed(source: Source, path: readonly string[]): boolean {
  const [last, schema] = [...path].reverse()
  if (last === undefined) return true
  if (source.alias.toLowerCase() !== last.toLowerCase()) return false
  return schema === undefined || source.schema.toLowerCase() === schema.toLowerCase()
}

/** OceanBase: the column as typed, the table before it in lower case. */
export function unknownColumn(path: readonly string[], clause: Clause): SqlError {
  const shown = path.map((part, index) => (index < path.length - 1 ? part.toLowerCase() : part)).join('.')
  return new SqlError(1054, '42S22', `Unknown column '${shown}' in '${clause}'`)
}
