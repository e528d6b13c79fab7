import { isReserved } from '../commands/reserved-words.ts'
import { syntaxErrorAt } from '../near.ts'
import type { Query } from './ast.ts'

export type QueryTokenKind =
  | 'word'
  | 'quoted-name'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'double'
  | 'bytes'
  | 'symbol'
  | 'parameter'
  | 'user-variable'
  | 'system-variable'
  | 'end'

export interface QueryToken {
  readonly kind: QueryTokenKind
  /** Names without their quotes, texts as they read, bytes as hexadecimal digits, everything else as written. */
  readonly value: string
  readonly start: number
  readonly end: number
  readonly line: number
}

/** The statement's tokens with a place in them. */
export interface TokenStream {
  readonly text: string
  peek(ahead?: number): QueryToken
  next(): QueryToken
  /** The end of the token taken last. */
  lastEnd(): number
  /** Takes the words (any case) or symbols if all of them follow, in this order. */
  accept(...expected: string[]): boolean
  /** @throws SqlError 1064 near the next token when something else follows. */
  expect(...expected: string[]): void
  /** Whether these words or symbols follow. */
  follows(...expected: string[]): boolean
  /** An identifier: a word that is not reserved, or a quoted name. */
  name(): string
  isName(ahead?: number): boolean
  /** @throws SqlError 1064 near the next token */
  fail(): never
  /** Numbers the placeholders in the order they are met. */
  parameter(): number
  parameterCount(): number
  /** The parser of queries, handed in because expressions and queries nest. */
  query(): Query
}

/** Words no name may be in a query, beside those that are reserved everywhere. */
const NO_NAME = new Set(['EXCEPT', 'FULL', 'INTERSECT', 'MINUS', 'OVER', 'ROW', 'WINDOW'])

interface StreamInput {
  readonly text: string
  /** Ends with one of kind `end`. */
  readonly tokens: readonly QueryToken[]
  readonly parseQuery: (stream: TokenStream) => Query
}

export function tokenStream({ text, tokens, parseQuery }: StreamInput): TokenStream {
  let at = 0
  let parameters = 0
  const last: QueryToken = { kind: 'end', value: '', start: text.length, end: text.length, line: 1 }
  const peek = (ahead = 0): QueryToken => tokens[at + ahead] ?? last
  const isName = (ahead = 0): boolean => {
    const token = peek(ahead)
    if (token.kind !== 'word') return token.kind === 'quoted-name'
    return !isReserved(token.value) && !NO_NAME.has(token.value.toUpperCase())
  }
  const follows = (...expected: string[]) => expected.every((wanted, index) => is(peek(index), wanted))
  const fail = (): never => {
    throw syntaxErrorAt(text, peek())
  }
  const stream: TokenStream = {
    text,
    peek,
    isName,
    follows,
    fail,
    next: () => tokens[at++] ?? last,
    lastEnd: () => tokens[at - 1]?.end ?? 0,
    accept: (...expected) => {
      const found = follows(...expected)
      if (found) at += expected.length
      return found
    },
    expect: (...expected) => {
      for (const wanted of expected) if (!stream.accept(wanted)) fail()
    },
    name: () => (isName() ? stream.next().value : fail()),
    parameter: () => parameters++,
    parameterCount: () => parameters,
    query: () => parseQuery(stream),
  }
  return stream
}

function is(token: QueryToken, wanted: string): boolean {
  if (token.kind !== 'word' && token.kind !== 'symbol') return false
  return token.value.toUpperCase() === wanted
}
