import type { DeleteJob, DeleteJobList, DeleteJobListQuery } from '@tidemark/contract'
import { countStates } from '../../collect/jobs/state-counts.ts'
import type { Snapshot } from '../../collect/snapshot.ts'
import { allDeletes } from '../../domain/delete-index.ts'
import { queryInstantMs, withMicros } from '../../http/query-instant.ts'

const DEFAULT_LIMIT = 100

/** A page of the delete jobs that pass the filters, newest first, and how many there are of each state. */
export function deleteJobList(snapshot: Snapshot, query: DeleteJobListQuery): DeleteJobList {
  const { offset = 0, limit = DEFAULT_LIMIT } = query
  const states = query.states === undefined ? null : new Set(query.states)
  const passing = allDeletes(snapshot).filter(filterOf(query))
  const found = passing.filter(({ job }) => states?.has(job.state) ?? true)
  return {
    jobs: found.slice(offset, offset + limit).map(({ job }) => job),
    total: found.length,
    counts: countStates(passing.map(({ job }) => job)),
  }
}

/** Every filter but the one by state. Instants have six digits on both sides, so text compares as time. */
function filterOf({ tenants, from, to }: DeleteJobListQuery): (record: { readonly job: DeleteJob }) => boolean {
  const fromAt = from === undefined ? null : bound(from, 'from')
  const toAt = to === undefined ? null : bound(to, 'to')
  const tenantIds = tenants === undefined ? null : new Set(tenants.map(Number))
  return ({ job }) =>
    (tenantIds === null || tenantIds.has(job.tenantId)) &&
    (fromAt === null || (job.startedAt ?? '') >= fromAt) &&
    (toAt === null || (job.startedAt ?? '') < toAt)
}

function bound(instant: string, name: string): string {
  queryInstantMs(instant, name)
  return withMicros(instant)
}
