import type { JobListQuery } from '@tidemark/contract'
import { instantUs, type JobFacts } from '../../collect/jobs/job-facts.ts'
import { queryInstantMs } from '../../http/query-instant.ts'

/** Every filter of the list; the page and its order are none. */
export type JobFilters = Pick<JobListQuery, 'tenants' | 'types' | 'states' | 'startedBy' | 'from' | 'to'>

export type Passes = (facts: JobFacts) => boolean

/** Every filter but the one by state, or null where there is none. @throws AppError `validation` for no real day */
export function filterOf({ tenants, types, startedBy, from, to }: JobFilters): Passes | null {
  const fromUs = from === undefined ? null : bound(from, 'from')
  const toUs = to === undefined ? null : bound(to, 'to')
  const tenantIds = tenants === undefined ? null : new Set(tenants.map(Number))
  if (types === undefined && startedBy === undefined && fromUs === null && toUs === null && tenantIds === null)
    return null
  return (facts) =>
    (tenantIds === null || tenantIds.has(facts.tenantId)) &&
    (types === undefined || types.includes(facts.backupType)) &&
    (startedBy === undefined || startedBy.includes(facts.startedBy)) &&
    (fromUs === null || (facts.startedUs ?? -1) >= fromUs) &&
    (toUs === null || (facts.startedUs ?? -1) < toUs)
}

function bound(instant: string, name: string): number {
  queryInstantMs(instant, name)
  return instantUs(instant)
}
