import type { JobList, JobListQuery } from '@tidemark/contract'
import type { JobBook } from '../../collect/jobs/job-book.ts'
import type { JobRecord } from '../../collect/jobs/job-record.ts'
import { countStates } from '../../collect/jobs/state-counts.ts'
import type { Snapshot } from '../../collect/snapshot.ts'
import { comparePlaces, type JobSort, type Place, placeOf } from '../../domain/job-sorts.ts'
import { toJobView } from '../../domain/job-view.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { findEnded } from './found-jobs.ts'
import { filterOf } from './job-filter.ts'

const DEFAULT_LIMIT = 100

/** A page of the jobs that pass the filters, and how many there are of each state. */
export function jobList(snapshot: Snapshot, query: JobListQuery): JobList {
  const { sort = '-startedAt', limit = DEFAULT_LIMIT } = query
  const { jobs } = snapshot
  const place = (record: JobRecord) => placeIn(jobs, sort, record)
  const ended = findEnded(jobs.ended, query, sort)
  const open = findOpen(jobs, query, sort)
  const after = query.cursor === undefined ? null : readCursor(query.cursor, sort)
  const isBehind = (record: JobRecord) => after === null || comparePlaces(place(record), after, sort) > 0
  const rest = open.list.filter(isBehind)
  const start = ended.list.indexOf(isBehind)
  const candidates = [...rest.slice(0, limit), ...ended.list.slice(start, limit)]
  const page = inOrder(candidates, jobs, sort).slice(0, limit)
  const last = page.at(-1)
  const isLast = rest.length + ended.list.size - start <= page.length
  return {
    jobs: page.map((record) => toJobView(snapshot, record)),
    total: open.list.length + ended.list.size,
    counts: countStates(
      open.passing.map(({ facts }) => facts),
      ended.counts,
    ),
    nextCursor: last === undefined || isLast ? null : writeCursor(sort, place(last)),
    sinceAt: oldestStart(jobs),
  }
}

/** The few in flight that pass. */
function findOpen(jobs: JobBook, query: JobListQuery, sort: JobSort) {
  const passes = filterOf(query)
  const states = query.states === undefined ? null : new Set(query.states)
  const passing = jobs.inFlight.filter(({ facts }) => passes === null || passes(facts))
  const found = passing.filter(({ facts }) => states === null || states.has(facts.state))
  return { passing, list: inOrder(found, jobs, sort) }
}

function inOrder(records: readonly JobRecord[], jobs: JobBook, sort: JobSort): readonly JobRecord[] {
  const placed = records.map((record) => ({ record, place: placeIn(jobs, sort, record) }))
  return placed.sort((a, b) => comparePlaces(a.place, b.place, sort)).map(({ record }) => record)
}

function placeIn({ ended }: JobBook, sort: JobSort, { facts }: JobRecord): Place {
  return placeOf(sort, facts, ended.tenantName(facts.tenantId))
}

/** Those without a start stand behind the oldest. */
function oldestStart({ ended, inFlight }: JobBook): string | null {
  const { newest } = ended
  const [oldest] = newest.slice(newest.indexOf(({ facts }) => facts.startedUs === null) - 1, 1)
  const starts = [oldest, ...inFlight].flatMap((record) => record?.job.startedAt ?? [])
  return starts.sort()[0] ?? null
}
