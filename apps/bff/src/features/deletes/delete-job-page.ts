import type { DeleteJobPage, JobRef } from '@tidemark/contract'
import { jobKey, type Snapshot } from '../../collect/snapshot.ts'
import { canCancelDelete, deleteChildrenOf } from '../../domain/delete-index.ts'
import { failureOf } from '../../domain/failure.ts'

/** One delete job with its tasks and family; null when neither view shows it. */
export function deleteJobPage(snapshot: Snapshot, ref: JobRef): DeleteJobPage | null {
  const record = snapshot.deleteJobs.get(jobKey(ref))
  if (record === undefined) return null
  const { job, viewName } = record
  const children = job.isParent ? deleteChildrenOf(snapshot, job).map((child) => child.job) : []
  const tasks = snapshot.deleteTasks.get(jobKey(ref)) ?? (job.taskCount === 0 ? [] : null)
  const cancelTenantIds = job.isParent
    ? children.filter(canCancelDelete).map(({ tenantId }) => tenantId)
    : [job.tenantId]
  return {
    job,
    viewName,
    columns: [...record.columns],
    tasks: tasks === null ? null : [...tasks],
    parent: (job.parent === null ? null : snapshot.deleteJobs.get(jobKey(job.parent))?.job) ?? null,
    children,
    // Of a parent the children know why.
    error: failureOf(job, tasks?.find(({ state }) => state === 'failed') ?? null),
    cancelable: canCancelDelete(job) && cancelTenantIds.length > 0,
    cancelTenantIds,
  }
}
