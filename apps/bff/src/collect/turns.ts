/** Goes round among ids, so many at a time, when all at once would be too many. */
export class Turns {
  readonly #atATime: number
  /** The last id that had its turn; the next are those above it. */
  #behind = Number.NEGATIVE_INFINITY
  #asked: readonly number[] = []

  constructor(atATime: number) {
    this.#atATime = atATime
  }

  /** Whose turn it is. The same again until `took` says that they had it. */
  next(ids: readonly number[]): readonly number[] {
    if (ids.length <= this.#atATime) {
      this.#asked = ids
      return ids
    }
    const sorted = ids.toSorted((a, b) => a - b)
    const start = sorted.findIndex((id) => id > this.#behind)
    const round = start < 0 ? sorted : [...sorted.slice(start), ...sorted.slice(0, start)]
    this.#asked = round.slice(0, this.#atATime)
    return this.#asked
  }

  took(): void {
    this.#behind = this.#asked.at(-1) ?? this.#behind
  }
}
