import type { DeleteJob, DeletePolicy, DeleteTask, ViewColumn } from '@tidemark/contract'
import type { JobKey } from '../job-key.ts'

/** A delete job as its view showed it last. */
export interface DeleteJobRecord {
  readonly job: DeleteJob
  /** e.g. `CDB_OB_BACKUP_DELETE_JOBS` */
  readonly viewName: string
  readonly inFlight: boolean
  /** The view's own columns, in its order, as text. */
  readonly columns: readonly ViewColumn[]
}

/** All that is known of deleting. */
export interface DeleteFacts {
  /** By tenant. */
  readonly deletePolicies: ReadonlyMap<number, DeletePolicy>
  /** By their own key: a backup of the same tenant may bear the same number. */
  readonly deleteJobs: ReadonlyMap<JobKey, DeleteJobRecord>
  readonly deleteTasks: ReadonlyMap<JobKey, readonly DeleteTask[]>
}

export const NO_DELETES: DeleteFacts = {
  deletePolicies: new Map(),
  deleteJobs: new Map(),
  deleteTasks: new Map(),
}
