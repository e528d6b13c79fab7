import type { JobState } from '@tidemark/contract'

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

interface WithState {
  readonly state: JobState
}

/** Counts with these jobs added; `sign` -1 takes them out. */
export function countStates(jobs: Iterable<WithState>, counts: StateCounts = NO_STATES, sign: 1 | -1 = 1) {
  const sum = { ...counts }
  for (const { state } of jobs) sum[state] += sign
  return sum
}
