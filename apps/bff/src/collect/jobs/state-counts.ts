import type { JobState } from '@tidemark/contract'
import type { JobRecord } from './job-record.ts'

export type StateCounts = Readonly<Record<JobState, number>>

export const NO_STATES: StateCounts = {
  queued: 0,
  running: 0,
  canceling: 0,
  completed: 0,
  failed: 0,
  canceled: 0,
  unknown: 0,
}

/** Counts with these jobs added; `sign` -1 takes them out. */
export function countStates(records: Iterable<JobRecord>, counts: StateCounts = NO_STATES, sign: 1 | -1 = 1) {
  const sum = { ...counts }
  for (const { facts } of records) sum[facts.state] += sign
  return sum
}
