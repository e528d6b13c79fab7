import { coerce, toExact, toText } from '../compile/coerce.ts'
import { type Compiled, constant, invoke } from '../compile/compiled.ts'
import {
  BIGINT,
  BIGINT_UNSIGNED,
  BINARY_TEXT,
  displayChars,
  isExact,
  type SqlType,
  scaleOf,
  text,
} from '../sql-type.ts'
import { argument, between, type ScalarFunction, taking } from './scalar-function.ts'

/** The longest text a function without a better bound may return, in characters. */
const WIDE = 16384

const chars = (value: Compiled) => text(displayChars(value.type))
const known = (value: string) => constant(value, text(value.length))
const whole = (value: Compiled) => toExact(value, 0)

/** A function of texts and whole numbers: `shape` has `t` for a text and `n` for a number, one for each argument. */
function mapped(name: string, shape: string, type: (args: readonly Compiled[]) => SqlType): ScalarFunction {
  return taking(shape.length, (args) => {
    const cast = args.map((value, index) => (shape[index] === 'n' ? whole(value) : toText(value)))
    return invoke(name, type(args), ...cast)
  })
}

const first = (args: readonly Compiled[]) => chars(argument(args, 0))
const count = (): SqlType => BIGINT
const place = (): SqlType => BIGINT_UNSIGNED
const wide = () => text(WIDE)

function concatenated(parts: readonly Compiled[]): Compiled {
  const texts = parts.map(toText)
  const length = texts.reduce((sum, part) => sum + displayChars(part.type), 0)
  return { sql: `(${texts.map((part) => part.sql).join(' || ')})`, type: text(length) }
}

/** NULLs are left out; a NULL separator makes NULL. */
function concatenatedWith(args: readonly Compiled[]): Compiled {
  const [separator, ...parts] = args.map(toText)
  if (separator === undefined) throw new Error('CONCAT_WS has a separator')
  const length = parts.reduce((sum, part) => sum + displayChars(part.type) + displayChars(separator.type), 0)
  const filtered = parts.map(
    (part, index) =>
      `CASE WHEN ${part.sql} IS NULL THEN '' ELSE ${separatorBefore(parts, index, separator)} || ${part.sql} END`,
  )
  return { sql: `CASE WHEN ${separator.sql} IS NULL THEN NULL ELSE (${filtered.join(' || ')}) END`, type: text(length) }
}

/** The separator stands before a part when any part before it is there. */
function separatorBefore(parts: readonly Compiled[], index: number, separator: Compiled): string {
  const earlier = parts.slice(0, index).map((part) => `${part.sql} IS NOT NULL`)
  return earlier.length === 0 ? "''" : `CASE WHEN ${earlier.join(' OR ')} THEN ${separator.sql} ELSE '' END`
}

function substring(args: readonly Compiled[]): Compiled {
  const value = argument(args, 0)
  const length = args[2] === undefined ? constant(2 ** 31, BIGINT) : whole(args[2])
  const type = text(substringChars(displayChars(value.type), argument(args, 1), length))
  return invoke('sub_text', type, toText(value), whole(argument(args, 1)), length)
}

/** What is known of position and length bounds the result. */
function substringChars(chars: number, position: Compiled, length: Compiled): number {
  const from = typeof position.constant === 'number' ? position.constant : 1
  const rest = from > 0 ? Math.max(0, chars - from + 1) : chars
  return typeof length.constant === 'number' ? Math.max(0, Math.min(rest, length.constant)) : rest
}

/** LEFT, RIGHT, LPAD and RPAD: as many characters as asked for, when that is known. */
function askedFor(fallback: (args: readonly Compiled[]) => SqlType) {
  return (args: readonly Compiled[]): SqlType => {
    const wanted = args[1]?.constant
    return typeof wanted === 'number' ? text(Math.max(0, wanted)) : fallback(args)
  }
}

/** Every found text may become a longer one. */
function replacedType(args: readonly Compiled[]): SqlType {
  const [value = 0, from = 0, to = 0] = args.map((arg) => displayChars(arg.type))
  return text(from > 0 && to > from ? Math.ceil(value / from) * to : value)
}

function located(what: Compiled, value: Compiled, from: Compiled): Compiled {
  return invoke('position_in', count(), toText(value), toText(what), whole(from))
}

function hex(args: readonly Compiled[]): Compiled {
  const value = argument(args, 0)
  if (isExact(value.type)) return invoke('hex_number', text(300), whole(value))
  return invoke('hex_text', text(displayChars(value.type) * 2 + 1), toText(value))
}

function format(args: readonly Compiled[]): Compiled {
  const places = argument(args, 1).constant
  const scale = typeof places === 'number' ? Math.max(0, Math.min(30, places)) : 0
  const value = toExact(argument(args, 0), scale)
  const digits = invoke('exact_text', text(64), value, constant(scaleOf(value.type), BIGINT))
  return invoke('grouped_number', text(64), digits)
}

