import type { TokenStream } from './token-stream.ts'

/** `(name, …)`, at least one. */
export function parseNames(stream: TokenStream): string[] {
  stream.expect('(')
  const names = [stream.name()]
  while (stream.accept(',')) names.push(stream.name())
  stream.expect(')')
  return names
}
