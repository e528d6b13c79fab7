const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'visibilitychange'] as const
const AWAY_AFTER_MS = 60_000

/** Whether nobody has touched the page for a minute: what it asks by itself then keeps no session alive. */
export function watchAttention(page: Pick<EventTarget, 'addEventListener'>, monotonicMs: () => number): () => boolean {
  let lastMs = monotonicMs()
  const seen = () => {
    lastMs = monotonicMs()
  }
  for (const sign of SIGNS) page.addEventListener(sign, seen, { capture: true, passive: true })
  return () => monotonicMs() - lastMs >= AWAY_AFTER_MS
}
