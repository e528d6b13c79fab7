const ASCII = /^[ -~]*$/
const MARKS = /\p{M}/gu

/**
 * The key two texts share when utf8mb4_general_ci calls them equal, blanks at the end aside: upper case, no accents.
 */
export function foldText(text: string): string {
  return foldCase(text.replace(/ +$/, ''))
}

/** Like foldText, but blanks at the end count, as they do for LIKE. */
export function foldCase(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase()
  return Array.from(text.normalize('NFD').replace(MARKS, ''), upperCharacter).join('')
}

export function upperText(text: string): string {
  return Array.from(text, upperCharacter).join('')
}

/** Characters that become several (ß → SS) stay as they are: the collation maps one to one. */
function upperCharacter(character: string): string {
  const upper = character.toUpperCase()
  return Array.from(upper).length === 1 ? upper : character
}

/** LIKE: `%` any run, `_` one character, `escaper` takes the next one as it is. Case is ignored. */
export function likeText(text: string, pattern: string, escaper: string): boolean {
  return matches(Array.from(foldCase(text)), likePattern(foldCase(pattern), foldCase(escaper)))
}

type LikePart = { readonly kind: 'any' | 'one' } | { readonly kind: 'is'; readonly character: string }

function likePattern(pattern: string, escaper: string): readonly LikePart[] {
  const parts: LikePart[] = []
  const characters = Array.from(pattern)
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    const next = characters[at + 1]
    if (character === escaper && next !== undefined) {
      parts.push({ kind: 'is', character: next })
      at++
    } else if (character === '%') parts.push({ kind: 'any' })
    else if (character === '_') parts.push({ kind: 'one' })
    else parts.push({ kind: 'is', character })
  }
  return parts
}

function fits(part: LikePart | undefined, character: string | undefined): boolean {
  return part?.kind === 'one' || (part?.kind === 'is' && part.character === character)
}

/** Goes back to the last `%` only: linear in text × pattern, whatever the pattern. */
function matches(text: readonly string[], parts: readonly LikePart[]): boolean {
  let at = 0
  let part = 0
  let lastAny = -1
  let resume = 0
  while (at < text.length) {
    const wanted = parts[part]
    if (wanted?.kind === 'any') {
      lastAny = part++
      resume = at
    } else if (fits(wanted, text[at])) {
      part++
      at++
    } else if (lastAny >= 0) {
      part = lastAny + 1
      at = ++resume
    } else return false
  }
  return parts.slice(part).every((rest) => rest.kind === 'any')
}

/** SUBSTRING_INDEX: what stands before the count-th delimiter, from the end when count is negative. */
export function substringIndex(text: string, delimiter: string, count: number): string {
  if (delimiter === '' || count === 0) return ''
  const parts = text.split(delimiter)
  return (count > 0 ? parts.slice(0, count) : parts.slice(count)).join(delimiter)
}

/** SUBSTRING: positions count from 1, from the end when negative; characters, not UTF-16 units. */
export function substring(text: string, position: number, length: number): string {
  const characters = Array.from(text)
  if (position === 0 || Math.abs(position) > characters.length) return ''
  const start = position > 0 ? position - 1 : characters.length + position
  return characters.slice(start, start + Math.max(0, length)).join('')
}

/** LPAD and RPAD: cut when longer than `length`; null when there is nothing to fill with. */
export function padText(text: string, length: number, filler: string, side: 'left' | 'right'): string | null {
  const characters = Array.from(text)
  if (length < 0) return null
  if (characters.length >= length) return characters.slice(0, length).join('')
  const fill = Array.from(filler)
  if (fill.length === 0) return null
  const missing = length - characters.length
  const filled = Array.from({ length: missing }, (_, index) => fill[index % fill.length]).join('')
  return side === 'left' ? filled + text : text + filled
}

/** Takes `what` off both ends, or one, as often as it stands there. */
export function trimText(text: string, what: string, side: string): string {
  if (what === '') return text
  let from = 0
  let to = text.length
  if (side !== 'TRAILING') while (text.startsWith(what, from) && from + what.length <= to) from += what.length
  if (side !== 'LEADING') while (to - what.length >= from && text.slice(from, to).endsWith(what)) to -= what.length
  return text.slice(from, to)
}

const DOUBLE = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i

/** The number a text begins with; 0 when there is none. */
export function leadingNumber(text: string): number {
  return Number(DOUBLE.exec(text)?.[0] ?? 0)
}

const UNITS = [
  ['PB', 1024n ** 5n],
  ['TB', 1024n ** 4n],
  ['GB', 1024n ** 3n],
] as const

/** OceanBase's *_BYTES_DISPLAY: two decimals, half up, in MB, GB, TB or PB, never less. */
export function bytesDisplay(bytes: bigint): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? ['MB', 1024n ** 2n]
  return `${twoDecimals(bytes, size)}${unit}`
}

/** OceanBase's MAX_BANDWIDTH_DISPLAY. */
export function bandwidthDisplay(bytesPerSecond: bigint): string {
  if (bytesPerSecond === 0n) return 'UNLIMITED'
  if (bytesPerSecond < 1024n) return `${bytesPerSecond}B/s`
  const small = [['MB', 1024n ** 2n] as const, ['KB', 1024n] as const]
  const [unit, size] = [...UNITS, ...small].find(([, least]) => bytesPerSecond >= least) ?? ['KB', 1024n]
  return `${twoDecimals(bytesPerSecond, size)}${unit}/s`
}

function twoDecimals(value: bigint, unit: bigint): string {
  const hundredths = (value * 200n + unit) / (2n * unit)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
