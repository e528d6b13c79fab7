import { type RowTable, rowKey } from './row-tables.ts'
import { SYS_TENANT_ID } from './tenants.ts'

/** What a job says of who started it; backups, deletes and validations alike. */
interface StartedJob {
  readonly tenant_id: number
  readonly job_id: bigint
  readonly initiator_tenant_id: number
  readonly initiator_job_id: bigint
  readonly result: number
}

function isChild({ tenant_id, initiator_tenant_id }: StartedJob): boolean {
  return tenant_id !== SYS_TENANT_ID && initiator_tenant_id === SYS_TENANT_ID
}

/** Whether a job that sys started still has one of its tenants' in the job table. */
export function hasChildren<Job extends StartedJob>(jobs: RowTable<Job>, parent: Job): boolean {
  for (const job of jobs.values()) if (isChild(job) && job.initiator_job_id === parent.job_id) return true
  return false
}

/**
 * OceanBase: on its way to the history a child writes its error into the parent that has none yet. Answers whether
 * there is a parent.
 */
export function tellParent<Job extends StartedJob>(jobs: RowTable<Job>, job: Job): boolean {
  const parent = isChild(job) ? jobs.find(rowKey(SYS_TENANT_ID, job.initiator_job_id)) : undefined
  if (parent === undefined) return false
  if (parent.result === 0 && job.result !== 0) jobs.put({ ...parent, result: job.result })
  return true
}
