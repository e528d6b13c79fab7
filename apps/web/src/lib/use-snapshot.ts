import { hashKey, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { endpoints, Freshness } from '@tidemark/contract'
import { useClusterId } from './cluster.ts'
import { useFreshnessStore } from './freshness/freshness-context.ts'
import type { FreshnessStore } from './freshness/freshness-store.ts'
import type { MissCause } from './freshness/freshness-view.ts'
import { ProblemError, type ProblemKind } from './problem-error.ts'
import type { ReplyOf, Request } from './request.ts'
import { useRequest } from './request-context.ts'

/** The endpoints that answer from a cluster's snapshot. */
export type SnapshotName = {
  [N in keyof typeof endpoints]: ReplyOf<N> extends { data: unknown; freshness: Freshness } ? N : never
}[keyof typeof endpoints]

export type DataOf<N extends SnapshotName> = ReplyOf<N>['data']

/** What a page shows, and how current it was when it came. */
export interface Snapshot<T> {
  readonly data: T
  readonly freshness: Freshness
}

export interface SnapshotAsk<N extends SnapshotName> {
  /** The places of the path besides the cluster. */
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string>>
  /** Whether something moves in it: it is then asked every 2 s, else every 10 s. */
  readonly moves?: (data: DataOf<N>) => boolean
  readonly enabled?: boolean
}

/** The failures that say something about the cluster, rather than about the question. */
const MISSED: Partial<Record<ProblemKind, MissCause>> = {
  unreachable: 'console',
  'database-unreachable': 'unreachable',
  'database-denied': 'denied',
}

const MOVING_POLL_MS = 2_000
const QUIET_POLL_MS = 10_000

export interface SnapshotDeps {
  readonly clusterId: string
  readonly request: Request
  readonly freshness: FreshnessStore
}

/** Everything a cluster's snapshot answers lies under this key: `invalidateQueries({ queryKey: clusterKey(id) })`. */
export function clusterKey(clusterId: string) {
  return ['clusters', clusterId] as const
}

/**
 * One question to a cluster's snapshot, asked again while the page is in sight. The last answer stays when a later one
 * fails: a database that is gone is shown as it last was, never as empty.
 */
function snapshotQuery<N extends SnapshotName>(
  { clusterId, request, freshness }: SnapshotDeps,
  name: N,
  { params = {}, query = {}, moves, enabled = true }: SnapshotAsk<N>,
) {
  const subject = [...clusterKey(clusterId), name, params]
  return queryOptions({
    queryKey: [...subject, query],
    queryFn: async ({ signal }): Promise<Snapshot<DataOf<N>>> => {
      const answer = await request(name, { params: { clusterId, ...params }, query, signal }).catch(
        (error: unknown) => {
          if (error instanceof ProblemError) {
            const because = MISSED[error.kind]
            if (because !== undefined) freshness.missed(clusterId, because)
            else if (error.freshness !== null) freshness.heard(clusterId, error.freshness)
          }
          throw error
        },
      )
      if (answer.freshness !== null) freshness.heard(clusterId, answer.freshness)
      return { data: answer.value.data, freshness: answer.freshness ?? answer.value.freshness }
    },
    enabled,
    retry: false,
    networkMode: 'always',
    // Another filter keeps the old rows until the new ones come; another tenant or cluster must never show through.
    placeholderData: (before: Snapshot<DataOf<N>> | undefined, asked) =>
      asked !== undefined && hashKey(asked.queryKey.slice(0, -1)) === hashKey(subject) ? before : undefined,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => {
      const { data, status } = state
      const settled = data !== undefined && status === 'success' && data.freshness.state === 'live'
      return settled && moves?.(data.data) !== true ? QUIET_POLL_MS : MOVING_POLL_MS
    },
  })
}

/** Asks the open cluster, e.g. `useSnapshot('tenant', { params: { tenantId } })`, and keeps asking. */
export function useSnapshot<N extends SnapshotName>(
  name: N,
  ask: SnapshotAsk<N> = {},
): UseQueryResult<Snapshot<DataOf<N>>, ProblemError> {
  return useQuery(snapshotQuery(useSnapshotDeps(), name, ask))
}

/** For queries that are more than one question, such as a list that loads as one scrolls. */
export function useSnapshotDeps(): SnapshotDeps {
  const clusterId = useClusterId()
  const request = useRequest()
  const freshness = useFreshnessStore()
  return { clusterId, request, freshness }
}
