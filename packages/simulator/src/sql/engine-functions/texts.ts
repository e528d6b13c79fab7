import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { SqlError } from '../sql-error.ts'
import { packExact, parseExact, truncateExact, unpackExact } from '../values/exact.ts'
import {
  bandwidthDisplay,
  bytesDisplay,
  foldCase,
  foldText,
  likeText,
  padText,
  substring,
  substringIndex,
  trimText,
  upperText,
} from '../values/text.ts'
import { type EngineFunction, smallOf, textOf, truth } from './engine-function.ts'

/** Characters to repeat at most: longer results are NULL, as beyond max_allowed_packet. */
const LONGEST = 16_777_216

export const TEXT_FUNCTIONS: readonly EngineFunction[] = [
  ['fold', (a) => (a instanceof Uint8Array ? a : foldText(textOf(a)))],
  ['text_like', (a, pattern, escaper) => truth(likeText(textOf(a), textOf(pattern), textOf(escaper)))],
  ['text_regexp', (a, pattern) => truth(expression(textOf(pattern)).test(textOf(a)))],
  ['regexp_replaced', (a, pattern, by) => textOf(a).replace(expression(textOf(pattern)), textOf(by))],
  ['regexp_found', (a, pattern) => expression(textOf(pattern)).exec(textOf(a))?.[0] ?? null],
  ['sub_text', (a, position, length) => substring(textOf(a), smallOf(position), smallOf(length))],
  [
    'left_text',
    (a, length) =>
      Array.from(textOf(a))
        .slice(0, Math.max(0, smallOf(length)))
        .join(''),
  ],
  ['right_text', (a, length) => (smallOf(length) > 0 ? Array.from(textOf(a)).slice(-smallOf(length)).join('') : '')],
  ['text_before', (a, delimiter, count) => substringIndex(textOf(a), textOf(delimiter), smallOf(count))],
  ['pad_left', (a, length, filler) => padText(textOf(a), Math.min(LONGEST, smallOf(length)), textOf(filler), 'left')],
  ['pad_right', (a, length, filler) => padText(textOf(a), Math.min(LONGEST, smallOf(length)), textOf(filler), 'right')],
  ['trim_text', (a, what, side) => trimText(textOf(a), textOf(what), textOf(side))],
  [
    'replace_text',
    (a, from, to) => (textOf(from) === '' ? textOf(a) : textOf(a).replaceAll(textOf(from), () => textOf(to))),
  ],
  ['lower_text', (a) => textOf(a).toLowerCase()],
  ['upper_text', (a) => upperText(textOf(a))],
  ['byte_length', (a) => (a instanceof Uint8Array ? a.length : Buffer.byteLength(textOf(a)))],
  ['character_length', (a) => Array.from(textOf(a)).length],
  ['reverse_text', (a) => Array.from(textOf(a)).reverse().join('')],
  ['repeat_text', (a, count) => repeated(textOf(a), smallOf(count))],
  ['position_in', (a, what, from) => position(foldCase(textOf(a)), foldCase(textOf(what)), smallOf(from))],
  [
    'position_in_list',
    (a, list) =>
      textOf(list) === ''
        ? 0
        : foldCase(textOf(list))
            .split(',')
            .indexOf(foldCase(textOf(a))) + 1,
  ],
  [
    'hex_text',
    (a) =>
      Buffer.from(a instanceof Uint8Array ? a : textOf(a))
        .toString('hex')
        .toUpperCase(),
  ],
  ['hex_number', (a) => unpackExact(a).toString(16).toUpperCase()],
  ['unhex_text', (a) => unhexed(textOf(a))],
  ['md5_text', (a) => createHash('md5').update(textOf(a)).digest('hex')],
  ['sha1_text', (a) => createHash('sha1').update(textOf(a)).digest('hex')],
  ['checksum', (a) => crc32(a instanceof Uint8Array ? a : textOf(a))],
  ['rebased', (a, from, to) => rebased(textOf(a), smallOf(from), smallOf(to))],
  ['in_base', (a, base) => BigInt.asUintN(64, unpackExact(a)).toString(smallOf(base))],
  ['character_code', (a) => textOf(a).codePointAt(0) ?? 0],
  ['grouped_number', (a) => grouped(textOf(a))],
  ['text_integer', (a) => packExact(within64(truncateExact(parseExact(textOf(a), 6), 6, 0)))],
  [
    'only_row',
    (_rows) => {
      throw new SqlError(1242, '21000', 'Subquery returns more than 1 row')
    },
  ],
  ['joined', (list, separator) => joined(textOf(list), textOf(separator))],
  ['bytes_display', (a) => bytesDisplay(unpackExact(a))],
  ['bandwidth_display', (a) => bandwidthDisplay(unpackExact(a))],
]

function expression(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'ius')
  } catch {
    throw new SqlError(3685, 'HY000', 'Illegal argument to a regular expression.')
  }
}

const MOST = 2n ** 64n - 1n
const LEAST = -(2n ** 63n)

function within64(value: bigint): bigint {
  if (value > MOST) return MOST
  return value < LEAST ? LEAST : value
}

function repeated(text: string, count: number): string | null {
  if (count <= 0) return ''
  return text.length * count > LONGEST ? null : text.repeat(count)
}

function position(text: string, what: string, from: number): number {
  return from < 1 ? 0 : text.indexOf(what, from - 1) + 1
}

function unhexed(hex: string): Uint8Array | null {
  return /^([0-9a-f]{2})*$/i.test(hex) ? new Uint8Array(Buffer.from(hex, 'hex')) : null
}

/** CONV: digits of one base in another; what is no digit ends them. NULL for bases that are none. */
function rebased(digits: string, from: number, to: number): string | null {
  const known = [from, Math.abs(to)].every((base) => base >= 2 && base <= 36)
  if (!known) return null
  const [, sign = '', magnitude = ''] = /^\s*(-?)([0-9a-z]*)/i.exec(digits) ?? []
  let value = 0n
  for (const character of magnitude) {
    const digit = Number.parseInt(character, from)
    if (Number.isNaN(digit)) break
    value = value * BigInt(from) + BigInt(digit)
  }
  const signed = sign === '' ? value : -value
  const shown = to < 0 ? BigInt.asIntN(64, signed) : BigInt.asUintN(64, signed)
  return shown.toString(Math.abs(to)).toUpperCase()
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? commas : `${commas}.${fraction}`
}

/** The texts of a JSON list with a separator between; null for an empty one. */
function joined(list: string, separator: string): string | null {
  const items: unknown = JSON.parse(list)
  return Array.isArray(items) && items.length > 0 ? items.join(separator) : null
}
