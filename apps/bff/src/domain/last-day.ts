import type { JobRecord } from '../collect/jobs/job-record.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { orderOf } from './job-sorts.ts'

export const DAY_MS = 86_400_000

/** Jobs that failed in the 24 hours before the snapshot; of a family the children, which know why. */
export function failedLastDay({ jobs, observedAtMs }: Pick<Snapshot, 'jobs' | 'observedAtMs'>): readonly JobRecord[] {
  const sinceUs = (observedAtMs - DAY_MS) * 1000
  const lastEnds = jobs.ended.inOrder(orderOf('-endedAt'))
  // Those whose end is not known stand before all others.
  const from = lastEnds.indexOf(({ facts }) => facts.endedUs !== null)
  const ended = lastEnds.slice(from, lastEnds.indexOf(({ facts }) => (facts.endedUs ?? sinceUs) < sinceUs) - from)
  return [...jobs.inFlight, ...ended].filter(
    ({ facts: { state, endedUs, isParent } }) =>
      state === 'failed' && !isParent && endedUs !== null && endedUs >= sinceUs,
  )
}
