import { lex, type Token } from '../lexer.ts'
import { syntaxErrorAt } from '../near.ts'
import type { QueryContext } from '../query-context.ts'
import type { QueryToken, QueryTokenKind } from './token-stream.ts'

/**
 * A statement's tokens as queries read them: numbers by their kind, variables whole, introducers taken off.
 * @throws SqlError 1064 for an open quote or comment and for characters no token begins with
 */
export function tokenize(text: string, modes: QueryContext['sqlModes']): readonly QueryToken[] {
  const lexed = lex(text, modes).tokens
  const tokens: QueryToken[] = []
  for (let index = 0; index < lexed.length; index++) {
    const token = lexed[index]
    if (token === undefined) break
    const next = lexed[index + 1]
    if (token.kind === 'symbol' && token.value === '@' && isNameAt(next, token.end)) {
      tokens.push({ ...token, kind: 'user-variable', value: next.value, end: next.end })
      index++
    } else tokens.push(queryToken(token) ?? refuse(text, token))
  }
  const last = tokens.at(-2)
  if (last?.kind === 'symbol' && last.value === ';') tokens.splice(-2, 1)
  return tokens
}

/** `@'x'` and `` @`x` ``: the quotes follow at once. */
function isNameAt(token: Token | undefined, place: number): token is Token {
  return (token?.kind === 'string' || token?.kind === 'quoted-name') && token.start === place
}

function refuse(text: string, token: Token): never {
  throw syntaxErrorAt(text, token)
}

function queryToken(token: Token): QueryToken | null {
  const as = (kind: QueryTokenKind, value = token.value): QueryToken => ({ ...token, kind, value })
  switch (token.kind) {
    case 'string':
      return as('text')
    case 'number':
      return numberToken(token.value, as)
    case 'symbol':
      if (token.value.startsWith('@@')) return as('system-variable', token.value.slice(2))
      return token.value.startsWith('@') ? as('user-variable', token.value.slice(1)) : as('symbol')
    case 'invalid':
      return introduced(token.value, as)
    case 'open':
      return null
    default:
      return as(token.kind)
  }
}

type As = (kind: QueryTokenKind, value: string) => QueryToken

function numberToken(written: string, as: As): QueryToken {
  if (/^0x/i.test(written)) return as('bytes', evenDigits(written.slice(2)))
  if (/^0b/i.test(written)) return as('bytes', bitDigits(written.slice(2)))
  if (/e/i.test(written)) return as('double', written)
  return as(written.includes('.') ? 'decimal' : 'integer', written)
}

/** `x'41'`, `b'101'`, `N'a'`, `_utf8mb4'a'`. */
function introduced(written: string, as: As): QueryToken | null {
  const quote = written.indexOf("'")
  if (quote < 0) return null
  const inside = written.slice(quote + 1, -1)
  const introducer = written.slice(0, quote).toLowerCase()
  if (introducer === 'x') return /^(?:[0-9a-f]{2})*$/i.test(inside) ? as('bytes', inside) : null
  if (introducer === 'b') return /^[01]*$/.test(inside) ? as('bytes', bitDigits(inside)) : null
  return as('text', inside)
}

function bitDigits(bits: string): string {
  return evenDigits(BigInt(`0b${bits || '0'}`).toString(16))
}

function evenDigits(digits: string): string {
  return digits.length % 2 === 0 ? digits : `0${digits}`
}
