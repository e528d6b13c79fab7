import type { BackupJob } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import { jobKey } from '../../../domain/job-key.ts'

/**
 * CANCEL BACKUP names tenants, not jobs: of a cluster job those whose child still runs, or all that carry it out while
 * none of its children is in the list.
 */
export function tenantsToCancel(jobs: readonly BackupJob[], selected: ReadonlySet<string>): number[] {
  const chosen = jobs.filter((job) => selected.has(jobKey(job)) && isOpen(job))
  const tenantIds = chosen.flatMap((job) => {
    if (!job.isParent) return [job.tenantId]
    const children = jobs.filter(({ parent }) => parent !== null && jobKey(parent) === jobKey(job))
    return children.length === 0 ? job.executorTenantIds : children.filter(isOpen).map((child) => child.tenantId)
  })
  return [...new Set(tenantIds)]
}
