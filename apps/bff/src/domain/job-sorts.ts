import { JOB_STATES, type JobListQuery } from '@tidemark/contract'
import { compareNewestFirst, type JobFacts, type JobStart } from '../collect/jobs/job-facts.ts'
import type { JobOrder } from '../collect/jobs/job-order.ts'

export type JobSort = NonNullable<JobListQuery['sort']>

/** An open job has not ended: its end and its duration lie behind all others. */
const OPEN = Number.MAX_SAFE_INTEGER

type KeyName = Exclude<JobSort, `-${string}`>

const KEYS: Readonly<Record<KeyName, JobOrder['keyOf']>> = {
  startedAt: ({ startedUs }) => startedUs ?? -1,
  endedAt: ({ endedUs }) => endedUs ?? OPEN,
  duration: ({ startedUs, endedUs }) => (startedUs === null || endedUs === null ? OPEN : endedUs - startedUs),
  outputBytes: ({ outputBytes }) => outputBytes ?? -1,
  tenant: (_, rank) => rank,
  state: ({ state }) => JOB_STATES.indexOf(state),
}

const SORTS = {
  startedAt: { key: 'startedAt', descending: false },
  '-startedAt': { key: 'startedAt', descending: true },
  endedAt: { key: 'endedAt', descending: false },
  '-endedAt': { key: 'endedAt', descending: true },
  duration: { key: 'duration', descending: false },
  '-duration': { key: 'duration', descending: true },
  outputBytes: { key: 'outputBytes', descending: false },
  '-outputBytes': { key: 'outputBytes', descending: true },
  tenant: { key: 'tenant', descending: false },
  '-tenant': { key: 'tenant', descending: true },
  state: { key: 'state', descending: false },
  '-state': { key: 'state', descending: true },
} as const satisfies Record<JobSort, { key: KeyName; descending: boolean }>

/** The order as an index of ended jobs keeps it. */
export function orderOf(sort: JobSort): JobOrder {
  const { key, descending } = SORTS[sort]
  return { name: sort, descending, keyOf: KEYS[key], byTenant: key === 'tenant' }
}

/** A job's place in an order: its key, then the newest start, then its ids. Never the same for two jobs. */
export interface Place {
  readonly key: string | number
  readonly start: JobStart
}

/** Cut, because a cursor holds it; OceanBase's names are no longer. */
const NAME_LENGTH = 64

export function placeOf(sort: JobSort, facts: JobFacts, tenantName: string | null): Place {
  const { key } = SORTS[sort]
  const name = (tenantName ?? String(facts.tenantId)).slice(0, NAME_LENGTH)
  return { key: key === 'tenant' ? name : KEYS[key](facts, 0), start: facts }
}

export function comparePlaces(a: Place, b: Place, sort: JobSort): number {
  if (a.key === b.key) return compareNewestFirst(a.start, b.start)
  return a.key < b.key === SORTS[sort].descending ? 1 : -1
}
