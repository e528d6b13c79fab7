import type { Expression, Window } from './ast.ts'
import type { Nested } from './nested.ts'
import { parseList, parseWhole } from './parse-list.ts'
import { parseOrder } from './parse-order.ts'
import type { TokenStream } from './token-stream.ts'

/** What follows OVER. */
export function parseWindow(stream: TokenStream, nested: Nested): Window {
  stream.expect('(')
  const partitionBy = stream.accept('PARTITION') ? parsePartition(stream, nested) : []
  const orderBy = stream.accept('ORDER') ? parseOrder(stream, nested) : []
  const frame = parseFrame(stream)
  stream.expect(')')
  return { partitionBy, orderBy, frame }
}

/** `ROWS 2 PRECEDING`, `RANGE BETWEEN … AND …`; the embedded engine reads it alike. */
function parseFrame(stream: TokenStream): string {
  const unit = ['ROWS', 'RANGE'].find((word) => stream.accept(word))
  if (unit === undefined) return ''
  if (!stream.accept('BETWEEN')) return `${unit} ${parseBound(stream)}`
  const from = parseBound(stream)
  stream.expect('AND')
  return `${unit} BETWEEN ${from} AND ${parseBound(stream)}`
}

function parseBound(stream: TokenStream): string {
  if (stream.accept('CURRENT', 'ROW')) return 'CURRENT ROW'
  const size = stream.accept('UNBOUNDED') ? 'UNBOUNDED' : String(parseWhole(stream))
  const side = ['PRECEDING', 'FOLLOWING'].find((word) => stream.accept(word)) ?? stream.fail()
  return `${size} ${side}`
}

function parsePartition(stream: TokenStream, nested: Nested): Expression[] {
  stream.expect('BY')
  return parseList(stream, nested)
}
