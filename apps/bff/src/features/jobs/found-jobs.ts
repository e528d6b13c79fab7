import type { EndedJobs } from '../../collect/jobs/ended-jobs.ts'
import type { JobFacts } from '../../collect/jobs/job-facts.ts'
import type { JobRecord } from '../../collect/jobs/job-record.ts'
import type { OrderedList } from '../../collect/jobs/ordered-list.ts'
import { countStates, type StateCounts } from '../../collect/jobs/state-counts.ts'
import { type JobSort, orderOf } from '../../domain/job-sorts.ts'
import { remember } from '../../domain/remember.ts'
import { filterOf, type JobFilters } from './job-filter.ts'

/** What passes the filters. */
export interface FoundJobs {
  readonly list: OrderedList<JobRecord>
  /** Of every filter but the one by state. */
  readonly counts: StateCounts
}

/** Questions whose answers are kept as long as no job ends; the oldest is forgotten first. */
const KEPT = 16

const answersOf = remember<EndedJobs, Map<string, FoundJobs>>(() => new Map())

/** The ended jobs that pass, in an order. Walked through once for each question; running jobs change nothing of it. */
export function findEnded(ended: EndedJobs, filters: JobFilters, sort: JobSort): FoundJobs {
  const { tenants, types, states, startedBy, from, to } = filters
  const question = JSON.stringify([sort, tenants, types, states, startedBy, from, to])
  const answers = answersOf(ended)
  const found = answers.get(question) ?? search(ended, filters, sort)
  answers.delete(question)
  answers.set(question, found)
  for (const oldest of answers.keys()) if (answers.size > KEPT) answers.delete(oldest)
  return found
}

function search(ended: EndedJobs, filters: JobFilters, sort: JobSort): FoundJobs {
  const passes = filterOf(filters)
  const list = ended.inOrder(orderOf(sort))
  if (passes === null && filters.states === undefined) return { list, counts: ended.counts }
  const states = filters.states === undefined ? null : new Set(filters.states)
  const passing: JobFacts[] = []
  const found: JobRecord[] = []
  list.forEach((record) => {
    if (passes !== null && !passes(record.facts)) return
    passing.push(record.facts)
    if (states === null || states.has(record.facts.state)) found.push(record)
  })
  return { list: list.only(found), counts: countStates(passing) }
}
