import type { BackupJob } from '@tidemark/contract'
import type { JobRecord, Snapshot } from '../collect/snapshot.ts'

/** Jobs by tenant, newest first; made once for each set of jobs. */
const byJobs = new WeakMap<Snapshot['jobs'], ReadonlyMap<number, readonly JobRecord[]>>()

/** The jobs of one tenant, newest first. The parents of sys belong to tenant 1. */
export function tenantJobs(snapshot: Snapshot, tenantId: number): readonly JobRecord[] {
  const known = byJobs.get(snapshot.jobs) ?? groupJobs(snapshot.jobs)
  byJobs.set(snapshot.jobs, known)
  return known.get(tenantId) ?? []
}

function groupJobs(jobs: Snapshot['jobs']): ReadonlyMap<number, readonly JobRecord[]> {
  const groups = new Map<number, JobRecord[]>()
  for (const record of jobs.values()) {
    const group = groups.get(record.job.tenantId)
    if (group === undefined) groups.set(record.job.tenantId, [record])
    else group.push(record)
  }
  for (const group of groups.values()) group.sort((a, b) => compareByStart(b.job, a.job))
  return groups
}

/** Oldest first; a job without a start is the oldest; of one moment, the lower id. */
export function compareByStart(a: BackupJob, b: BackupJob): number {
  const [startA, startB] = [a.startedAt ?? '', b.startedAt ?? '']
  if (startA !== startB) return startA < startB ? -1 : 1
  return compareIds(a.jobId, b.jobId)
}

/** 64-bit ids as numbers: decimal text without leading zeros. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}

/** The tenant's job that ended last; null when none has. */
export function lastEndedJob(snapshot: Snapshot, tenantId: number): BackupJob | null {
  const ended = tenantJobs(snapshot, tenantId).filter(({ job }) => job.endedAt !== null && isEnded(job))
  return ended.reduce<BackupJob | null>(
    (latest, { job }) => (latest === null || (job.endedAt ?? '') > (latest.endedAt ?? '') ? job : latest),
    null,
  )
}

export function isEnded({ state }: BackupJob): boolean {
  return state === 'completed' || state === 'failed' || state === 'canceled' || state === 'unknown'
}

/** Rows of the tenant that OceanBase still has among its jobs in flight, newest first. */
export function jobsInFlight(snapshot: Snapshot, tenantId: number): readonly JobRecord[] {
  return tenantJobs(snapshot, tenantId).filter(({ inFlight }) => inFlight)
}

/** Those of them that work or wait to: what a cancel would meet. */
export function runningJobs(snapshot: Snapshot, tenantId: number): readonly JobRecord[] {
  return jobsInFlight(snapshot, tenantId).filter(({ job }) => !isEnded(job))
}
