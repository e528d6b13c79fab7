import type { Expression } from './ast.ts'
import type { Nested } from './nested.ts'
import type { TokenStream } from './token-stream.ts'

/** `expression, …`, at least one. */
export function parseList(stream: TokenStream, { parseExpression }: Pick<Nested, 'parseExpression'>): Expression[] {
  const items = [parseExpression(stream)]
  while (stream.accept(',')) items.push(parseExpression(stream))
  return items
}

/** @throws SqlError 1064 near what is no whole number */
export function parseWhole(stream: TokenStream): number {
  return stream.peek().kind === 'integer' ? Number(stream.next().value) : stream.fail()
}
