import type { BackupJob, JobRef } from '@tidemark/contract'
import type { JobRecord } from '../collect/jobs/job-record.ts'
import { jobKey, type Snapshot } from '../collect/snapshot.ts'

type Records = readonly JobRecord[]
type WithJobs = Pick<Snapshot, 'jobs'>

/** A tenant's jobs, newest first. The parents of sys belong to sys. */
export function jobsOf({ jobs }: WithJobs, tenantId: number): Records {
  return jobs.ofTenant(tenantId)
}

export function childrenOf({ jobs }: WithJobs, parent: JobRef): Records {
  return jobs.childrenOf(jobKey(parent))
}

/** The jobs whose description carries an operation's token: a parent and, since they inherit it, its children. */
export function jobsOfOperation({ jobs }: WithJobs, operationId: string): Records {
  return jobs.ofOperation(operationId)
}

/** Whether a job has not ended. A job in CANCELING is still open. */
export function isOpen({ state }: Pick<BackupJob, 'state'>): boolean {
  return state === 'queued' || state === 'running' || state === 'canceling'
}

/** Whether CANCEL BACKUP would do something to it: WHERE STATUS IN (INIT, DOING). */
export function canBeCancelled({ state }: Pick<BackupJob, 'state'>): boolean {
  return state === 'queued' || state === 'running'
}
