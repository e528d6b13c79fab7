import type { BackupJob, JobRef } from '@tidemark/contract'
import { groupBy } from '../collect/share.ts'
import { type JobKey, type JobRecord, jobKey, type Snapshot } from '../collect/snapshot.ts'
import { remember } from './remember.ts'

type Records = readonly JobRecord[]
const NONE: Records = []

/** What orders jobs in time. */
export type JobStart = Pick<BackupJob, 'startedAt' | 'tenantId' | 'jobId'>

/** Newest start first; ids decide where starts are the same. Instants have six digits, so text compares as time. */
export function compareNewestFirst(a: JobStart, b: JobStart): number {
  return descending(a.startedAt ?? '', b.startedAt ?? '') || a.tenantId - b.tenantId || compareIds(b.jobId, a.jobId)
}

function descending(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? 1 : -1
}

/** Decimal ids of 64 bits, without making numbers of them. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || descending(b, a)
}

/** Every job, newest first. */
export const newestFirst = remember(
  (jobs: Snapshot['jobs']): Records => [...jobs.values()].sort((a, b) => compareNewestFirst(a.job, b.job)),
)

const byTenant = remember(
  (jobs: Snapshot['jobs']): ReadonlyMap<number, Records> => groupBy(newestFirst(jobs), ({ job }) => job.tenantId),
)
const byParent = remember(
  (jobs: Snapshot['jobs']): ReadonlyMap<JobKey | null, Records> =>
    groupBy(newestFirst(jobs), ({ job }) => (job.parent === null ? null : jobKey(job.parent))),
)
const byOperation = remember(
  (jobs: Snapshot['jobs']): ReadonlyMap<string | null, Records> =>
    groupBy(newestFirst(jobs), ({ job }) => job.operationId),
)
/** Rows of JOBS, ended ones that have not moved to the history yet included. */
export const inFlight = remember(
  (jobs: Snapshot['jobs']): Records => newestFirst(jobs).filter((record) => record.inFlight),
)

/** A tenant's jobs, newest first. The parents of sys belong to sys. */
export function jobsOf({ jobs }: Pick<Snapshot, 'jobs'>, tenantId: number): Records {
  return byTenant(jobs).get(tenantId) ?? NONE
}

export function childrenOf({ jobs }: Pick<Snapshot, 'jobs'>, parent: JobRef): Records {
  return byParent(jobs).get(jobKey(parent)) ?? NONE
}

/** The jobs whose description carries an operation's token: a parent and, since they inherit it, its children. */
export function jobsOfOperation({ jobs }: Pick<Snapshot, 'jobs'>, operationId: string): Records {
  return byOperation(jobs).get(operationId) ?? NONE
}

/** Whether a job has not ended. A job in CANCELING is still open. */
export function isOpen({ state }: BackupJob): boolean {
  return state === 'queued' || state === 'running' || state === 'canceling'
}

/** Whether CANCEL BACKUP would do something to it: WHERE STATUS IN (INIT, DOING). */
export function canBeCancelled({ state }: BackupJob): boolean {
  return state === 'queued' || state === 'running'
}
