import { tellParent } from '../sys-jobs.ts'
import type { BackupJobRow } from '../tables.ts'
import type { World } from '../world.ts'
import type { BackupRun } from './backup-run.ts'
import { failureComment } from './failure-comment.ts'
import type { Trouble } from './trouble.ts'

export type JobEnd =
  | { readonly status: 'COMPLETED' }
  | { readonly status: 'CANCELED' }
  | { readonly status: 'FAILED'; readonly trouble: Trouble }

export const CANCELED_RESULT = -4072

/** A tenant's job ends; its row stays in the job table until the next step. */
export function endJob(world: World, job: BackupJobRow, end: JobEnd): void {
  world.tables.backup_job.put({ ...job, ...outcomeOf(world, end), status: end.status, end_ts: world.nowUs })
}

function outcomeOf(world: World, end: JobEnd): Pick<BackupJobRow, 'result' | 'comment'> {
  if (end.status === 'COMPLETED') return { result: 0, comment: '' }
  if (end.status === 'CANCELED') return { result: CANCELED_RESULT, comment: '' }
  return { result: -end.trouble.code, comment: failureComment(world, end.trouble.code, end.trouble.by) }
}

export function archiveJob(world: World, run: BackupRun, job: BackupJobRow): void {
  tellParent(world.tables.backup_job, job)
  world.tables.backup_job.remove(job)
  world.tables.backup_job_history.put(job)
  world.runs.delete(run)
}
