import type { QueryContext } from '../query-context.ts'
import { SqlError } from '../sql-error.ts'
import type { Expression, Query } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { parseQuery } from './parse-query.ts'
import { parseShow } from './parse-show.ts'
import { tokenStream } from './token-stream.ts'
import { tokenize } from './tokenize.ts'

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

/** Comments and nothing else: an OK packet. */
export interface Nothing {
  readonly kind: 'nothing'
}

export interface ReadStatement {
  readonly body: Query | Show | Explain | Nothing
  readonly parameterCount: number
}

/**
 * SELECT, SHOW, DESC and EXPLAIN.
 * @throws SqlError 1064 near what cannot follow, 1065 for an empty text
 */
export function parseStatement(text: string, modes: QueryContext['sqlModes']): ReadStatement {
  if (/^\s*;?\s*$/.test(text)) throw new SqlError(1065, '42000', 'Query was empty')
  const stream = tokenStream({ text, tokens: tokenize(text, modes), parseQuery })
  if (stream.peek().kind === 'end') return { body: { kind: 'nothing' }, parameterCount: 0 }
  const body = parseShow(stream, { parseExpression }) ?? parseQuery(stream)
  if (stream.peek().kind !== 'end') stream.fail()
  return { body, parameterCount: stream.parameterCount() }
}
