import type { DeleteJob, DeleteJobPage, DeleteTask, JobRef, ObError } from '@tidemark/contract'
import { describeResult } from '@tidemark/oceanbase'
import { jobKey, type Snapshot } from '../../collect/snapshot.ts'
import { canCancelDelete, deleteChildrenOf } from '../../domain/delete-index.ts'

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
    error: errorOf(job, tasks ?? []),
    cancelable: canCancelDelete(job) && cancelTenantIds.length > 0,
    cancelTenantIds,
  }
}

/** Of a parent the children know why. */
function errorOf(job: DeleteJob, tasks: readonly DeleteTask[]): ObError | null {
  if (job.state !== 'failed') return null
  const failed = tasks.find(({ state }) => state === 'failed')
  const result = job.result ?? failed?.result ?? 0
  const said = job.comment ?? failed?.comment ?? ''
  const described = result === 0 ? null : describeResult(result, said)
  return described === null ? null : { ...described, said }
}
