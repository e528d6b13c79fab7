import { infiniteQueryOptions } from '@tanstack/react-query'
import type { JobList, JobRef } from '@tidemark/contract'
import { isOpen } from '../../domain/is-open.ts'
import type { ProblemError } from '../../lib/problem-error.ts'
import { clusterKey, type SnapshotAsk, type SnapshotDeps } from '../../lib/use-snapshot.ts'
import type { JobQuery } from './list/job-search.ts'

const PAGE_SIZE = '100'
const LATER_POLL_MS = 10_000

/** The head of the list: it is what is polled. */
export function firstJobs(query: JobQuery): SnapshotAsk<'jobs'> {
  return {
    query: { ...query, limit: PAGE_SIZE },
    moves: ({ counts }) => counts.running + counts.queued + counts.canceling > 0,
  }
}

/**
 * What comes after the head, by cursor, as the reader scrolls. Ended jobs do not change, so these pages are asked again
 * only while one of theirs is open.
 */
export function laterJobs({ clusterId, request }: SnapshotDeps, query: JobQuery, cursor: string | null) {
  return infiniteQueryOptions<JobList, ProblemError, { pages: JobList[] }, readonly unknown[], string | null>({
    queryKey: [...clusterKey(clusterId), 'jobs', 'later', query, cursor],
    queryFn: async ({ pageParam, signal }) => {
      const page = { ...query, limit: PAGE_SIZE, cursor: pageParam ?? '' }
      return (await request('jobs', { params: { clusterId }, query: page, signal })).value.data
    },
    initialPageParam: cursor,
    getNextPageParam: (last) => last.nextCursor,
    enabled: cursor !== null,
    retry: false,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ jobs }) => jobs.some(isOpen)) === true ? LATER_POLL_MS : false,
  })
}

/** One job with its columns, its family and what the console knows of how it came about. */
export function jobAsk({ tenantId, jobId }: JobRef): SnapshotAsk<'job'> {
  return { params: { tenantId, jobId }, moves: ({ job }) => isOpen(job) }
}
