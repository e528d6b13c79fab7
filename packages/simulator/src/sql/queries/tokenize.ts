import type { QueryContext } from '../query-context.ts'
import { nearError } from './near-error.ts'
import type { QueryToken, QueryTokenKind } from './token-stream.ts'

type Modes = QueryContext['sqlModes']

/** `/*!` followed by a version up to this one is executed. */
const EXECUTED_VERSION = 50725

const PATTERNS: readonly (readonly [QueryTokenKind, RegExp])[] = [
  ['system-variable', /@@(?:[\w$]+\.)?[\w$]+/y],
  ['user-variable', /@(?:`[^`]*`|'[^']*'|"[^"]*"|[\w$.]*)/y],
  ['bytes', /(?:0x[0-9a-f]+|x'[0-9a-f]*')(?![\w$])/iy],
  ['double', /(?:\d+\.?\d*|\.\d+)e[+-]?\d+(?![\w$])/iy],
  ['decimal', /(?:\d+\.\d*|\.\d+)/y],
  ['integer', /\d+(?![\w$\u0080-\uffff])/y],
  ['word', /[\w$\u0080-\uffff]+/y],
  ['parameter', /\?/y],
  ['symbol', /<=>|<=|>=|<>|!=|<<|>>|\|\||&&|:=|[-+*/%^&|~!=<>(),.;:[\]{}@\\]/y],
]

/**
 * A statement's tokens, comments and hints left out, the text of executed comments left in.
 * @throws SqlError 1064 for an open quote or comment and for characters no token begins with
 */
export function tokenize(text: string, modes: Modes): readonly QueryToken[] {
  const tokens: QueryToken[] = []
  let at = 0
  let executing = false
  while (at < text.length) {
    const blank = skipBlank(text, at, executing)
    executing = blank.executing
    at = blank.at
    if (at >= text.length) break
    const token = quoted(text, at, modes) ?? plain(text, at)
    if (token === null) throw nearError(text, at)
    tokens.push(token)
    at = token.end
  }
  const last = tokens.at(-1)
  if (last?.kind === 'symbol' && last.value === ';') tokens.pop()
  return [...tokens, { kind: 'end', value: '', start: text.length, end: text.length }]
}

const SPACE = /[ \t\r\n\f\v]+/y
const LINE = /(?:#|--(?=[\s]|$))[^\n]*/y
const EXECUTED = /\/\*!(\d{5,6})?/y

interface Place {
  readonly at: number
  readonly executing: boolean
}

function skipBlank(text: string, from: number, wasExecuting: boolean): Place {
  let at = from
  let executing = wasExecuting
  for (;;) {
    const blank = matchAt(SPACE, text, at) ?? matchAt(LINE, text, at)
    const executed = matchAt(EXECUTED, text, at)
    if (blank !== null) at += blank[0].length
    else if (executed !== null && Number(executed[1] ?? 0) <= EXECUTED_VERSION) {
      at += executed[0].length
      executing = true
    } else if (text.startsWith('/*', at)) at = commentEnd(text, at)
    else if (executing && text.startsWith('*/', at)) {
      at += 2
      executing = false
    } else return { at, executing }
  }
}

/** OceanBase: an open comment is near its last character. */
function commentEnd(text: string, at: number): number {
  const end = text.indexOf('*/', at + 2)
  if (end < 0) throw nearError(text, text.length - 1)
  return end + 2
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function plain(text: string, at: number): QueryToken | null {
  for (const [kind, pattern] of PATTERNS) {
    const match = matchAt(pattern, text, at)
    if (match !== null) return { kind, value: plainValue(kind, match[0]), start: at, end: at + match[0].length }
  }
  return null
}

function plainValue(kind: QueryTokenKind, written: string): string {
  switch (kind) {
    case 'system-variable':
      return written.slice(2)
    case 'user-variable':
      return written.slice(1).replace(/^(['"`])(.*)\1$/, '$2')
    case 'bytes': {
      const digits = written.replace(/^(?:0x|x')|'$/gi, '')
      return digits.length % 2 === 0 ? digits : `0${digits}`
    }
    default:
      return written
  }
}

function quoted(text: string, at: number, modes: Modes): QueryToken | null {
  const quote = text[at] ?? ''
  if (quote !== "'" && quote !== '"' && quote !== '`') return null
  const isName = quote === '`' || (quote === '"' && modes.ansiQuotes)
  const escapes = !isName && !modes.noBackslashEscapes
  let value = ''
  let piece = at + 1
  for (let place = at + 1; place < text.length; place++) {
    const character = text[place] ?? ''
    if (character === quote) {
      if (text[place + 1] !== quote) {
        return { kind: isName ? 'quoted-name' : 'text', value, start: at, end: place + 1 }
      }
      value += quote
      piece = ++place + 1
    } else if (character === '\\' && escapes && place + 1 < text.length) {
      value += unescaped(text[++place] ?? '')
      piece = place + 1
    } else {
      value += character
      if (character === '\n') piece = place + 1
    }
  }
  throw nearError(text, piece < text.length ? piece : at)
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

function unescaped(character: string): string {
  return ESCAPES[character] ?? character
}
