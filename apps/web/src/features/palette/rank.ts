/** Something the palette can find. */
export interface Findable {
  /** What is shown, and marked where it was found. */
  readonly label: string
  /** Found as well, and not shown: ids, other names. */
  readonly also?: string
}

/** From and to, in characters of the label. */
type Range = readonly [number, number]

export interface Found<T> {
  readonly item: T
  readonly marks: readonly Range[]
}

interface Match {
  readonly score: number
  /** Its letters stand together. */
  readonly isPlain: boolean
  readonly marks: readonly Range[]
}

const START = 100
const WORD_START = 60
const INSIDE = 40
const SCATTERED = 5
/** What is found only by what is not shown counts less. */
const HIDDEN = 0.5

/**
 * What a typed text finds, the best first. Every word of it must be found: at the start, at the start of a word,
 * somewhere; where nothing is found so, letter by letter in this order. Among equals the shorter one, then the order they came in.
 */
export function rank<T extends Findable>(items: readonly T[], typed: string): readonly Found<T>[] {
  const words = wordsOf(typed)
  const all = items.flatMap((item, at) => {
    const match = matchAll(item, words)
    return match === null ? [] : [{ found: { item, marks: match.marks }, ...match, at }]
  })
  const plain = all.filter(({ isPlain }) => isPlain)
  return (plain.length > 0 ? plain : all)
    .sort((a, b) => b.score - a.score || lengthBetween(words, a.found.item, b.found.item) || a.at - b.at)
    .map(({ found }) => found)
}

/** Which of them a text names most plainly: by its start or a part, never by scattered letters. Null: none. */
export function bestNamed<T extends Findable>(items: readonly T[], typed: string): T | null {
  let best: { readonly item: T; readonly score: number } | null = null
  for (const word of wordsOf(typed)) {
    for (const item of items) {
      const match = find(item.label.toLowerCase(), word)
      if (match === null || !match.isPlain) continue
      const score = match.score * word.length
      if (best === null || score > best.score || (score === best.score && shorter(item, best.item) < 0)) {
        best = { item, score }
      }
    }
  }
  return best === null ? null : best.item
}

function wordsOf(typed: string): readonly string[] {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
}

function matchAll({ label, also = '' }: Findable, words: readonly string[]): Match | null {
  const [shown, hidden] = [label.toLowerCase(), also.toLowerCase()]
  let score = 0
  let isPlain = true
  const marks: Range[] = []
  for (const word of words) {
    const seen = find(shown, word)
    const unseen = find(hidden, word)
    const hiddenScore = (unseen?.score ?? 0) * HIDDEN
    if (seen === null && unseen?.isPlain !== true) return null
    score += Math.max(seen?.score ?? 0, hiddenScore)
    isPlain &&= seen?.isPlain === true || unseen?.isPlain === true
    if (seen !== null) marks.push(...seen.marks)
  }
  return { score, isPlain, marks: merged(marks) }
}

function find(text: string, word: string): Match | null {
  const at = text.indexOf(word)
  if (at === 0) return { score: START, isPlain: true, marks: [[0, word.length]] }
  const atWord = wordStart(text, word)
  if (atWord >= 0) return { score: WORD_START, isPlain: true, marks: [[atWord, atWord + word.length]] }
  if (at > 0) return { score: INSIDE, isPlain: true, marks: [[at, at + word.length]] }
  return scattered(text, word)
}

function wordStart(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at
  }
  return -1
}

/** Letter by letter, in order; of two letters at least, since a single one is in everything. */
function scattered(text: string, word: string): Match | null {
  if (word.length < 2) return null
  const marks: Range[] = []
  let from = 0
  for (const letter of word) {
    const at = text.indexOf(letter, from)
    if (at < 0) return null
    marks.push([at, at + letter.length])
    from = at + letter.length
  }
  return { score: SCATTERED / marks.length, isPlain: false, marks }
}

function merged(marks: readonly Range[]): readonly Range[] {
  const inOrder = [...marks].sort(([a], [b]) => a - b)
  const joined: Range[] = []
  for (const [from, to] of inOrder) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)]
    else joined.push([from, to])
  }
  return joined
}

/** Without a word the order is the one they came in. */
function lengthBetween(words: readonly string[], a: Findable, b: Findable): number {
  return words.length === 0 ? 0 : shorter(a, b)
}

function shorter(a: Findable, b: Findable): number {
  return a.label.length - b.label.length
}
