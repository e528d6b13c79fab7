import { lex, type SqlModes, type Token } from '../lexer.ts'
import { strayParameterError, syntaxErrorAt } from '../near.ts'
import type { CommandGrammar } from './command-grammar.ts'
import { isReserved, mayNameParameter } from './reserved-words.ts'

const MAX_UINT64 = 2n ** 64n - 1n

/** A statement's tokens with a place in them; everything that does not fit is 1064 near the token it meets. */
export class CommandReader {
  readonly text: string
  readonly grammar: CommandGrammar
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(text: string, modes: SqlModes, grammar: CommandGrammar) {
    this.text = text
    this.grammar = grammar
    const { tokens } = lex(text, modes)
    this.#tokens = withoutStrayEnd(tokens)
  }

  /** The token that follows. */
  peek(ahead = 0): Token {
    const token = this.#tokens[this.#at + ahead] ?? this.#tokens.at(-1)
    if (token === undefined) throw new RangeError('a statement has at least its end')
    return token
  }

  /** @throws SqlError 1064 near the next token */
  fail(): never {
    throw syntaxErrorAt(this.text, this.peek())
  }

  /** Takes the words (any case) or symbols if all of them follow. */
  accept(...words: readonly string[]): boolean {
    if (!this.follows(...words)) return false
    this.#at += words.length
    return true
  }

  follows(...words: readonly string[]): boolean {
    return words.every((word, index) => {
      const token = this.peek(index)
      return (token.kind === 'word' || token.kind === 'symbol') && token.value.toUpperCase() === word
    })
  }

  /** Takes the words one by one, so that an error names the first that is missing. */
  expect(...words: readonly string[]): void {
    for (const word of words) if (!this.accept(word)) this.fail()
  }

  /** An identifier: a word that is not reserved, or a quoted name. */
  identifier(): string {
    const token = this.peek()
    if (token.kind === 'quoted-name') return this.#take().value
    if (token.kind !== 'word' || isReserved(token.value) || this.#startsQualifiedName()) this.fail()
    return this.#take().value
  }

  /** `db.table`, the only place a name of two parts fits. */
  qualifiedName(): void {
    const { kind } = this.peek()
    if (kind !== 'word' && kind !== 'quoted-name') this.fail()
    this.#take()
    this.expect('.')
    this.identifier()
  }

  parameterName(): string {
    const token = this.peek()
    const fits = token.kind === 'quoted-name' || (token.kind === 'word' && mayNameParameter(token.value))
    return fits && !this.#startsQualifiedName() ? this.#take().value : this.fail()
  }

  /** A name of a TENANT clause: identifier, string, or the keyword ALL. */
  tenantName(): string {
    if (this.peek().kind === 'string') return this.string()
    return this.accept('ALL') ? 'all' : this.identifier()
  }

  /** Strings of the same quote that follow one another are one. */
  string(): string {
    const first = this.peek()
    if (first.kind !== 'string') this.fail()
    let value = ''
    while (this.peek().kind === 'string' && this.text[this.peek().start] === this.text[first.start])
      value += this.#take().value
    return value
  }

  /** Digits only; OceanBase's integers end at 64 bit. */
  integer(): number {
    return Number(this.id())
  }

  /** An integer whose last digit matters. */
  id(): bigint {
    const token = this.peek()
    if (token.kind !== 'number' || !/^\d+$/.test(token.value) || BigInt(token.value) > MAX_UINT64) this.fail()
    return BigInt(this.#take().value)
  }

  /** A constant: string, number with or without a minus, NULL, TRUE, FALSE. */
  constant(): string {
    if (this.peek().kind === 'string') return this.string()
    const minus = this.accept('-') ? '-' : ''
    const token = this.peek()
    const fits =
      token.kind === 'number' || (minus === '' && ['NULL', 'TRUE', 'FALSE'].some((word) => this.follows(word)))
    return fits ? `${minus}${this.#take().value}` : this.fail()
  }

  /** `WORD [=]`; false if WORD does not follow. */
  clause(...words: readonly string[]): boolean {
    if (!this.accept(...words)) return false
    this.accept('=')
    return true
  }

  /** Nothing but one `;` may follow. */
  end(): void {
    if (this.peek().kind === 'parameter') throw strayParameterError(this.text)
    this.accept(';')
    if (this.peek().kind !== 'end') this.fail()
  }

  #take(): Token {
    const token = this.peek()
    this.#at++
    return token
  }

  /** `a.b` is read as one name of two parts, which fits only where tables are named. */
  #startsQualifiedName(): boolean {
    const dot = this.peek(1)
    return dot.kind === 'symbol' && dot.value === '.' && dot.start === this.peek().end
  }
}

/** OceanBase ignores one stray byte at the very end of a statement. */
function withoutStrayEnd(tokens: readonly Token[]): readonly Token[] {
  const stray = tokens.at(-2)
  if (stray?.kind !== 'invalid' || stray.value.length !== 1 || stray.end !== tokens.at(-1)?.end) return tokens
  return tokens.filter((token) => token !== stray)
}
