import type { FreshnessState } from '@tidemark/contract'

const FAILURES_UNTIL_DOWN = 3
const SHORTEST_DOWN_MS = 30_000

export interface Observation {
  /** Since the last good poll, on a monotonic clock; null before the first one. */
  readonly ageMs: number | null
  /** The time between two polls that was in force. */
  readonly intervalMs: number
  /** Failed polls in a row. */
  readonly failures: number
}

/** live: at most three intervals old · down: three polls failed, or far too old, or never seen and refused · else stale. */
export function freshnessState({ ageMs, intervalMs, failures }: Observation): FreshnessState {
  if (failures >= FAILURES_UNTIL_DOWN) return 'down'
  if (ageMs === null) return failures > 0 ? 'down' : 'stale'
  if (ageMs >= Math.max(SHORTEST_DOWN_MS, 10 * intervalMs)) return 'down'
  return ageMs <= 3 * intervalMs ? 'live' : 'stale'
}
