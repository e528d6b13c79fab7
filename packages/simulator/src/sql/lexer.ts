/** What of the session's sql_mode changes how text is read. */
export interface SqlModes {
  readonly noBackslashEscapes: boolean
  readonly ansiQuotes: boolean
}

export const DEFAULT_SQL_MODES: SqlModes = { noBackslashEscapes: false, ansiQuotes: false }

/** `invalid` begins no token; `open` is a quote or comment that never ends. */
type TokenKind = 'word' | 'quoted-name' | 'string' | 'number' | 'parameter' | 'symbol' | 'invalid' | 'open' | 'end'

export interface Token {
  readonly kind: TokenKind
  /** Names and strings without quotes and escapes; everything else as written. */
  readonly value: string
  /** Where a syntax error at this token begins, in UTF-16 units; for `end` the last thing read. */
  readonly start: number
  readonly end: number
  /** As OceanBase counts: newlines in blanks, comments and strings, not in back-quotes. */
  readonly line: number
}

export interface Lexed {
  /** Comments left out, the text of executed comments left in; the last one is of kind `end`. */
  readonly tokens: readonly Token[]
  /** Insides of the hint comments, in order. */
  readonly hints: readonly string[]
}

/** A version comment up to this one is executed. */
const EXECUTED_VERSION = 50725

type Patterns = readonly (readonly [TokenKind, RegExp])[]

const WORD: Patterns = [['word', /[\w$\u0080-\uffff]+/y]]

