import type { ArchiveState } from '@tidemark/contract'
import type { Facts } from './source.ts'

/** States that pass by themselves; the others stay until somebody acts. */
const PASSING = {
  'not-started': false,
  preparing: true,
  beginning: true,
  archiving: false,
  interrupted: false,
  suspending: true,
  suspended: false,
  stopping: true,
  stopped: false,
  unknown: false,
} as const satisfies Record<ArchiveState, boolean>

/** Whether the views will change soon by themselves. */
export function isMoving({ jobs, rounds, deleteJobs }: Pick<Facts, 'jobs' | 'rounds' | 'deleteJobs'>): boolean {
  if (jobs.inFlight.length > 0) return true
  for (const { inFlight } of deleteJobs.values()) if (inFlight) return true
  for (const { state } of rounds.values()) if (PASSING[state]) return true
  return false
}
