import type { Expression } from './ast.ts'
import type { TokenStream } from './token-stream.ts'

/** What the expressions inside an expression need; handed down because the levels nest. */
export interface Nested {
  readonly parseExpression: (stream: TokenStream) => Expression
  readonly parseInterval: (stream: TokenStream, base: Expression, sign: 1 | -1) => Expression
}
