import type { DeleteJob, JobRef } from '@tidemark/contract'
import type { DeleteFacts, DeleteJobRecord } from '../collect/deletes/delete-facts.ts'
import { groupBy } from '../collect/share.ts'
import { type JobKey, jobKey } from '../collect/snapshot.ts'
import { remember } from './remember.ts'

type Records = readonly DeleteJobRecord[]
type Jobs = Pick<DeleteFacts, 'deleteJobs'>
const NONE: Records = []

/** Ids decide where starts are the same. Instants have six digits, so text compares as time. */
function compareNewestFirst(a: DeleteJob, b: DeleteJob): number {
  const [startA, startB] = [a.startedAt ?? '', b.startedAt ?? '']
  if (startA !== startB) return startA < startB ? 1 : -1
  return a.tenantId - b.tenantId || Number(BigInt(b.jobId) - BigInt(a.jobId))
}

/** Every delete job, newest first. */
const newestFirst = remember(
  (jobs: DeleteFacts['deleteJobs']): Records => [...jobs.values()].sort((a, b) => compareNewestFirst(a.job, b.job)),
)
const byTenant = remember(
  (jobs: DeleteFacts['deleteJobs']): ReadonlyMap<number, Records> =>
    groupBy(newestFirst(jobs), ({ job }) => job.tenantId),
)
const byParent = remember(
  (jobs: DeleteFacts['deleteJobs']): ReadonlyMap<JobKey | null, Records> =>
    groupBy(newestFirst(jobs), ({ job }) => (job.parent === null ? null : jobKey(job.parent))),
)

export function allDeletes({ deleteJobs }: Jobs): Records {
  return newestFirst(deleteJobs)
}

/** A tenant's delete jobs, newest first. Those sys made the children of belong to sys. */
export function deletesOf({ deleteJobs }: Jobs, tenantId: number): Records {
  return byTenant(deleteJobs).get(tenantId) ?? NONE
}

export function deleteChildrenOf({ deleteJobs }: Jobs, parent: JobRef): Records {
  return byParent(deleteJobs).get(jobKey(parent)) ?? NONE
}

/** Whether CANCEL DELETE BACKUP would do something to it. */
export function canCancelDelete({ state }: DeleteJob): boolean {
  return state === 'queued' || state === 'running'
}
