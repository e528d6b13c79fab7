export type DeleteType = 'DELETE OBSOLETE BACKUP' | 'DELETE BACKUP SET' | 'DELETE BACKUP PIECE'

/** BACKUP_DELETE_JOBS and BACKUP_DELETE_JOB_HISTORY alike; key (tenant_id, job_id). */
export interface DeleteJobRow {
  tenant_id: number
  job_id: bigint
  incarnation: bigint
  initiator_tenant_id: number
  initiator_job_id: bigint
  executor_tenant_id: string
  type: DeleteType
  /** Of an obsolete one the moment before which things go, µs since 1970; else the ids, with commas. */
  parameter: string
  job_level: 'CLUSTER' | 'SYS_TENANT' | 'USER_TENANT'
  start_ts: bigint
  end_ts: bigint
  /** INIT, DOING, COMPLETED, FAILED, CANCELING, CANCELED */
  status: string
  task_count: number
  success_task_count: number
  result: number
  comment: string
}

/** BACKUP_DELETE_TASKS and BACKUP_DELETE_TASK_HISTORY alike; key (tenant_id, task_id). */
export interface DeleteTaskRow {
  tenant_id: number
  task_id: bigint
  incarnation: bigint
  job_id: bigint
  /** BACKUP SET, BACKUP PIECE */
  task_type: string
  /** The set's or the piece's. */
  id: bigint
  round_id: bigint
  dest_id: bigint
  start_ts: bigint
  end_ts: bigint
  status: string
  total_ls_count: number
  finish_ls_count: number
  result: number
  comment: string
  path: string
}
