import type { BackupJob, BackupTask, TaskProgress } from '@tidemark/contract'
import { type JobRecord, jobKey, type Snapshot, type TaskRecord } from '../collect/snapshot.ts'

/** The phase in which a PLUS ARCHIVELOG backup waits until the archive has passed the end of its data. */
const WAITS_FOR_ARCHIVE = 'PREPARE_BACKUP_LOG'

/** A job as it stands: while it is in flight, with the progress of its task. */
export function liveJob(snapshot: Snapshot, { job, inFlight }: JobRecord): BackupJob {
  const task = inFlight ? snapshot.tasks.get(jobKey(job)) : undefined
  return task === undefined ? job : { ...job, progress: progressOf(snapshot, job, task) }
}

/** A job's task, with its progress while the job is in flight; null before OceanBase made one, and for parents. */
export function liveTask(snapshot: Snapshot, { job, inFlight }: JobRecord): BackupTask | null {
  const record = snapshot.tasks.get(jobKey(job))
  if (record === undefined) return null
  return { ...record.task, progress: inFlight ? progressOf(snapshot, job, record) : null }
}

function progressOf(snapshot: Snapshot, job: BackupJob, record: TaskRecord): TaskProgress {
  const phase = record.task.rawStatus
  const waitsFor = job.plusArchivelog === true && phase === WAITS_FOR_ARCHIVE ? record.endScnAt : null
  const checkpointAt = snapshot.rounds.get(job.tenantId)?.checkpointAt ?? null
  const behindMs =
    waitsFor === null || checkpointAt === null ? null : Math.max(0, Date.parse(waitsFor) - Date.parse(checkpointAt))
  return {
    phase,
    dataFraction: record.dataFraction,
    logFraction: record.logFraction,
    waitsForCheckpointAt: waitsFor,
    checkpointBehindMs: behindMs,
  }
}
