/** Only looks whether all files are there, or reads them as well. */
export type ValidateLevel = 'basic' | 'physical'

/** BACKUP_VALIDATE_JOBS and _JOB_HISTORY of 4.6; key (tenant_id, job_id). */
export interface ValidateJobRow {
  tenant_id: number
  job_id: bigint
  incarnation: bigint
  initiator_tenant_id: number
  initiator_job_id: bigint
  executor_tenant_id: string
  type: string
  path: string
  path_type: string
  /** The ids that were named, `1,2`. */
  id: string
  validate_level: ValidateLevel
  start_ts: bigint
  end_ts: bigint
  status: string
  retry_count: number
  task_count: number
  success_task_count: number
  result: number
  description: string
  comment: string
}

/** BACKUP_VALIDATE_TASKS and _TASK_HISTORY of 4.6; key (tenant_id, task_id). */
export interface ValidateTaskRow {
  tenant_id: number
  task_id: bigint
  incarnation: bigint
  job_id: bigint
  task_type: string
  id: bigint
  path: string
  path_type: string
  dest_id: bigint
  plus_archivelog: string
  initiator_task_id: bigint
  validate_level: ValidateLevel
  round_id: bigint
  start_ts: bigint
  end_ts: bigint
  status: string
  total_ls_count: number
  finish_ls_count: number
  total_bytes: bigint
  validated_bytes: bigint
  result: number
  comment: string
}
