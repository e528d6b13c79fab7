import { SqlError } from '../sql-error.ts'
import type { Query, QueryBody } from './ast.ts'
import type { TokenStream } from './token-stream.ts'

/** `INTO @a, @b`; empty without. @throws SqlError 1235 for files */
export function parseInto(stream: TokenStream): readonly string[] {
  if (!stream.accept('INTO')) return []
  if (stream.follows('OUTFILE') || stream.follows('DUMPFILE')) {
    throw new SqlError(1235, '0A000', 'Not supported feature or function')
  }
  const names: string[] = []
  do names.push(stream.peek().kind === 'user-variable' ? stream.next().value : stream.fail())
  while (stream.accept(','))
  return names
}

/** The variables a query's only row goes into: named after the columns, or at its end. */
export function intoOf({ into, body }: Query): readonly string[] {
  return into.length > 0 ? into : intoOfBody(body)
}

/** After the last SELECT of a UNION it reads as that one's, and is of the whole. */
function intoOfBody(body: QueryBody): readonly string[] {
  if (body.kind === 'set') return intoOfBody(body.right)
  return body.kind === 'select' ? body.into : []
}
