import type { Clock } from '../clock.ts'
import { DatabaseError } from './database-error.ts'
import type { Session } from './session.ts'
import { createTurnstile } from './turnstile.ts'

export interface PoolOptions {
  readonly open: () => Promise<Session>
  readonly clock: Clock
  readonly size: number
  readonly maxWaiting: number
  readonly acquireTimeoutMs: number
  /** A connection nobody used for so long is closed. */
  readonly idleMs: number
}

/** A few sessions of one purpose. Our own, since the driver's pool lets any number wait for ever. */
export interface Pool {
  /**
   * Runs `work` with a session nobody else has. One that failed in `work` so that it must not be used again is gone
   * afterwards. @throws DatabaseError `overloaded` when none was free in time, or what opening or `work` threw
   */
  use<T>(work: (session: Session) => Promise<T>): Promise<T>
  close(): void
}

export function createPool({ open, clock, size, maxWaiting, acquireTimeoutMs, idleMs }: PoolOptions): Pool {
  const turnstile = createTurnstile({ clock, places: size, maxWaiting, maxWaitMs: acquireTimeoutMs })
  const resting: { readonly session: Session; readonly keep: () => void }[] = []
  let closed = false

  /** A rested session that still answers, or a new one. Nothing of `work` was sent yet, so trying again is safe. */
  async function take(): Promise<Session> {
    if (closed) throw new DatabaseError('unreachable')
    const rested = resting.pop()
    if (rested === undefined) return open()
    rested.keep()
    try {
      await rested.session.renew()
      return rested.session
    } catch {
      rested.session.destroy()
      return open()
    }
  }

  function rest(session: Session): void {
    if (closed || !session.usable()) {
      session.destroy()
      return
    }
    const keep = clock.after(idleMs, () => {
      resting.splice(resting.indexOf(entry), 1)
      session.destroy()
    })
    const entry = { session, keep }
    resting.push(entry)
  }

  return {
    async use(work) {
      await turnstile.enter()
      try {
        const session = await take()
        try {
          return await work(session)
        } finally {
          rest(session)
        }
      } finally {
        turnstile.leave()
      }
    },
    close() {
      closed = true
      for (const { session, keep } of resting.splice(0)) {
        keep()
        session.destroy()
      }
    },
  }
}
