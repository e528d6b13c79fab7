import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ClusterSummary, ConsoleInfo } from '@tidemark/contract'
import { useClusterId } from './cluster.ts'
import type { ProblemError } from './problem-error.ts'
import type { Request } from './request.ts'
import { useRequest } from './request-context.ts'

const POLL_MS = 10_000

function consoleQuery(request: Request) {
  return queryOptions({
    queryKey: ['console'],
    queryFn: async ({ signal }): Promise<ConsoleInfo> => (await request('console', { signal })).value,
    retry: false,
    networkMode: 'always',
    refetchInterval: POLL_MS,
  })
}

/** This console: its version, its clusters with what runs and failed in each, who may frame it. */
export function useConsole(): UseQueryResult<ConsoleInfo, ProblemError> {
  return useQuery(consoleQuery(useRequest()))
}

/** The open cluster as the console lists it; null while that is not known, or it lists no such cluster. */
export function useCluster(): ClusterSummary | null {
  const clusterId = useClusterId()
  const { data } = useConsole()
  return data?.clusters.find((cluster) => cluster.clusterId === clusterId) ?? null
}
