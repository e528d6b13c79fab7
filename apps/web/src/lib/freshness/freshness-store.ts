import { type FreshnessMark, type FreshnessView, type Heard, type MissCause, viewFreshness } from './freshness-view.ts'

export interface FreshnessDeps {
  readonly monotonicMs: () => number
  /** Only for a page that has not heard of any database yet. */
  readonly wallMs: () => number
  /** Calls back every so often until the returned function is called. */
  readonly every: (ms: number, tick: () => void) => () => void
}

/** What the page knows of each cluster's freshness, from the answers that came in; views tick while somebody looks. */
export interface FreshnessStore {
  readonly heard: (clusterId: string, mark: FreshnessMark) => void
  readonly missed: (clusterId: string, because: MissCause) => void
  readonly view: (clusterId: string) => FreshnessView | null
  readonly subscribe: (listener: () => void) => () => void
  /** The latest moment any database is known to be at; the browser's now before one was heard. */
  readonly nowMs: () => number
}

const TICK_MS = 1_000

export function createFreshnessStore({ monotonicMs, wallMs, every }: FreshnessDeps): FreshnessStore {
  const clusters = new Map<string, Heard>()
  const views = new Map<string, FreshnessView>()
  const listeners = new Set<() => void>()
  let stop: (() => void) | null = null

  const refresh = () => {
    for (const [clusterId, heard] of clusters) views.set(clusterId, viewFreshness(heard, monotonicMs()))
    for (const listener of listeners) listener()
  }
  const learn = (clusterId: string, heard: Heard) => {
    clusters.set(clusterId, heard)
    refresh()
  }

  return {
    heard: (clusterId, mark) => learn(clusterId, { mark, missed: 0, missedBecause: null }),
    missed: (clusterId, missedBecause) => {
      const before = clusters.get(clusterId)
      learn(clusterId, { mark: before?.mark ?? null, missed: (before?.missed ?? 0) + 1, missedBecause })
    },
    view: (clusterId) => views.get(clusterId) ?? null,
    subscribe: (listener) => {
      listeners.add(listener)
      stop ??= every(TICK_MS, refresh)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    nowMs: () => {
      const known = [...views.values()].flatMap((view) => (view.asOfMs === null ? [] : [view.asOfMs]))
      return known.length === 0 ? wallMs() : Math.max(...known)
    },
  }
}
