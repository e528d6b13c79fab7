import type { Clock } from '../clock.ts'

export interface StillClock extends Clock {
  /** Time passes, and what is due happens. */
  advance(ms: number): void
}

/** A clock that stands until it is told. */
export function stillClock(): StillClock {
  let nowMs = 0
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  return {
    monotonicMs: () => nowMs,
    wallMs: () => nowMs,
    after(delayMs, run) {
      const timer = { atMs: nowMs + delayMs, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance(ms) {
      nowMs += ms
      for (const timer of [...timers].filter(({ atMs }) => atMs <= nowMs)) {
        timers.delete(timer)
        timer.run()
      }
    },
  }
}
