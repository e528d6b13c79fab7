import type { Catalogue } from '../../catalogue/views.ts'
import type { Expression, NamedQuery, Query } from '../queries/ast.ts'
import type { Parameter, QueryContext } from '../query-context.ts'
import type { SqlType } from '../sql-type.ts'
import type { Compiled } from './compiled.ts'
import type { Clause, Scope } from './scope.ts'

/** A query in the embedded engine's SQL: its columns are c0, c1 … */
export interface CompiledQuery {
  readonly sql: string
  readonly columns: readonly OutputColumn[]
  /** At most one row comes out, whatever the tables hold. */
  readonly single: boolean
}

export interface OutputColumn {
  /** As the client reads it. */
  readonly name: string
  readonly type: SqlType
  readonly origin: Compiled['origin']
  readonly notNull: boolean
  /** The user variable that keeps the last row's value. */
  readonly assigns?: string | undefined
}

/** What is the same for every part of one statement. */
export interface Statement {
  readonly text: string
  readonly context: QueryContext
  /** Values of the placeholders; empty while a statement is only described. */
  readonly parameters: readonly Parameter[]
  /** FOUND_ROWS() */
  readonly foundRows: number
  readonly version: string
  readonly catalogue: Catalogue
  /** A name for a table that no other of the statement has. */
  uniqueName(): string
  compileQuery(query: Query, at: Surroundings): CompiledQuery
}

/** A recursive query as its own step sees it. */
export interface RecursiveTable {
  readonly kind: 'recursive'
  readonly name: string
  /** In the embedded engine. */
  readonly table: string
  readonly columns: readonly OutputColumn[]
}

/** The compiler of expressions, handed to what compiles their parts. */
export type Compile = (node: Expression, at: Surroundings) => Compiled

/** Where a part of a statement stands. */
export interface Surroundings {
  readonly statement: Statement
  readonly scope: Scope
  readonly clause: Clause
  /** Aggregates may be used here. */
  readonly aggregates: boolean
  /** Queries named by WITH, the nearest first, and inside a recursive one its own rows so far. */
  readonly named: readonly (NamedQuery | RecursiveTable)[]
  /** Names of the select list, where a clause may use them. */
  readonly aliases: ReadonlyMap<string, Compiled>
  /** HAVING outside its aggregates: the columns, in the embedded engine's SQL, that it may name. null: all. */
  readonly shown: ReadonlySet<string> | null
  /** Aliases win over columns (ORDER BY, HAVING), or the other way about (GROUP BY). */
  readonly aliasesFirst: boolean
}
