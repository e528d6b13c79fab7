/** Somebody watches: a GET for the cluster within this time. */
export const WATCHED_MS = 30_000

export interface Stir {
  /** A job runs, an archive switches, an operation is not settled. */
  readonly moving: boolean
  readonly watched: boolean
}

/** Time between two polls. */
export function intervalMs({ moving, watched }: Stir): number {
  if (moving) return watched ? 1000 : 10_000
  return watched ? 10_000 : 30_000
}

/** ±20 %, so that the clusters of a console do not poll in step. `dice`: 0 … 1. */
export function jittered(ms: number, dice: number): number {
  return (ms * (8 + 4 * dice)) / 10
}

const FIRST_BACKOFF_MS = 1000
const LONGEST_BACKOFF_MS = 30_000
/** Full jitter could be no wait at all. */
const SHORTEST_BACKOFF_MS = 100

/** The wait after so many failures in a row: full jitter under a limit that doubles. `dice`: 0 … 1. */
export function backoffMs(failures: number, dice: number): number {
  const limit = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, failures - 1))
  return Math.max(SHORTEST_BACKOFF_MS, limit * dice)
}
