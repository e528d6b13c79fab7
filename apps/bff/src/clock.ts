/** Time as an effect: whoever needs it is given one, so that a test can hold it still. */
export interface Clock {
  /** Milliseconds on a clock that never jumps; for ages and waits. */
  monotonicMs(): number
  /** Milliseconds since 1970 by this machine; never for what the database tells. */
  wallMs(): number
  /** Runs once after a while; returns what calls it off. */
  after(delayMs: number, run: () => void): () => void
}

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
