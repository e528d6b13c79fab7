import { useSyncExternalStore } from 'react'
import { useClusterId } from '../cluster.ts'
import { useFreshnessStore } from './freshness-context.ts'
import type { FreshnessView } from './freshness-view.ts'

/** How current the open cluster is; ticks once a second. null: nothing asked of it yet. */
export function useFreshness(): FreshnessView | null {
  const clusterId = useClusterId()
  const store = useFreshnessStore()
  return useSyncExternalStore(store.subscribe, () => store.view(clusterId))
}

/**
 * The moment the page speaks of, in ms since 1970: ticks while the cluster is live, stands still at the database's last
 * word else. Every elapsed time on screen is counted to it.
 */
export function useAsOf(): number {
  const view = useFreshness()
  const store = useFreshnessStore()
  return view?.asOfMs ?? store.nowMs()
}

/** Whether what is drawn is the present. When not, nothing moves and nothing can be started. */
export function useIsLive(): boolean {
  const clusterId = useClusterId()
  const store = useFreshnessStore()
  return useSyncExternalStore(store.subscribe, () => store.view(clusterId)?.state !== 'down')
}