const NUMBERS: Patterns = [
  ['number', /(?:0[xX][0-9a-fA-F]+|0[bB][01]+)(?![\w$\u0080-\uffff])/y],
  ['number', /(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+(?![\w$\u0080-\uffff])/y],
  ['number', /(?:\d+\.\d*|\.\d+)/y],
  ['number', /\d+(?![\w$\u0080-\uffff])/y],
]

/** A literal with an introducer is one token, and no clause of this server's commands takes it. */
const INTRODUCED: Patterns = [['invalid', /(?:[NXBnxb]|_[\w$]+)'[^']*'/y]]

const SYMBOLS: Patterns = [
  ['parameter', /\?|:(?!=)[\w$]+/y],
  ['symbol', /:=|==|<=>|<=|>=|<>|!=|<<|>>|\|\||&&|@@?[\w$.]*|[-+*/%^&|~!=<>(),.;:[\]{}]/y],
]

/** What a token can be that begins so. */
function patternsFor(first: string): Patterns {
  if (first >= '0' && first <= '9') return STARTING.digit
  if (first === '.') return STARTING.point
  if (/[NXBnxb_]/.test(first)) return STARTING.introducer
  return /[\w$\u0080-\uffff]/.test(first) ? WORD : SYMBOLS
}

const STARTING = {
  digit: [...NUMBERS, ...WORD],
  point: [...NUMBERS, ...SYMBOLS],
  introducer: [...INTRODUCED, ...WORD],
}

/** Reads the whole text, never throws: what cannot be read is a token of kind `invalid` or `open`. */
export function lex(text: string, modes: SqlModes): Lexed {
  const reader = new Reader(text, modes)
  const tokens: Token[] = []
  for (;;) {
    const token = reader.next()
    tokens.push(token)
    if (token.kind === 'end') return { tokens, hints: reader.hints }
  }
}

class Reader {
  readonly hints: string[] = []
  readonly #text: string
  readonly #modes: SqlModes
  #at = 0
  #line = 1
  #executing = false
  #last = { start: 0, line: 1 }

  constructor(text: string, modes: SqlModes) {
    this.#text = text
    this.#modes = modes
  }

  next(): Token {
    const open = this.#skipBlank()
    if (open !== null) return open
    if (this.#at >= this.#text.length) {
      return { kind: 'end', value: '', start: this.#last.start, end: this.#text.length, line: this.#last.line }
    }
    this.#last = { start: this.#at, line: this.#line }
    return this.#quoted() ?? this.#plain()
  }

  #skipBlank(): Token | null {
    for (;;) {
      if (this.#skip(/[ \t\r\n]+/y)) continue
      if (this.#skipTail(/(?:#|--(?=[ \t\r\n]|$))[^\n]*/y)) continue
      if (this.#executing && this.#skipTail(/\*\//y)) {
        this.#executing = false
        continue
      }
      if (!this.#text.startsWith('/*', this.#at)) return null
      const open = this.#blockComment()
      if (open !== null) return open
    }
  }

  #blockComment(): Token | null {
    const executed = match(/\/\*!(\d{5,6})?/y, this.#text, this.#at)
    if (executed !== null && Number(executed[1] ?? 0) <= EXECUTED_VERSION) {
      this.#at += executed[0].length
      this.#executing = true
      return null
    }
    const close = this.#text.indexOf('*/', this.#at + 2)
    if (close < 0) {
      this.#advance(this.#text.length - 1 - this.#at)
      const start = this.#at
      this.#at = this.#text.length
      return { kind: 'open', value: '', start, end: this.#text.length, line: this.#line }
    }
    if (this.#text.startsWith('/*+', this.#at)) this.hints.push(this.#text.slice(this.#at + 3, close))
    this.#advance(close - this.#at)
    this.#last = { start: this.#at, line: this.#line }
    this.#at += 2
    return null
  }

  /** Skips blanks; they are nothing an error could name. */
  #skip(pattern: RegExp): boolean {
    const found = match(pattern, this.#text, this.#at)
    if (found === null) return false
    this.#advance(found[0].length)
    return true
  }

  /** Skips the end of a comment, which an error at the end of the text names. */
  #skipTail(pattern: RegExp): boolean {
    const last = { start: this.#at, line: this.#line }
    if (!this.#skip(pattern)) return false
    this.#last = last
    return true
  }

  #advance(length: number): void {
    for (let index = 0; index < length; index++) if (this.#text[this.#at + index] === '\n') this.#line++
    this.#at += length
  }

  #plain(): Token {
    const start = this.#at
    for (const [kind, pattern] of patternsFor(this.#text[start] ?? '')) {
      const found = match(pattern, this.#text, start)
      if (found !== null) return this.#take(kind, found[0], found[0].length)
    }
    return this.#take('invalid', this.#text[start] ?? '', 1)
  }

  #take(kind: TokenKind, value: string, length: number): Token {
    const start = this.#at
    this.#at += length
    return { kind, value, start, end: this.#at, line: this.#line }
  }

  #quoted(): Token | null {
    const quote = this.#text[this.#at] ?? ''
    if (quote !== "'" && quote !== '"' && quote !== '`') return null
    const isName = quote === '`' || (quote === '"' && this.#modes.ansiQuotes)
    const { start, line } = this.#last
    const read = readQuoted(this.#text, start, quote !== '`' && !isName && !this.#modes.noBackslashEscapes)
    if (quote !== '`') this.#line += read.newlines
    this.#at = read.end
    if (read.openAt === null)
      return { kind: isName ? 'quoted-name' : 'string', value: read.value, start, end: read.end, line }
    return { kind: 'open', value: read.value, start: read.openAt, end: read.end, line: this.#line }
  }
}

interface Quoted {
  readonly value: string
  readonly end: number
  readonly newlines: number
  /** Where the last piece begins if the quote never ends: pieces end at a newline, an escape, a doubled quote. */
  readonly openAt: number | null
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\x1a',
  '%': '\\%',
  _: '\\_',
}

/** What stands for itself inside any quotes. */
const PLAIN = /[^'"`\\\n\r]+/y

function readQuoted(text: string, start: number, escapes: boolean): Quoted {
  const quote = text[start] ?? ''
  let value = ''
  let newlines = 0
  let piece = start
  let at = start + 1
  let fresh = true
  while (at < text.length) {
    const plain = match(PLAIN, text, at)
    if (plain !== null) {
      if (fresh) piece = at
      fresh = false
      value += plain[0]
      at += plain[0].length
      continue
    }
    const character = text[at] ?? ''
    const doubled = character === quote && text[at + 1] === quote
    if (character === quote && !doubled) return { value, end: at + 1, newlines, openAt: null }
    const escaped = character === '\\' && escapes && at + 1 < text.length
    const breaks = character === '\n' || character === '\r'
    if (fresh || doubled || escaped || breaks) piece = at
    fresh = doubled || escaped || breaks
    if (breaks) newlines++
    value += escaped ? unescaped(text[at + 1] ?? '') : character
    at += doubled || escaped ? 2 : 1
  }
  return { value, end: text.length, newlines, openAt: piece }
}

function unescaped(character: string): string {
  return ESCAPES[character] ?? character
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
