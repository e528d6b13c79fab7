import type { ClusterFreshness } from '@tidemark/contract'

/** How current an answer is, on every one made from a snapshot, a 304 too: freshness changes by age alone. */
export function freshnessHeaders({ state, ageMs, observedAt, retryInMs }: ClusterFreshness): Record<string, string> {
  return {
    'Tidemark-Freshness': state,
    ...(ageMs === null ? {} : { 'Tidemark-Age': String(Math.round(ageMs)) }),
    ...(observedAt === null ? {} : { 'Tidemark-Observed-At': observedAt }),
    ...(retryInMs === null ? {} : { 'Tidemark-Retry-In': String(Math.round(retryInMs)) }),
  }
}