function position(args: readonly Compiled[], searched: readonly Compiled[]): Compiled {
  const value = toText(argument(args, 0))
  const cases = searched.map(
    (candidate, index) => `WHEN fold(${value.sql}) = fold(${toText(candidate).sql}) THEN ${index + 1}`,
  )
  return { sql: `CASE ${cases.join(' ')} ELSE 0 END`, type: { ...BIGINT, length: 3 } }
}

/** ELT: the text at a place. */
function chosen(args: readonly Compiled[]): Compiled {
  const texts = args.slice(1).map(toText)
  const cases = texts.map((value, index) => `WHEN ${index + 1} THEN ${value.sql}`)
  const longest = Math.max(...texts.map((value) => displayChars(value.type)))
  return { sql: `CASE ${whole(argument(args, 0)).sql} ${cases.join(' ')} END`, type: text(longest) }
}

const one = constant(1, BIGINT)

const substringFunction = between(2, 3, substring)

export const TEXT_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  CONCAT: between(1, Number.POSITIVE_INFINITY, concatenated),
  CONCAT_WS: between(2, Number.POSITIVE_INFINITY, concatenatedWith),
  SUBSTRING: substringFunction,
  SUBSTR: substringFunction,
  MID: taking(3, substring),
  SUBSTRING_INDEX: mapped('text_before', 'ttn', first),
  LEFT: mapped('left_text', 'tn', askedFor(first)),
  RIGHT: mapped('right_text', 'tn', first),
  LPAD: mapped('pad_left', 'tnt', askedFor(wide)),
  RPAD: mapped('pad_right', 'tnt', askedFor(wide)),
  REPEAT: mapped('repeat_text', 'tn', wide),
  SPACE: taking(1, (args) => invoke('repeat_text', wide(), known(' '), whole(argument(args, 0)))),
  REPLACE: mapped('replace_text', 'ttt', replacedType),
  REVERSE: mapped('reverse_text', 't', first),
  LOWER: mapped('lower_text', 't', first),
  LCASE: mapped('lower_text', 't', first),
  UPPER: mapped('upper_text', 't', first),
  UCASE: mapped('upper_text', 't', first),
  TRIM: mapped('trim_text', 'ttt', first),
  LTRIM: taking(1, (args) => invoke('trim_text', first(args), toText(argument(args, 0)), known(' '), known('LEADING'))),
  RTRIM: taking(1, (args) =>
    invoke('trim_text', first(args), toText(argument(args, 0)), known(' '), known('TRAILING')),
  ),
  LENGTH: mapped('byte_length', 't', count),
  OCTET_LENGTH: mapped('byte_length', 't', count),
  CHAR_LENGTH: mapped('character_length', 't', count),
  CHARACTER_LENGTH: mapped('character_length', 't', count),
  ASCII: mapped('character_code', 't', () => ({ kind: 'int', wire: 3, length: 3, unsigned: false })),
  ORD: mapped('character_code', 't', count),
  INSTR: taking(2, (args) => located(argument(args, 1), argument(args, 0), one)),
  LOCATE: between(2, 3, (args) => located(argument(args, 0), argument(args, 1), args[2] ?? one)),
  FIND_IN_SET: mapped('position_in_list', 'tt', place),
  FIELD: between(2, Number.POSITIVE_INFINITY, (args) => position(args, args.slice(1))),
  HEX: taking(1, hex),
  UNHEX: mapped('unhex_text', 't', (args) => ({
    ...BINARY_TEXT,
    length: Math.ceil(displayChars(argument(args, 0).type) / 2),
  })),
  MD5: mapped('md5_text', 't', () => text(32)),
  SHA: mapped('sha1_text', 't', () => text(40)),
  SHA1: mapped('sha1_text', 't', () => text(40)),
  CRC32: mapped('checksum', 't', () => BIGINT_UNSIGNED),
  CONV: mapped('rebased', 'tnn', () => text(64)),
  BIN: taking(1, (args) => invoke('in_base', text(64), whole(argument(args, 0)), constant(2, BIGINT))),
  OCT: taking(1, (args) => invoke('in_base', text(64), whole(argument(args, 0)), constant(8, BIGINT))),
  ELT: between(2, Number.POSITIVE_INFINITY, chosen),
  FORMAT: between(2, 3, format),
  REGEXP_LIKE: mapped('text_regexp', 'tt', count),
  REGEXP_REPLACE: mapped('regexp_replaced', 'ttt', wide),
  REGEXP_SUBSTR: mapped('regexp_found', 'tt', first),
  STRCMP: taking(2, (args) => {
    const [a, b] = args.map((value) => `fold(${toText(value).sql})`)
    return { sql: `CASE WHEN ${a} = ${b} THEN 0 WHEN ${a} < ${b} THEN -1 WHEN ${a} > ${b} THEN 1 END`, type: count() }
  }),
  QUOTE: taking(1, (args) => ({ sql: `quote(${toText(argument(args, 0)).sql})`, type: wide() })),
  CHAR: taking(1, (args) => coerce({ sql: `char(${whole(argument(args, 0)).sql})`, type: text(1) }, text(1))),
}
