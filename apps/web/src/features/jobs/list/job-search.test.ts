import { JobListQuery } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { isFiltered, type JobSearch, NO_FILTERS, parseJobSearch, toJobQuery, toJobSearch } from './job-search.ts'

const NOW = Date.UTC(2025, 10, 21, 6, 20, 31)

const SEARCHES: JobSearch[] = [
  NO_FILTERS,
  { ...NO_FILTERS, tenants: [1002], states: ['failed'], sort: 'duration' },
  { ...NO_FILTERS, tenants: [1002, 1004], types: ['full', 'incremental'], startedBy: ['sys', 'tenant'] },
  { ...NO_FILTERS, time: { by: 'since', since: '7d' }, selected: [{ tenantId: 1002, jobId: '18446744073709551615' }] },
  { ...NO_FILTERS, time: { by: 'between', from: '2025-11-01T00:00:00.000Z', to: null } },
  { ...NO_FILTERS, time: { by: 'between', from: '2025-11-01T00:00:00.000Z', to: '2025-11-02T00:00:00.000Z' } },
]

describe('the address of the job list', () => {
  it.each(SEARCHES)('comes back as it was written: %o', (search) => {
    expect(parseJobSearch(toJobSearch(search))).toEqual(search)
  })

  it('is empty when nothing is filtered', () => {
    expect(toJobSearch(NO_FILTERS)).toEqual({})
    expect(isFiltered(NO_FILTERS)).toBe(false)
  })

  it.each([
    { tenants: 'x', types: 'weekly', states: 'sad', by: 'me', since: '1y', sort: 'color', selected: '1-2-3' },
    { from: 'soon', to: {} },
    { tenants: ['1002'], states: null },
  ])('reads nonsense as absent: %o', (search) => {
    expect(parseJobSearch(search)).toEqual(NO_FILTERS)
  })

  it.each(SEARCHES)('asks only what the endpoint takes: %o', (search) => {
    expect(z.safeParse(JobListQuery, toJobQuery(search, NOW)).success).toBe(true)
  })

  it('asks the same between two polls of a sliding start', () => {
    const search: JobSearch = { ...NO_FILTERS, time: { by: 'since', since: '24h' } }
    expect(toJobQuery(search, NOW)).toEqual({ from: '2025-11-20T06:20:00.000Z', sort: '-startedAt' })
    expect(toJobQuery(search, NOW + 20_000)).toEqual(toJobQuery(search, NOW))
  })
})
