import type { BackupJob, JobPage, JobRef } from '@tidemark/contract'
import type { JobRecord } from '../../collect/jobs/job-record.ts'
import { jobKey, type Snapshot } from '../../collect/snapshot.ts'
import { failureOf } from '../../domain/failure.ts'
import { canBeCancelled, childrenOf } from '../../domain/job-index.ts'
import { toJobView, toTaskView } from '../../domain/job-view.ts'
import type { OperationLog } from '../../operations/operation-log.ts'

/** One job with its family and everything known of it; null when neither view shows it. */
export function jobPage(snapshot: Snapshot, ref: JobRef, log: Pick<OperationLog, 'statement'>): JobPage | null {
  const record = snapshot.jobs.get(jobKey(ref))
  if (record === undefined) return null
  const { job, viewName } = record
  const task = toTaskView(snapshot, record)
  const children = job.isParent ? childrenOf(snapshot, job) : []
  const parent = job.parent === null ? undefined : snapshot.jobs.get(jobKey(job.parent))
  const siblings = parent === undefined ? [] : childrenOf(snapshot, parent.job).filter((child) => child !== record)
  const cancelTenantIds = cancelTenants(job, children)
  return {
    job: toJobView(snapshot, record),
    viewName,
    columns: [...record.columns],
    task,
    backupSet: snapshot.sets.get(job.tenantId)?.find(({ backupSetId }) => backupSetId === job.backupSetId) ?? null,
    phases: [...(snapshot.phases.get(jobKey(ref)) ?? [])],
    parent: parent === undefined ? null : toJobView(snapshot, parent),
    children: children.map((child) => toJobView(snapshot, child)),
    siblings: siblings.map((sibling) => toJobView(snapshot, sibling)),
    error: failureOf(job, task),
    statement: job.operationId === null ? null : log.statement(snapshot.clusterId, job.operationId),
    cancelable: canBeCancelled(job) && cancelTenantIds.length > 0,
    cancelTenantIds: [...cancelTenantIds],
  }
}

/** A parent is cancelled through those of its children that still run; before it has any there is nobody to name. */
function cancelTenants(job: BackupJob, children: readonly JobRecord[]): readonly number[] {
  if (!job.isParent) return [job.tenantId]
  return children.filter((child) => canBeCancelled(child.job)).map((child) => child.job.tenantId)
}
