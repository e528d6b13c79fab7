import type { QueryContext } from '../query-context.ts'
import { SqlError } from '../sql-error.ts'
import type { Query } from './ast.ts'
import { parseExpression } from './parse-expression.ts'
import { intoOf } from './parse-into.ts'
import { parseQuery } from './parse-query.ts'
import { parseShow } from './parse-show.ts'
import type { Explain, Show } from './show-statement.ts'
import { type TokenStream, tokenStream } from './token-stream.ts'
import { tokenize } from './tokenize.ts'

/** Comments and nothing else: an OK packet. */
interface Nothing {
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
  const stream = tokenStream({ text, tokens: tokenize(text, modes), parseQuery: parseNested })
  if (stream.peek().kind === 'end') return { body: { kind: 'nothing' }, parameterCount: 0 }
  const body = parseShow(stream, { parseExpression }) ?? parseQuery(stream)
  if (stream.peek().kind !== 'end') stream.fail()
  return { body, parameterCount: stream.parameterCount() }
}

/** Only the outermost query's row goes into variables. */
function parseNested(stream: TokenStream): Query {
  const query = parseQuery(stream)
  return intoOf(query).length > 0 ? stream.fail() : query
}
