import { either, keyword, type Statement, sql, uint64 } from '../literal.ts'
import { BACKUP_JOB_HISTORY } from '../views/backup-job-history.ts'
import { BACKUP_JOBS } from '../views/backup-jobs.ts'
import { after, among, type KeyPart, type ReadOptions, select } from './select.ts'

/** JOB_ID alone is not unique. */
export interface JobKey {
  readonly tenantId: number
  readonly jobId: string
}

const ORDER = ['TENANT_ID', 'JOB_ID']
export const jobKey = ({ tenantId, jobId }: JobKey): readonly KeyPart[] => [
  ['TENANT_ID', tenantId],
  ['JOB_ID', jobId],
]

/** Jobs in flight. Read these first and the history afterwards: a job moves that way. */
export function readBackupJobs(options: ReadOptions): Statement {
  return select(BACKUP_JOBS, options, { order: ORDER })
}

/** A page of the history in the order of its key, behind `behind`; null starts at the beginning. */
export function readBackupJobHistory(options: ReadOptions & { readonly behind: JobKey | null }): Statement {
  const where = after(options.available, options.behind && jobKey(options.behind))
  return select(BACKUP_JOB_HISTORY, options, { where, order: ORDER })
}

/** The history of exactly these jobs, such as those that just left the jobs in flight. */
export function readBackupJobHistoryOf(options: ReadOptions & { readonly jobs: readonly JobKey[] }): Statement {
  return select(BACKUP_JOB_HISTORY, options, {
    where: among(options.available, options.jobs.map(jobKey)),
    order: ORDER,
  })
}

/** What is new in the history. */
export function readNewBackupJobHistory(options: ReadOptions & { readonly newest: readonly JobKey[] }): Statement {
  return select(BACKUP_JOB_HISTORY, options, { where: newerJobs(options.available, options.newest), order: ORDER })
}

/**
 * For each tenant, jobs above the highest id known of it ('0' for none). One key for all tenants would miss the new
 * jobs of tenants that sort before it.
 */
export function newerJobs(available: ReadonlySet<string>, newest: readonly JobKey[]): Statement {
  return either(
    newest.map(({ tenantId, jobId }) => {
      const above = sql`${keyword('JOB_ID')} > ${uint64(jobId)}`
      return available.has('TENANT_ID') ? sql`${keyword('TENANT_ID')} = ${uint64(tenantId)} AND ${above}` : above
    }),
  )
}
