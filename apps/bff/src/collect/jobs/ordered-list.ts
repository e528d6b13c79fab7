const CHUNK = 512

export type Compare<T> = (a: T, b: T) => number

/**
 * Values in an order, as many as they are: what is put in or taken out copies a chunk of some hundred, not the list.
 * Immutable. `compare` gives 0 for no two values that are not the same.
 */
export class OrderedList<T> implements Iterable<T> {
  readonly size: number
  readonly #compare: Compare<T>
  readonly #chunks: readonly (readonly T[])[]
  /** How many values stand before each chunk. */
  readonly #starts: readonly number[]

  private constructor(compare: Compare<T>, chunks: readonly (readonly T[])[]) {
    this.#compare = compare
    this.#chunks = chunks
    let before = 0
    this.#starts = chunks.map((chunk) => {
      const start = before
      before += chunk.length
      return start
    })
    this.size = before
  }

  /** @param sorted in the order of `compare` */
  static of<T>(compare: Compare<T>, sorted: readonly T[] = []): OrderedList<T> {
    const chunks: (readonly T[])[] = []
    for (let at = 0; at < sorted.length; at += CHUNK) chunks.push(sorted.slice(at, at + CHUNK))
    return new OrderedList(compare, chunks)
  }

  /** The list without `gone` and with `come`; each in any order. */
  with(come: readonly T[], gone: readonly T[] = []): OrderedList<T> {
    if (come.length === 0 && gone.length === 0) return this
    const drafts = new Map<number, T[]>()
    const draft = (index: number) => {
      const known = drafts.get(index) ?? [...(this.#chunks[index] ?? [])]
      drafts.set(index, known)
      return known
    }
    for (const value of gone) {
      const chunk = draft(this.#chunkOf(value))
      const at = lowerBound(chunk, (one) => this.#compare(one, value) >= 0)
      const found = chunk[at]
      if (found !== undefined && this.#compare(found, value) === 0) chunk.splice(at, 1)
    }
    for (const value of come) {
      const chunk = draft(this.#chunkOf(value))
      chunk.splice(
        lowerBound(chunk, (one) => this.#compare(one, value) >= 0),
        0,
        value,
      )
    }
    const chunks = this.#chunks.length === 0 ? [[]] : this.#chunks
    return new OrderedList(
      this.#compare,
      chunks.flatMap((chunk, index) => pieces(drafts.get(index) ?? chunk)),
    )
  }

  /** A list of some of its values alone. @param kept in the order they have here */
  only(kept: readonly T[]): OrderedList<T> {
    return OrderedList.of(this.#compare, kept)
  }

  /** How many values stand before this place: `isBehind` is false for those, true for all others. */
  indexOf(isBehind: (value: T) => boolean): number {
    const chunk = Math.max(0, lowerBound(this.#chunks, ([first]) => first !== undefined && isBehind(first)) - 1)
    return (this.#starts[chunk] ?? 0) + lowerBound(this.#chunks[chunk] ?? [], isBehind)
  }

  /** So many values from this place on. */
  slice(from: number, count: number): readonly T[] {
    const found: T[] = []
    let index = Math.max(0, lowerBound(this.#starts, (start) => start > from) - 1)
    let at = from - (this.#starts[index] ?? 0)
    while (found.length < count && index < this.#chunks.length) {
      found.push(...(this.#chunks[index] ?? []).slice(at, at + count - found.length))
      index += 1
      at = 0
    }
    return found
  }

  *[Symbol.iterator](): Generator<T> {
    for (const chunk of this.#chunks) yield* chunk
  }

  /** Every value, without the cost of an iterator. */
  forEach(visit: (value: T) => void): void {
    for (const chunk of this.#chunks) for (const value of chunk) visit(value)
  }

  /** The chunk whose first value is the last that does not stand behind this one. */
  #chunkOf(value: T): number {
    return Math.max(
      0,
      lowerBound(this.#chunks, ([first]) => first !== undefined && this.#compare(first, value) > 0) - 1,
    )
  }
}

function pieces<T>(chunk: readonly T[]): readonly (readonly T[])[] {
  if (chunk.length === 0) return []
  if (chunk.length <= 2 * CHUNK) return [chunk]
  return Array.from({ length: Math.ceil(chunk.length / CHUNK) }, (_, at) => chunk.slice(at * CHUNK, (at + 1) * CHUNK))
}

/** The first index for which it holds; it holds for all behind that one. */
function lowerBound<T>(values: readonly T[], holds: (value: T) => boolean): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = values[middle]
    if (value !== undefined && !holds(value)) low = middle + 1
    else high = middle
  }
  return low
}
