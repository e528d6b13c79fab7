import type { QueryClient } from '@tanstack/react-query'

/** Calls once the page has its first answer and the browser has nothing to do: what may come next is loaded ahead. */
export function whenIdle(queries: QueryClient, call: () => void): void {
  const stop = queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.query.queryKey[0] !== 'clusters') return
    stop()
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(call)
    else setTimeout(call, LATER_MS)
  })
}

const LATER_MS = 2_000
