import type { Expression } from './ast.ts'

/** The rows of a SHOW that are wanted. */
export type ShowFilter =
  | { readonly kind: 'like'; readonly pattern: string }
  | { readonly kind: 'where'; readonly condition: Expression }
  | { readonly kind: 'all' }

export interface Show {
  readonly kind: 'show'
  /** In upper case, FULL, GLOBAL and SESSION left out: TABLES, CREATE VIEW, CHARACTER SET … */
  readonly what: string
  readonly full: boolean
  readonly global: boolean
  /** What FROM, IN, FOR or the object's place names; `table FROM schema` comes as [schema, table]. */
  readonly path: readonly string[]
  readonly filter: ShowFilter
}

/** EXPLAIN of a query; OceanBase's own plans are not to be had here. */
export interface Explain {
  readonly kind: 'explain'
}
