/** Calls once the page has been quiet for a while after its first answer: what comes next is then loaded ahead. */
export function whenIdle(call: () => void): void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: IDLE_WITHIN_MS })
  else setTimeout(call, IDLE_WITHIN_MS)
}

const IDLE_WITHIN_MS = 3_000
