import type { BackupJob, JobList, JobListQuery, JobState } from '@tidemark/contract'
import type { Snapshot } from '../../collect/snapshot.ts'
import { newestFirst } from '../../domain/job-index.ts'
import { toJobView } from '../../domain/job-view.ts'
import { queryInstantMs, withMicros } from '../../http/query-instant.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { comparePlaces, jobsInOrder, type PlacedJob } from './job-order.ts'

const DEFAULT_LIMIT = 100

/** A page of the jobs that pass the filters, and how many there are of each state. */
export function jobList(snapshot: Snapshot, query: JobListQuery): JobList {
  const { sort = '-startedAt', limit = DEFAULT_LIMIT } = query
  const passes = filterOf(query)
  const states = query.states === undefined ? null : new Set(query.states)
  const counts = noCounts()
  const found: PlacedJob[] = []
  for (const placed of jobsInOrder(snapshot, sort)) {
    if (!passes(placed.job)) continue
    counts[placed.job.state] += 1
    if (states === null || states.has(placed.job.state)) found.push(placed)
  }
  const start = query.cursor === undefined ? 0 : firstAfter(found, query.cursor, sort)
  const page = found.slice(start, start + limit)
  const last = page.at(-1)
  return {
    jobs: page.map(({ record }) => toJobView(snapshot, record)),
    total: found.length,
    counts,
    nextCursor: last === undefined || start + limit >= found.length ? null : writeCursor(sort, last),
    sinceAt: newestFirst(snapshot.jobs).findLast(({ job }) => job.startedAt !== null)?.job.startedAt ?? null,
  }
}

function noCounts(): Record<JobState, number> {
  return { queued: 0, running: 0, canceling: 0, completed: 0, failed: 0, canceled: 0, unknown: 0 }
}

/** Every filter but the one by state. Instants have six digits on both sides, so text compares as time. */
function filterOf({ tenants, types, startedBy, from, to }: JobListQuery): (job: BackupJob) => boolean {
  const fromAt = from === undefined ? null : bound(from, 'from')
  const toAt = to === undefined ? null : bound(to, 'to')
  const tenantIds = tenants === undefined ? null : new Set(tenants.map(Number))
  return (job) =>
    (tenantIds === null || tenantIds.has(job.tenantId)) &&
    (types === undefined || types.includes(job.backupType)) &&
    (startedBy === undefined || startedBy.includes(job.startedBy)) &&
    (fromAt === null || (job.startedAt ?? '') >= fromAt) &&
    (toAt === null || (job.startedAt ?? '') < toAt)
}

function bound(instant: string, name: string): string {
  queryInstantMs(instant, name)
  return withMicros(instant)
}

/** Halving: the list is in order, and the job of the cursor may be gone. */
function firstAfter(found: readonly PlacedJob[], cursor: string, sort: NonNullable<JobListQuery['sort']>): number {
  const place = readCursor(cursor, sort)
  let [low, high] = [0, found.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const candidate = found[middle]
    if (candidate !== undefined && comparePlaces(candidate, place, sort) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
