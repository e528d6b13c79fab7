import type { BackupJob, BackupTask, TaskProgress } from '@tidemark/contract'
import type { JobRecord, TaskRecord } from '../collect/jobs/job-record.ts'
import { jobKey, type Snapshot } from '../collect/snapshot.ts'
import { isOpen } from './job-index.ts'

/** The phase in which a task waits until the archived log has passed its data. */
const WAITS_FOR_LOG = 'PREPARE_BACKUP_LOG'

/** A job as it is shown: while it runs, with how far its task has come. */
export function toJobView(snapshot: Snapshot, { facts, job }: JobRecord): BackupJob {
  if (!isOpen(facts)) return job
  const record = snapshot.tasks.get(jobKey(job))
  return record === undefined ? job : { ...job, progress: toProgress(snapshot, job, record) }
}

/** A job's task; STATUS alone tells whether it ended, END_TIMESTAMP is set before the log phases. */
export function toTaskView(snapshot: Snapshot, { job, task }: JobRecord): BackupTask | null {
  const record = task ?? snapshot.tasks.get(jobKey(job))
  if (record === undefined) return null
  return isOpen(job) ? { ...record.task, progress: toProgress(snapshot, job, record) } : record.task
}

function toProgress(snapshot: Snapshot, job: BackupJob, record: TaskRecord): TaskProgress {
  const { task, dataFraction, logFraction, endScnAt } = record
  const waits = task.rawStatus === WAITS_FOR_LOG && job.plusArchivelog === true && endScnAt !== null
  const checkpointAt = snapshot.rounds.get(job.tenantId)?.checkpointAt ?? null
  const behindMs = waits && checkpointAt !== null ? Math.max(0, Date.parse(endScnAt) - Date.parse(checkpointAt)) : null
  return {
    phase: task.rawStatus,
    dataFraction,
    logFraction,
    waitsForCheckpointAt: waits ? endScnAt : null,
    checkpointBehindMs: behindMs,
  }
}
