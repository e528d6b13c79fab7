import { type UseQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { BackupJob, JobList } from '@tidemark/contract'
import { useMemo, useState } from 'react'
import { useFreshnessStore } from '../../../lib/freshness/freshness-context.ts'
import type { ProblemError } from '../../../lib/problem-error.ts'
import { type Snapshot, useSnapshot, useSnapshotDeps } from '../../../lib/use-snapshot.ts'
import { firstJobs, laterJobs } from '../api.ts'
import { type JobQuery, type JobSearch, toJobQuery, toJobSearch } from './job-search.ts'
import { joinPages } from './join-pages.ts'

export interface JobPages {
  readonly first: UseQueryResult<Snapshot<JobList>, ProblemError>
  readonly jobs: readonly BackupJob[]
  /** Names the question: what was shown for another one says nothing about this one. */
  readonly listKey: string
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly moreError: ProblemError | null
  readonly loadMore: () => void
}

/** Where the reader first scrolled past the head, and the head as it was then. */
interface Anchor {
  readonly listKey: string
  readonly query: JobQuery
  readonly cursor: string
  readonly jobs: readonly BackupJob[]
}

/**
 * The list as far as it was scrolled. The head is polled; later pages hang on the cursor it had when they were first
 * wanted, and the head of that moment fills the gap that newer jobs would open between the two.
 */
export function useJobPages(search: JobSearch): JobPages {
  const deps = useSnapshotDeps()
  const query = toJobQuery(search, useFreshnessStore().nowMs())
  const listKey = JSON.stringify(toJobSearch({ ...search, selected: [] }))
  const first = useSnapshot('jobs', firstJobs(query))
  const [anchors, setAnchor] = useState<Anchor | null>(null)
  const anchor = anchors?.listKey === listKey ? anchors : null
  const later = useInfiniteQuery(laterJobs(deps, anchor?.query ?? query, anchor?.cursor ?? null))

  const head = first.data?.data
  const jobs = useMemo(
    () => joinPages([head?.jobs ?? [], anchor?.jobs ?? [], ...(later.data?.pages ?? []).map((page) => page.jobs)]),
    [head, anchor, later.data],
  )
  const cursor = head?.nextCursor ?? null
  const loadMore = () => {
    if (anchor !== null) void later.fetchNextPage()
    else if (cursor !== null && head !== undefined && !first.isPlaceholderData)
      setAnchor({ listKey, query, cursor, jobs: head.jobs })
  }
  return {
    first,
    jobs,
    listKey,
    hasMore: anchor === null ? cursor !== null : later.hasNextPage || later.isPending,
    loadingMore: anchor !== null && later.isFetching && !later.isRefetching,
    moreError: later.error,
    loadMore,
  }
}
