import { useEffect, useState } from 'react'
import type { ProblemError } from '../../lib/problem-error.ts'

const TICK_MS = 1000

/** How long one still has to wait after a refusal, second by second; 0: not at all. */
export function useCountdown(error: ProblemError | null): number {
  const [state, setState] = useState<{ readonly of: ProblemError | null; readonly leftMs: number }>({
    of: null,
    leftMs: 0,
  })
  const leftMs = state.of === error ? state.leftMs : (error?.retryAfterMs ?? 0)
  useEffect(() => {
    if (leftMs <= 0) return
    const timer = setTimeout(() => setState({ of: error, leftMs: leftMs - TICK_MS }), TICK_MS)
    return () => clearTimeout(timer)
  }, [error, leftMs])
  return Math.max(0, leftMs)
}
