import type { Facts, Source } from './source.ts'

/** More than anything ever waits. */
const WANTED_MS = Number.MAX_SAFE_INTEGER / 2

interface Entry {
  readonly source: Source
  /** Monotonic time of the last turn; null: not read to its end yet. */
  readAtMs: number | null
  /** How many calls to hurry its last whole turn has answered; behind them it is wanted now, whatever its pace. */
  answered: number
}

/** Which sources take their turn in a poll. */
export interface Schedule {
  /** Those whose turn it is, in their order, within so many statements. */
  next(facts: Facts, nowMs: number, statements: number): readonly Source[]
  took(source: Source, nowMs: number, more: boolean): void
  /** Every source as soon as possible. */
  hurry(): void
  /** Every source was read to its end at least once. */
  complete(): boolean
  /** A source waits that is wanted now: the next poll should come soon. */
  pressing(): boolean
}

/**
 * The first time, sources are read one after another to their end, since later ones build on earlier ones: tasks on
 * jobs, and every text on the secrets that are taken out of it. From then on, sources of every poll come first and
 * the others share what is left; who waited longest is next.
 */
export function createSchedule(sources: readonly Source[]): Schedule {
  const entries: readonly Entry[] = sources.map((source) => ({ source, readAtMs: null, answered: 0 }))
  let hurried = 1
  /** As they stood when the poll began: a call that comes while a source is being read is not answered by it. */
  let answering = hurried

  /** How much an entry wants its turn; negative: not yet. What is wanted now goes before what is merely its turn. */
  function urgency({ source, readAtMs, answered }: Entry, nowMs: number): number {
    if (source.everyPoll) return Number.POSITIVE_INFINITY
    const waitedMs = nowMs - (readAtMs ?? 0)
    if (answered < hurried) return WANTED_MS + waitedMs
    return waitedMs >= source.paceMs ? waitedMs : -1
  }

  return {
    next(facts, nowMs, statements) {
      answering = hurried
      const unread = entries.find(({ readAtMs }) => readAtMs === null)
      if (unread !== undefined) return [unread.source]
      let left = statements
      const picked = new Set<Source>()
      const waiting = entries.filter((entry) => urgency(entry, nowMs) >= 0)
      for (const { source } of waiting.sort((a, b) => urgency(b, nowMs) - urgency(a, nowMs))) {
        const needed = source.statements(facts)
        if (needed > left) continue
        left -= needed
        picked.add(source)
      }
      return sources.filter((source) => picked.has(source))
    },
    took(source, nowMs, more) {
      const entry = entries.find((one) => one.source === source)
      if (entry === undefined) return
      entry.answered = more ? 0 : answering
      if (!more) entry.readAtMs = nowMs
    },
    hurry() {
      hurried += 1
    },
    complete: () => entries.every(({ readAtMs }) => readAtMs !== null),
    pressing: () => entries.some(({ answered }) => answered < hurried),
  }
}
