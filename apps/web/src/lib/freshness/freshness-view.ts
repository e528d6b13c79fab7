import type { Freshness, FreshnessCause, FreshnessState } from '@tidemark/contract'

/** How current an answer was when it came. */
export interface FreshnessMark extends Freshness {
  /** Age of the snapshot when the answer was sent. */
  readonly ageMs: number
  /** While down: how long until the next poll of the database, counted from the answer. */
  readonly retryInMs: number | null
  /** When the answer came, on the monotonic clock. */
  readonly receivedAtMs: number
}

/** What is known of a cluster's freshness: its newest mark, and how many requests have failed since. */
export interface Heard {
  readonly mark: FreshnessMark | null
  readonly missed: number
  /** Why the last request failed. */
  readonly missedBecause: MissCause | null
}

/** `console`: Tidemark's own server does not answer. The others: it has no snapshot to answer from. */
export type MissCause = 'console' | 'unreachable' | 'denied'

/** How the page stands towards the database at one moment. */
export interface FreshnessView {
  readonly state: FreshnessState
  readonly cause: FreshnessCause | MissCause | null
  /** null: nothing was ever heard. */
  readonly observedAtMs: number | null
  /** The moment the page speaks of: the database's now while live, else when it last spoke. */
  readonly asOfMs: number | null
  readonly ageMs: number
  readonly retryInMs: number | null
}

const MISSED_IS_DOWN = 3
const SILENCE_IS_STALE_MS = 30_000

/**
 * Time stops honestly: while answers come and say live, the database's time is carried on by the monotonic clock; when
 * they stop, it stays at the last moment the database spoke. The browser's own clock is never asked.
 */
export function viewFreshness({ mark, missed, missedBecause }: Heard, monotonicMs: number): FreshnessView {
  if (mark === null) {
    return { state: 'down', cause: missedBecause, observedAtMs: null, asOfMs: null, ageMs: 0, retryInMs: null }
  }
  const sinceMs = Math.max(0, monotonicMs - mark.receivedAtMs)
  const ageMs = mark.ageMs + sinceMs
  const state = stateBy(mark.state, missed, sinceMs)
  const observedAtMs = Date.parse(mark.observedAt)
  return {
    state,
    cause: missed > 0 ? missedBecause : mark.cause,
    observedAtMs,
    asOfMs: state === 'live' ? observedAtMs + ageMs : observedAtMs,
    ageMs,
    retryInMs: mark.retryInMs === null ? null : Math.max(0, mark.retryInMs - sinceMs),
  }
}

function stateBy(told: FreshnessState, missed: number, sinceMs: number): FreshnessState {
  if (told === 'down' || missed >= MISSED_IS_DOWN) return 'down'
  if (missed > 0 || sinceMs > SILENCE_IS_STALE_MS) return 'stale'
  return told
}
