import { useCallback, useMemo } from 'react'
import { useSearchState } from '../../lib/cluster.ts'
import { parseTimelineSearch, type TimelineSearch, toTimelineSearch } from './timeline-search.ts'

/** Window, view and selection, kept in the address; a change names only what changes. */
export function useTimelineSearch(): readonly [TimelineSearch, (change: Partial<TimelineSearch>) => void] {
  const [params, setParams] = useSearchState()
  const search = useMemo(() => parseTimelineSearch(params), [params])
  const change = useCallback(
    (changed: Partial<TimelineSearch>) => setParams(toTimelineSearch({ ...search, ...changed })),
    [search, setParams],
  )
  return [search, change]
}
