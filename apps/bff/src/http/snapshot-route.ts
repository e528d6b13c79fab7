import type { ClusterFreshness, Endpoint, Freshness, FreshnessCause, ProblemName } from '@tidemark/contract'
import { AppError } from './app-error.ts'
import { freshnessHeaders } from './freshness-headers.ts'
import type { Answer, Route, RouteInput, TypedEndpoint } from './route.ts'
import { type Serialised, serialise, toFreshness } from './serialised.ts'

/** `revision` rises whenever a read model could come out differently. */
export interface Revisioned {
  readonly revision: number
}

/** A cluster as a reader sees it. */
export interface ObservedCluster<Snapshot extends Revisioned> {
  readonly id: string
  snapshot(): Snapshot | null
  freshness(): ClusterFreshness
  /** Somebody looks: the collector keeps its fast pace for the next 30 s. */
  watched(): void
}

export interface ObservedClusters<Cluster> {
  get(clusterId: string): Cluster | null
}

interface ClusterParams {
  readonly clusterId: string
}

export interface SnapshotRouteOptions<Cluster> {
  /** Rises when what `read` takes from elsewhere than the snapshot changes, such as the state of operations. */
  readonly alsoRevision?: (cluster: Cluster) => string | number
}

/** Of one cluster and revision, by URL; null: there is no such thing. */
interface Cache {
  readonly revision: string
  readonly byUrl: Map<string, Serialised | null>
}

const MAX_CACHED_URLS = 200

/**
 * A GET answered from memory as `{data, freshness}`: serialised and hashed once for each revision and URL. The ETag is
 * of the data alone, so a quiet cluster answers 304 while its age rides in the headers. `read` gives null for what
 * does not exist (404); without any snapshot the answer is 503.
 */
export function snapshotRoute<
  Params extends ClusterParams,
  Query,
  Body,
  Data,
  Snapshot extends Revisioned,
  Cluster extends ObservedCluster<Snapshot>,
>(
  endpoint: TypedEndpoint<Params, Query, Body, { data: Data; freshness: Freshness }>,
  clusters: ObservedClusters<Cluster & ObservedCluster<Snapshot>>,
  read: (snapshot: Snapshot, input: RouteInput<Params, Query, Body>, cluster: Cluster) => Data | null,
  options?: SnapshotRouteOptions<Cluster>,
): Route
export function snapshotRoute(
  endpoint: Endpoint,
  clusters: ObservedClusters<ObservedCluster<Revisioned>>,
  read: (
    snapshot: Revisioned,
    input: RouteInput<unknown, unknown, unknown>,
    cluster: ObservedCluster<Revisioned>,
  ) => unknown,
  options: SnapshotRouteOptions<ObservedCluster<Revisioned>> = {},
): Route {
  const caches = new Map<string, Cache>()

  function cacheOf(cluster: ObservedCluster<Revisioned>, snapshot: Revisioned): Cache {
    const revision = `${snapshot.revision}/${options.alsoRevision?.(cluster) ?? ''}`
    const known = caches.get(cluster.id)
    if (known?.revision === revision) return known
    const cache = { revision, byUrl: new Map() }
    caches.set(cluster.id, cache)
    return cache
  }

  return {
    endpoint,
    answer: async (input, check) => {
      const cluster = ofCluster(input.params) ? clusters.get(input.params.clusterId) : null
      if (cluster === null) throw new AppError('not-found', { detail: 'No such cluster.' })
      cluster.watched()
      const snapshot = cluster.snapshot()
      const freshness = cluster.freshness()
      if (snapshot === null) throw neverSeen(freshness)
      const { byUrl } = cacheOf(cluster, snapshot)
      let serialised = byUrl.get(input.url)
      if (serialised === undefined) {
        const data = read(snapshot, input, cluster)
        if (data !== null) check({ data, freshness: toFreshness(freshness) })
        serialised = data === null ? null : serialise(data)
        if (byUrl.size < MAX_CACHED_URLS) byUrl.set(input.url, serialised)
      }
      if (serialised === null) throw new AppError('not-found', { headers: freshnessHeaders(freshness) })
      return answerOf(serialised, freshness, input.ifNoneMatch)
    },
  }
}

const NOTHING_YET = {
  problem: 'database-unreachable',
  detail: 'Nothing has been read from this cluster yet.',
} as const

const NEVER_SEEN = new Map<FreshnessCause | null, { readonly problem: ProblemName; readonly detail: string }>([
  ['denied', { ...NOTHING_YET, problem: 'database-denied' }],
  ['emptied', { ...NOTHING_YET, detail: 'The cluster was emptied or replaced; it is being read anew.' }],
  ['no-backup', { problem: 'not-ready', detail: 'This server has none of the views that backups are seen in.' }],
])

/** True once the endpoint's own schema let them pass: every request comes by here, so they are not parsed again. */
function ofCluster(params: unknown): params is ClusterParams {
  return typeof params === 'object' && params !== null && 'clusterId' in params && typeof params.clusterId === 'string'
}

/** Before the first snapshot, and after the cluster was emptied until it has been read again. */
function neverSeen({ cause, retryInMs }: ClusterFreshness): AppError {
  const { problem, detail } = NEVER_SEEN.get(cause) ?? NOTHING_YET
  return new AppError(problem, { detail, retryAfterMs: retryInMs ?? 1000 })
}

function answerOf({ etag, bodyWith }: Serialised, current: ClusterFreshness, ifNoneMatch: string | null): Answer {
  const headers = { ETag: etag, ...freshnessHeaders(current) }
  if (ifNoneMatch === etag) return { status: 304, headers, body: null }
  return { status: 200, headers, body: bodyWith(current) }
}
