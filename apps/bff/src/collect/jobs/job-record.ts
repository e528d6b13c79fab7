import type { BackupJob, BackupTask, ViewColumn } from '@tidemark/contract'
import type { JobFacts } from './job-facts.ts'

/**
 * A job as its view showed it last; its bytes are its task's. `progress` is null here: a read model adds it. Of a job
 * that ended everything but `facts` is made when it is asked for: whoever walks through many looks at those alone.
 */
export interface JobRecord {
  readonly facts: JobFacts
  readonly job: BackupJob
  /** e.g. `CDB_OB_BACKUP_JOB_HISTORY` */
  readonly viewName: string
  readonly inFlight: boolean
  /** The view's own columns, in its order, as text; PASSWD was never read. */
  readonly columns: readonly ViewColumn[]
  /** The last word of the history on its work; null while nothing is known there. */
  readonly task: TaskRecord | null
}

export interface TaskRecord {
  readonly task: BackupTask
  readonly viewName: string
  readonly columns: readonly ViewColumn[]
  /** END_SCN as an instant: what PREPARE_BACKUP_LOG waits for. */
  readonly endScnAt: string | null
  /** Percent of the view over 100, or null where the view gives none. */
  readonly dataFraction: number | null
  readonly logFraction: number | null
}
