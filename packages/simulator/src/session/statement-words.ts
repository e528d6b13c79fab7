import { isCommandText } from '../sql/commands/parse-command.ts'
import { lex, type SqlModes, type Token } from '../sql/lexer.ts'

/** A statement's tokens, to tell what kind it is; its own parser reads it again. */
export class StatementWords {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly hints: readonly string[]

  readonly #modes: SqlModes

  constructor(text: string, modes: SqlModes) {
    const { tokens, hints } = lex(text, modes)
    this.text = text
    this.#modes = modes
    this.hints = hints
    this.tokens = tokens.filter(({ kind, value }) => kind !== 'end' && !(kind === 'symbol' && value === ';'))
  }

  /** Nothing but blanks, comments and semicolons. */
  get isEmpty(): boolean {
    return this.tokens.length === 0
  }

  /** The word or sign at a place, in upper case; '' for anything else. */
  at(index: number): string {
    const token = this.tokens[index]
    return token?.kind === 'word' || token?.kind === 'symbol' || token?.kind === 'number'
      ? token.value.toUpperCase()
      : ''
  }

  /** Whether it begins so. */
  begins(...words: readonly string[]): boolean {
    return words.every((word, index) => this.at(index) === word)
  }

  /** ALTER SYSTEM and its kin: what the engine executes. */
  get isCommand(): boolean {
    return (this.begins('ALTER') || this.begins('SET')) && isCommandText(this.text, this.#modes)
  }

  /** OceanBase: without any time at all `SELECT 1` still answers, and what reads more does not. */
  get readsMore(): boolean {
    return (
      ['SELECT', 'WITH', 'SHOW', 'DESC', 'DESCRIBE'].includes(this.at(0)) &&
      (this.tokens.length > 2 || this.at(1) === '')
    )
  }

  get firstParameter(): Token | undefined {
    return this.tokens.find(({ kind }) => kind === 'parameter')
  }

  /** Microseconds of the hint QUERY_TIMEOUT, null without one. */
  get timeoutHintUs(): bigint | null {
    for (const hint of this.hints) {
      const [, us] = /\bquery_timeout\s*\(\s*(\d{1,18})\s*\)/i.exec(hint) ?? []
      if (us !== undefined) return BigInt(us)
    }
    return null
  }
}
