import type { DeleteJob } from '@tidemark/contract'
import type { JobKey } from '../snapshot.ts'
import type { DeleteFacts } from './delete-facts.ts'

/** A policy runs each hour and mostly finds nothing. */
export function foundNothing({ state, taskCount, isParent }: DeleteJob): boolean {
  return state === 'completed' && taskCount === 0 && !isParent
}

/** Jobs with of each tenant's runs that found nothing only the last one. */
export function withoutOldEmpty(jobs: DeleteFacts['deleteJobs']): {
  readonly jobs: DeleteFacts['deleteJobs']
  readonly dropped: readonly JobKey[]
} {
  const last = new Map<number, bigint>()
  for (const { job } of jobs.values()) {
    const id = BigInt(job.jobId)
    if (foundNothing(job) && id > (last.get(job.tenantId) ?? -1n)) last.set(job.tenantId, id)
  }
  const dropped = [...jobs]
    .filter(([, { job }]) => foundNothing(job) && BigInt(job.jobId) !== last.get(job.tenantId))
    .map(([key]) => key)
  if (dropped.length === 0) return { jobs, dropped }
  const kept = new Map(jobs)
  for (const key of dropped) kept.delete(key)
  return { jobs: kept, dropped }
}
