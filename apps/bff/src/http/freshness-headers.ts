import type { ClusterFreshness } from '@tidemark/contract'

/** How current an answer is, on every one made from a snapshot, a 304 too: freshness changes by age alone. */
export function freshnessHeaders(freshness: ClusterFreshness): Record<string, string> {
  const { state, ageMs, observedAt, cause, retryInMs } = freshness
  const headers: Record<string, string> = { 'Tidemark-Freshness': state }
  if (ageMs !== null) headers['Tidemark-Age'] = String(Math.round(ageMs))
  if (observedAt !== null) headers['Tidemark-Observed-At'] = observedAt
  if (cause !== null) headers['Tidemark-Cause'] = cause
  if (retryInMs !== null) headers['Tidemark-Retry-In'] = String(Math.round(retryInMs))
  return headers
}
