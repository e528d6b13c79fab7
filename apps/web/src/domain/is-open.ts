import type { BackupJob, JobState } from '@tidemark/contract'

const OPEN = {
  queued: true,
  running: true,
  canceling: true,
  completed: false,
  failed: false,
  canceled: false,
  unknown: false,
} as const satisfies Record<JobState, boolean>

/** Whether the job has not ended yet: what has no end is counted to the last moment the database spoke. */
export function isOpen(job: Pick<BackupJob, 'state'>): boolean {
  return OPEN[job.state]
}
