import { JOB_SORTS, JOB_STATES, type JobRef, type JobState, StartedBy } from '@tidemark/contract'
import { jobKey } from '../../../domain/job-key.ts'

export type JobSort = (typeof JOB_SORTS)[number]
/** Deletes are jobs of a kind of their own, listed by themselves. */
export const JOB_TYPES = ['full', 'incremental', 'unknown', 'delete'] as const
type JobType = (typeof JOB_TYPES)[number]
export const STARTERS = StartedBy.options
type Starter = (typeof STARTERS)[number]

/** Stretches of time that slide with now. */
export const SINCE = ['24h', '7d', '30d', '90d'] as const
type Since = (typeof SINCE)[number]

/** When a job began: any time, since so long ago, or between two instants, each of which may be open. */
export type JobTime =
  | { readonly by: 'any' }
  | { readonly by: 'since'; readonly since: Since }
  | { readonly by: 'between'; readonly from: string | null; readonly to: string | null }

/** What the address of the job list says: filters, sort, and the jobs that are ticked. An empty list filters nothing. */
export interface JobSearch {
  readonly tenants: readonly number[]
  readonly types: readonly JobType[]
  readonly states: readonly JobState[]
  readonly startedBy: readonly Starter[]
  readonly time: JobTime
  readonly sort: JobSort
  readonly selected: readonly JobRef[]
}

const DEFAULT_SORT: JobSort = '-startedAt'

export const NO_FILTERS: JobSearch = {
  tenants: [],
  types: [],
  states: [],
  startedBy: [],
  time: { by: 'any' },
  sort: DEFAULT_SORT,
  selected: [],
}

/** Reads the address. Whatever makes no sense there reads as if it were absent. */
export function parseJobSearch(search: Readonly<Record<string, unknown>>): JobSearch {
  return {
    tenants: list(search.tenants)
      .filter((id) => /^\d{1,9}$/.test(id))
      .map(Number),
    types: onlyDeletes(known(JOB_TYPES, list(search.types))),
    states: known(JOB_STATES, list(search.states)),
    startedBy: known(STARTERS, list(search.by)),
    time: parseTime(search),
    sort: JOB_SORTS.find((sort) => sort === search.sort) ?? DEFAULT_SORT,
    selected: list(search.selected).flatMap(parseRef),
  }
}

/** The address for a search; what is as by default is left out. */
export function toJobSearch(search: JobSearch): Record<string, string> {
  const entries: [string, string][] = [
    ['tenants', search.tenants.join(',')],
    ['types', search.types.join(',')],
    ['states', search.states.join(',')],
    ['by', search.startedBy.join(',')],
    ['since', search.time.by === 'since' ? search.time.since : ''],
    ['from', search.time.by === 'between' ? (search.time.from ?? '') : ''],
    ['to', search.time.by === 'between' ? (search.time.to ?? '') : ''],
    ['sort', search.sort === DEFAULT_SORT ? '' : search.sort],
    ['selected', search.selected.map(jobKey).join(',')],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

export function isFiltered(search: JobSearch): boolean {
  const lists = [search.tenants, search.types, search.states, search.startedBy]
  return search.time.by !== 'any' || lists.some((values) => values.length > 0)
}

const SINCE_MS = {
  '24h': 86_400_000,
  '7d': 7 * 86_400_000,
  '30d': 30 * 86_400_000,
  '90d': 90 * 86_400_000,
} as const satisfies Record<Since, number>

/** A sliding start is cut to minutes, so that the question stays the same between polls. */
const SINCE_GRAIN_MS = 60_000

export type JobQuery = Readonly<Record<string, string>>

/** The query of the endpoint, without cursor and limit. `nowMs`: the last moment the database spoke. */
export function toJobQuery(search: JobSearch, nowMs: number): JobQuery {
  const { time } = search
  const sinceMs =
    time.by === 'since' ? Math.floor((nowMs - SINCE_MS[time.since]) / SINCE_GRAIN_MS) * SINCE_GRAIN_MS : null
  const entries: [string, string][] = [
    ['tenants', search.tenants.join(',')],
    ['types', search.types.join(',')],
    ['states', search.states.join(',')],
    ['startedBy', search.startedBy.join(',')],
    ['from', sinceMs !== null ? new Date(sinceMs).toISOString() : time.by === 'between' ? (time.from ?? '') : ''],
    ['to', time.by === 'between' ? (time.to ?? '') : ''],
    ['sort', search.sort],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

/** Chosen beside others the last word counts: deletes alone, or the others without them. */
export function onlyDeletes(types: readonly JobType[]): readonly JobType[] {
  if (types.length < 2 || !types.includes('delete')) return types
  return types.at(-1) === 'delete' ? ['delete'] : types.filter((type) => type !== 'delete')
}

function parseTime(search: Readonly<Record<string, unknown>>): JobTime {
  const since = SINCE.find((known) => known === search.since)
  if (since !== undefined) return { by: 'since', since }
  const from = parseInstant(search.from)
  const to = parseInstant(search.to)
  return from === null && to === null ? { by: 'any' } : { by: 'between', from, to }
}

function parseInstant(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

function parseRef(text: string): JobRef[] {
  const match = /^(\d{1,10})-(\d{1,20})$/.exec(text)
  const [, tenantId, jobId] = match ?? []
  return tenantId === undefined || jobId === undefined ? [] : [{ tenantId: Number(tenantId), jobId }]
}

/** A router may have read `1002` as a number. */
function list(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'string' ? value.split(',').filter((part) => part !== '') : []
}

function known<T extends string>(words: readonly T[], values: readonly string[]): T[] {
  return words.filter((word) => values.includes(word))
}
