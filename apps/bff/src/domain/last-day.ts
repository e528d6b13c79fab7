import type { Snapshot } from '../collect/snapshot.ts'
import { newestFirst } from './job-index.ts'

export const DAY_MS = 86_400_000

/** Jobs that failed in the 24 hours before the snapshot; of a family the children, which know why. */
export function failedLastDay(snapshot: Pick<Snapshot, 'jobs' | 'observedAtMs'>) {
  const since = new Date(snapshot.observedAtMs - DAY_MS).toISOString()
  return newestFirst(snapshot.jobs).filter(
    ({ job: { state, endedAt, isParent } }) => state === 'failed' && !isParent && endedAt !== null && endedAt >= since,
  )
}
