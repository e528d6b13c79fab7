import type { BackupJob } from '@tidemark/contract'
import { type JobKey, jobKey } from '../job-key.ts'

/** What jobs are found, counted and ordered by: small, so that a hundred thousand of them are walked through quickly. */
export interface JobFacts
  extends Pick<
    BackupJob,
    | 'tenantId'
    | 'jobId'
    | 'backupSetId'
    | 'state'
    | 'backupType'
    | 'startedBy'
    | 'isParent'
    | 'operationId'
    | 'outputBytes'
  > {
  readonly parent: JobKey | null
  /** Microseconds since 1970, exact. */
  readonly startedUs: number | null
  readonly endedUs: number | null
}

export function factsOf(job: BackupJob): JobFacts {
  const { tenantId, jobId, backupSetId, state, backupType, startedBy, isParent, operationId, outputBytes } = job
  return {
    tenantId,
    jobId: shared(jobId),
    backupSetId: backupSetId === null ? null : shared(backupSetId),
    state,
    backupType,
    startedBy,
    isParent,
    operationId,
    outputBytes,
    parent: job.parent === null ? null : jobKey(job.parent),
    startedUs: job.startedAt === null ? null : instantUs(job.startedAt),
    endedUs: job.endedAt === null ? null : instantUs(job.endedAt),
  }
}

const ids = new Map<string, string>()
const MOST_IDS = 20_000

/** One text for all who have the same id: each tenant counts its jobs and sets from 1. */
function shared(id: string): string {
  const known = ids.get(id)
  if (known === undefined && ids.size < MOST_IDS) ids.set(id, id)
  return known ?? id
}

/** An instant of the contract, with up to six digits of a second: milliseconds and what is behind them. */
export function instantUs(instant: string): number {
  const fraction = /\.(\d{1,6})/.exec(instant)?.[1] ?? ''
  return Date.parse(instant) * 1000 + Number(fraction.slice(3).padEnd(3, '0'))
}

/** What orders jobs in time. */
export type JobStart = Pick<JobFacts, 'startedUs' | 'tenantId' | 'jobId'>

/** Newest start first, the unknown last; ids decide where starts are the same. 0 for no two jobs. */
export function compareNewestFirst(a: JobStart, b: JobStart): number {
  return (b.startedUs ?? -1) - (a.startedUs ?? -1) || a.tenantId - b.tenantId || compareIds(b.jobId, a.jobId)
}

/** Decimal ids of 64 bits, without making numbers of them. */
function compareIds(a: string, b: string): number {
  if (a === b) return 0
  return a.length - b.length || (a < b ? -1 : 1)
}
