import { hasShape, tokenKinds } from './lexer.ts'
import { RefusedValue } from './refused-value.ts'

export type SqlKind = 'text' | 'name' | 'number' | 'keyword' | 'statement'

let make: <K extends SqlKind>(kind: K, text: string, masked: string, shape: readonly string[]) => Sql<K>

/**
 * A piece of SQL that came through this module. Only the functions below can make one, so a plain string cannot
 * become part of a statement. `text` may hold secrets and is therefore no enumerable property; `masked` is the
 * same statement for people's eyes.
 */
export class Sql<K extends SqlKind = SqlKind> {
  readonly kind: K
  readonly masked: string
  readonly #text: string
  readonly #shape: readonly string[]

  private constructor(kind: K, text: string, masked: string, shape: readonly string[]) {
    this.kind = kind
    this.masked = masked
    this.#text = text
    this.#shape = shape
    Object.freeze(this)
  }

  static {
    make = (kind, text, masked, shape) => new Sql(kind, text, masked, shape)
  }

  /** What is sent to the server, secrets included. */
  get text(): string {
    return this.#text
  }

  /** The kinds of tokens the template asked for. */
  get shape(): readonly string[] {
    return this.#shape
  }

  toString(): string {
    return this.masked
  }
}

export type QuotedText = Sql<'text'>
export type QuotedName = Sql<'name'>
export type Statement = Sql<'statement'>

/**
 * Refused, not escaped: backslash (its meaning hangs on sql_mode), C0 and C1 controls, lone surrogates, line
 * separators, and the marks that turn the writing direction (they make a shown statement lie).
 */
const FORBIDDEN = /[\\\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u

const encoder = new TextEncoder()

/** Length in bytes of UTF-8: OceanBase's limits are sizes of buffers. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}

/** Why `quoteText` would refuse this text, or null. */
export function textProblem(text: string, limitBytes: number): 'forbidden-character' | 'too-long' | null {
  if (FORBIDDEN.test(text)) return 'forbidden-character'
  return byteLength(text) > limitBytes ? 'too-long' : null
}

/**
 * A string literal that means the same in every sql_mode and in every charset that keeps 0x27 single: quotes are
 * doubled, and what could need an escape is refused. ALTER SYSTEM takes no placeholders (the grammar wants a
 * literal token), so this is the only door into it. `shown` stands in the masked statement.
 * @throws RefusedValue 'forbidden-character' or 'too-long'
 */
export function quoteText(text: string, limitBytes: number, shown: string = text): QuotedText {
  const problem = textProblem(text, limitBytes)
  if (problem === 'too-long') throw new RefusedValue(problem, `the text is longer than ${limitBytes} bytes`)
  if (problem !== null) throw new RefusedValue(problem, 'the text holds a character that no statement may carry')
  return make('text', quote(text), quote(shown), ['string'])
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

const NAME = /^[A-Za-z_][A-Za-z0-9_$]{0,62}$/
const RESERVED = /^(?:all|all_user|all_meta|sys|meta\$.*)$/i

/**
 * Why a tenant of this name cannot be named in a statement, or null. OceanBase compares `all`, `all_user` and
 * `all_meta` without case and after unquoting, so quoting them would not take their meaning away; sys and META
 * tenants cannot be backed up.
 */
export function tenantNameProblem(name: string): 'not-a-name' | 'reserved-name' | null {
  if (!NAME.test(name)) return 'not-a-name'
  return RESERVED.test(name) ? 'reserved-name' : null
}

/**
 * A tenant's name, back-quoted.
 * @throws RefusedValue 'not-a-name' or 'reserved-name'
 */
export function quoteName(name: string): QuotedName {
  const problem = tenantNameProblem(name)
  if (problem === 'not-a-name') throw new RefusedValue(problem, 'a tenant of this name cannot be operated')
  if (problem !== null) throw new RefusedValue(problem, 'the name has a meaning of its own in OceanBase')
  return make('name', `\`${name}\``, `\`${name}\``, ['name'])
}

const MAX_UINT64 = 2n ** 64n - 1n

/**
 * An unsigned 64-bit integer: decimal text, a bigint, or a safe integer.
 * @throws RefusedValue 'not-an-integer'
 */
export function uint64(value: string | bigint | number): Sql<'number'> {
  const text = String(value)
  const exact = typeof value !== 'number' || Number.isSafeInteger(value)
  if (!exact || !/^\d{1,20}$/.test(text) || BigInt(text) > MAX_UINT64) {
    throw new RefusedValue('not-an-integer', 'not an unsigned 64-bit integer')
  }
  const digits = String(BigInt(text))
  return make('number', digits, digits, ['number'])
}

/**
 * A word of our own tables: the name of a view or of a column.
 * @throws RefusedValue 'not-a-keyword'
 */
export function keyword(word: string): Sql<'keyword'> {
  if (!/^[A-Z][A-Z0-9_$]{0,63}$/.test(word)) throw new RefusedValue('not-a-keyword', 'not a word of the dialect')
  return make('keyword', word, word, [word])
}

/**
 * The hint that limits a read on the server, in microseconds: the session's limit may be lost by a reset.
 * @throws RefusedValue 'not-an-integer' below 1
 */
export function queryTimeoutHint(timeoutUs: number): Sql<'keyword'> {
  const limit = uint64(timeoutUs).text
  if (limit === '0') throw new RefusedValue('not-an-integer', 'a time limit is at least 1 µs')
  const text = `/*+ QUERY_TIMEOUT(${limit}) */`
  return make('keyword', text, text, ['hint'])
}

/**
 * Conditions of which one has to hold.
 * @throws RefusedValue 'empty-list'
 */
export function either(conditions: readonly Statement[]): Statement {
  if (conditions.length === 0) throw new RefusedValue('empty-list', 'a list of conditions is empty')
  return make(
    'statement',
    conditions.map((one) => `(${one.text})`).join(' OR '),
    conditions.map((one) => `(${one.masked})`).join(' OR '),
    conditions.flatMap((one, place) => [...(place === 0 ? [] : ['OR']), '(', ...one.shape, ')']),
  )
}

/** What may stand in a template: a part, several (joined by commas), or null for a clause that is left out. */
export type SqlPart = Sql | readonly Sql[] | null

/**
 * The one template of statements. A clause that is null takes its blank with it. The finished text is cut into
 * tokens again and must have the kinds the template asked for.
 * @throws RefusedValue 'empty-list' for an empty array, 'changed-structure' when a value changed the statement
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly SqlPart[]): Statement {
  let text = ''
  let masked = ''
  const shape: string[] = []
  strings.forEach((fixed, index) => {
    text += fixed
    masked += fixed
    shape.push(...tokenKinds(fixed))
    const part = parts[index] ?? null
    if (part === null) {
      text = text.trimEnd()
      masked = masked.trimEnd()
      return
    }
    const list = part instanceof Sql ? [part] : part
    if (list.length === 0) throw new RefusedValue('empty-list', 'a list in a statement is empty')
    text += list.map((one) => one.text).join(', ')
    masked += list.map((one) => one.masked).join(', ')
    shape.push(...list.flatMap((one, place) => (place === 0 ? one.shape : [',', ...one.shape])))
  })
  if (!hasShape(text, shape)) throw new RefusedValue('changed-structure', 'a value changed the structure of the text')
  return make('statement', text, masked, shape)
}
