import { lex, type SqlModes, type Token } from '../../sql/lexer.ts'
import { syntaxErrorAt } from '../../sql/near.ts'

/** One item of a SET. `value` is the text of an expression. */
export type Assignment =
  | {
      readonly kind: 'variable'
      readonly scope: 'session' | 'global' | 'user'
      readonly name: string
      readonly value: string
    }
  | { readonly kind: 'default'; readonly scope: 'session' | 'global'; readonly name: string }
  | { readonly kind: 'names'; readonly charset: string | null; readonly collation: string | null }
  | { readonly kind: 'charset'; readonly charset: string | null }
  | {
      readonly kind: 'transaction'
      readonly isolation: string | null
      readonly readOnly: boolean | null
      readonly global: boolean
    }
  /** SET PASSWORD, SET ROLE …: known, and not served here. */
  | { readonly kind: 'other' }

/** What `SET …` asks for, item by item. @throws SqlError 1064 near what cannot follow */
export function parseSet(text: string, modes: SqlModes): readonly Assignment[] {
  const reader = new SetReader(text, modes)
  reader.accept('SET')
  const items = [item(reader)]
  while (reader.accept(',')) items.push(item(reader))
  reader.accept(';')
  if (reader.token.kind !== 'end') reader.fail()
  return items
}

class SetReader {
  readonly text: string
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(text: string, modes: SqlModes) {
    this.text = text
    this.#tokens = lex(text, modes).tokens
  }

  get token(): Token {
    const token = this.#tokens[this.#at] ?? this.#tokens.at(-1)
    if (token === undefined) throw new RangeError('a text has at least its end')
    return token
  }

  next(): Token {
    const { token } = this
    if (token.kind === 'open' || token.kind === 'invalid') this.fail()
    if (token.kind !== 'end') this.#at++
    return token
  }

  is(word: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead]
    return (token?.kind === 'word' || token?.kind === 'symbol') && token.value.toUpperCase() === word
  }

  accept(...words: readonly string[]): boolean {
    if (!words.every((word, index) => this.is(word, index))) return false
    this.#at += words.length
    return true
  }

  fail(): never {
    throw syntaxErrorAt(this.text, this.token)
  }

  /** Up to the next comma outside parentheses, or the end. */
  expression(): string {
    const { start } = this.token
    let end = start
    let depth = 0
    while (this.token.kind !== 'end') {
      if (depth === 0 && (this.is(',') || this.is(';'))) break
      if (this.is('(')) depth++
      if (this.is(')')) depth--
      if (depth < 0) this.fail()
      end = this.next().end
    }
    if (end === start) this.fail()
    return this.text.slice(start, end)
  }

  /** A word or a text in quotes. */
  name(): string {
    if (!['word', 'string', 'quoted-name'].includes(this.token.kind)) this.fail()
    return this.next().value
  }
}

function item(reader: SetReader): Assignment {
  if (reader.accept('NAMES')) return names(reader)
  if (reader.accept('CHARSET') || reader.accept('CHARACTER', 'SET')) {
    return { kind: 'charset', charset: charsetName(reader) }
  }
  const global = reader.accept('GLOBAL')
  const session = !global && reader.accept('SESSION')
  if (reader.accept('TRANSACTION')) return transaction(reader, global)
  if (!global && !session && isOther(reader)) return other(reader)
  return variable(reader, global ? 'global' : 'session')
}

function isOther(reader: SetReader): boolean {
  return (reader.is('PASSWORD') || reader.is('ROLE') || reader.is('DEFAULT')) && !reader.is('=', 1)
}

function other(reader: SetReader): Assignment {
  while (reader.token.kind !== 'end') reader.next()
  return { kind: 'other' }
}

function charsetName(reader: SetReader): string | null {
  return reader.accept('DEFAULT') ? null : reader.name()
}

function names(reader: SetReader): Assignment {
  const charset = charsetName(reader)
  return { kind: 'names', charset, collation: reader.accept('COLLATE') ? reader.name() : null }
}

function transaction(reader: SetReader, global: boolean): Assignment {
  let isolation: string | null = null
  let readOnly: boolean | null = null
  do {
    if (reader.accept('READ', 'ONLY')) readOnly = true
    else if (reader.accept('READ', 'WRITE')) readOnly = false
    else if (reader.accept('ISOLATION', 'LEVEL')) isolation = isolationLevel(reader)
    else reader.fail()
  } while (reader.accept(','))
  return { kind: 'transaction', isolation, readOnly, global }
}

function isolationLevel(reader: SetReader): string {
  for (const level of ['READ UNCOMMITTED', 'READ COMMITTED', 'REPEATABLE READ', 'SERIALIZABLE']) {
    if (reader.accept(...level.split(' '))) return level.replace(' ', '-')
  }
  return reader.fail()
}

const SCOPED = /^@@(?:(global|session|local)\.)?(.+)$/i

function variable(reader: SetReader, scope: 'session' | 'global'): Assignment {
  const target = variableName(reader, scope)
  if (!reader.accept('=') && !reader.accept(':=')) reader.fail()
  if (target.scope !== 'user' && reader.accept('DEFAULT')) {
    return { kind: 'default', scope: target.scope, name: target.name }
  }
  return { kind: 'variable', ...target, value: reader.expression() }
}

function variableName(reader: SetReader, scope: 'session' | 'global') {
  const { token } = reader
  if (token.kind === 'word' || token.kind === 'quoted-name') return { scope, name: reader.next().value.toLowerCase() }
  if (token.kind !== 'symbol' || !token.value.startsWith('@')) return reader.fail()
  const [, named, name] = SCOPED.exec(token.value) ?? []
  if (name !== undefined) {
    reader.next()
    const written = named?.toLowerCase() === 'global' ? 'global' : scope
    return { scope: written, name: name.toLowerCase() } as const
  }
  if (token.value.startsWith('@@')) return reader.fail()
  reader.next()
  return { scope: 'user', name: token.value === '@' ? reader.name() : token.value.slice(1) } as const
}
