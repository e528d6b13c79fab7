import * as z from 'zod/mini'
import { UtcInstant } from './primitives.ts'

/** live: the age is at most three polls · stale: older · down: three polls failed, or far too old. */
export const FreshnessState = z.enum(['live', 'stale', 'down'])
export type FreshnessState = z.infer<typeof FreshnessState>

/** Why the last poll failed. no-backup: the server answers, and has none of what a backup is made with. */
export const FreshnessCause = z.enum(['unreachable', 'denied', 'timed-out', 'rejected', 'emptied', 'no-backup'])
export type FreshnessCause = z.infer<typeof FreshnessCause>

/**
 * How current an answer is. `observedAt` is the database's own time of the snapshot.
 * It also rides in headers, on a 304 and a 404 too, because it changes by age alone:
 * `Tidemark-Freshness`, `Tidemark-Age` (ms), `Tidemark-Observed-At`, after a poll that failed `Tidemark-Cause`, and
 * while down `Tidemark-Retry-In` (ms).
 */
export const Freshness = z.object({
  state: FreshnessState,
  observedAt: UtcInstant,
  cause: z.nullable(FreshnessCause),
})
export type Freshness = z.infer<typeof Freshness>

/** How current a cluster is at this moment: what the headers of an answer tell. */
export interface ClusterFreshness {
  readonly state: FreshnessState
  /** Why the last poll failed; null after a good one. */
  readonly cause: FreshnessCause | null
  /** The database's time of the snapshot; null before the first one. */
  readonly observedAt: UtcInstant | null
  /** Since the snapshot, on a monotonic clock; null before the first one. */
  readonly ageMs: number | null
  /** Until the next attempt; null unless down. */
  readonly retryInMs: number | null
}

/** Every answer made from a snapshot. */
export function withFreshness<T extends z.ZodMiniType>(data: T) {
  return z.object({ data, freshness: Freshness })
}
