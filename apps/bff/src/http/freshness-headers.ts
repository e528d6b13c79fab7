import type { ClusterFreshness } from '@tidemark/contract'

/** How current an answer is, on every one made from a snapshot, a 304 too: freshness changes by age alone. */
export function freshnessHeaders(freshness: ClusterFreshness): Record<string, string> {
  const { state, ageMs, observedAt, cause, retryInMs } = freshness
  return {
    'Tidemark-Freshness': state,
    ...(ageMs === null ? {} : { 'Tidemark-Age': String(Math.round(ageMs)) }),
    ...(observedAt === null ? {} : { 'Tidemark-Observed-At': observedAt }),
    ...(cause === null ? {} : { 'Tidemark-Cause': cause }),
    ...(retryInMs === null ? {} : { 'Tidemark-Retry-In': String(Math.round(retryInMs)) }),
  }
}
