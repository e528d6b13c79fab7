/** Where the wall's time and timers come from. */
export interface WallClock {
  /** Microseconds since 1970. */
  nowUs(): bigint
  /** Calls once after `ms` of the wall's time; the answer calls it off. Never keeps the process alive. */
  after(ms: number, call: () => void): () => void
}

/** Timers longer than this overflow; who waits longer looks again. */
const LONGEST_TIMER_MS = 2_147_483_647

export const WALL_CLOCK: WallClock = {
  nowUs: () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)),
  after(ms, call) {
    const timer = setTimeout(call, Math.min(Math.max(0, ms), LONGEST_TIMER_MS))
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** The simulator's time: the wall's, plus what was advanced. */
export interface Clock {
  nowUs(): bigint
  advance(us: bigint): void
  /** Calls once when the simulator's time comes to `us`, by the wall or by an advance; the answer calls it off. */
  at(us: bigint, call: () => void): () => void
}

/** `startUs`: where time begins; without it, at the wall's. */
export function createClock(wall: WallClock, startUs = wall.nowUs()): Clock {
  let offsetUs = startUs - wall.nowUs()
  const waiting = new Set<() => void>()
  const nowUs = () => wall.nowUs() + offsetUs

  return {
    nowUs,
    advance(us) {
      offsetUs += us
      for (const look of [...waiting]) look()
    },
    at(us, call) {
      let callOff = () => {}
      const cancel = () => {
        callOff()
        waiting.delete(look)
      }
      const look = () => {
        callOff()
        const leftUs = us - nowUs()
        if (leftUs > 0n) {
          callOff = wall.after(Math.ceil(Number(leftUs) / 1000), look)
          return
        }
        cancel()
        call()
      }
      waiting.add(look)
      look()
      return cancel
    },
  }
}
