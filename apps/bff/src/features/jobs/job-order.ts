import { type BackupJob, JOB_STATES, type JobListQuery } from '@tidemark/contract'
import type { JobRecord, Snapshot } from '../../collect/snapshot.ts'
import { compareNewestFirst, type JobStart, newestFirst } from '../../domain/job-index.ts'
import { remember } from '../../domain/remember.ts'

export type JobSort = NonNullable<JobListQuery['sort']>
type SortKey = string | number
type KeyOf = (job: BackupJob) => SortKey

/** What a job is sorted by. An open job has not ended: its end and its duration lie behind all others. */
const startedAt: KeyOf = (job) => job.startedAt ?? ''
const endedAt: KeyOf = (job) => job.endedAt ?? '9999'
/** Kept with the job, which stays the same from one snapshot to the next: reading instants is what costs here. */
const duration: KeyOf = remember((job: BackupJob) =>
  job.startedAt === null || job.endedAt === null
    ? Number.MAX_SAFE_INTEGER
    : Date.parse(job.endedAt) - Date.parse(job.startedAt),
)
const outputBytes: KeyOf = (job) => job.outputBytes ?? -1
/** Cut, because a cursor holds it. */
const tenant: KeyOf = (job) => (job.tenantName ?? String(job.tenantId)).slice(0, 64)
const state: KeyOf = (job) => JOB_STATES.indexOf(job.state)

const SORTS = {
  startedAt: { keyOf: startedAt, descending: false },
  '-startedAt': { keyOf: startedAt, descending: true },
  endedAt: { keyOf: endedAt, descending: false },
  '-endedAt': { keyOf: endedAt, descending: true },
  duration: { keyOf: duration, descending: false },
  '-duration': { keyOf: duration, descending: true },
  outputBytes: { keyOf: outputBytes, descending: false },
  '-outputBytes': { keyOf: outputBytes, descending: true },
  tenant: { keyOf: tenant, descending: false },
  '-tenant': { keyOf: tenant, descending: true },
  state: { keyOf: state, descending: false },
  '-state': { keyOf: state, descending: true },
} as const satisfies Record<JobSort, { keyOf: KeyOf; descending: boolean }>

/** A job's place in an order: its key, then the newest start, then its ids. Never the same for two jobs. */
export interface Place {
  readonly key: SortKey
  readonly job: JobStart
}

export interface PlacedJob extends Place {
  readonly job: BackupJob
  readonly record: JobRecord
}

export function comparePlaces(a: Place, b: Place, sort: JobSort): number {
  return compareKeys(a.key, b.key, sort) || compareNewestFirst(a.job, b.job)
}

function compareKeys(a: SortKey, b: SortKey, sort: JobSort): number {
  if (a === b) return 0
  return a < b === SORTS[sort].descending ? 1 : -1
}

/** Every job in the orders somebody asked for, each made once for a set of jobs. */
const ordersOf = remember((jobs: Snapshot['jobs']) => {
  const orders = new Map<JobSort, readonly PlacedJob[]>()
  return (sort: JobSort): readonly PlacedJob[] => {
    const order = orders.get(sort) ?? makeOrder(jobs, sort)
    orders.set(sort, order)
    return order
  }
})

/** Sorting is stable and begins with the newest first, so that only the keys need to be compared. */
function makeOrder(jobs: Snapshot['jobs'], sort: JobSort): readonly PlacedJob[] {
  const { keyOf } = SORTS[sort]
  const placed = newestFirst(jobs).map((record) => ({ key: keyOf(record.job), job: record.job, record }))
  return sort === '-startedAt' ? placed : placed.sort((a, b) => compareKeys(a.key, b.key, sort))
}

export function jobsInOrder({ jobs }: Pick<Snapshot, 'jobs'>, sort: JobSort): readonly PlacedJob[] {
  return ordersOf(jobs)(sort)
}
