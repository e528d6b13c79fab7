import { useCallback, useMemo } from 'react'
import { useSearchState } from '../../../lib/cluster.ts'
import { type JobSearch, parseJobSearch, toJobSearch } from './job-search.ts'

/** Filters, sort and selection, kept in the address; a change names only what changes. */
export function useJobSearch(): readonly [JobSearch, (change: Partial<JobSearch>) => void] {
  const [params, setParams] = useSearchState()
  const search = useMemo(() => parseJobSearch(params), [params])
  const change = useCallback(
    (changed: Partial<JobSearch>) => setParams(toJobSearch({ ...search, ...changed })),
    [search, setParams],
  )
  return [search, change]
}
