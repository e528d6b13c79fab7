import type { OrderItem } from './ast.ts'
import type { Nested } from './nested.ts'
import type { TokenStream } from './token-stream.ts'

/** What follows ORDER: `BY expression [ASC | DESC], …` */
export function parseOrder(stream: TokenStream, { parseExpression }: Pick<Nested, 'parseExpression'>): OrderItem[] {
  stream.expect('BY')
  const items: OrderItem[] = []
  do {
    const value = parseExpression(stream)
    const descending = stream.accept('DESC')
    if (!descending) stream.accept('ASC')
    items.push({ value, descending })
  } while (stream.accept(','))
  return items
}
