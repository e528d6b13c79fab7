import type { Clock } from '../clock.ts'
import { DatabaseError } from './database-error.ts'
import type { Session } from './session.ts'

export interface PoolOptions {
  readonly open: () => Promise<Session>
  readonly clock: Clock
  readonly size: number
  /** How many may wait; the next one is turned away at once. */
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

interface Waiter {
  readonly proceed: () => void
}

export function createPool({ open, clock, size, maxWaiting, acquireTimeoutMs, idleMs }: PoolOptions): Pool {
  const idle: { readonly session: Session; readonly keep: () => void }[] = []
  const waiting: Waiter[] = []
  let busy = 0
  let closed = false

  /** Resolves when one of the `size` places is ours. */
  function acquire(): Promise<void> {
    if (closed) return Promise.reject(new DatabaseError('unreachable'))
    if (busy < size) {
      busy += 1
      return Promise.resolve()
    }
    if (waiting.length >= maxWaiting) return Promise.reject(new DatabaseError('overloaded'))
    return new Promise((resolve, reject) => {
      const callOff = clock.after(acquireTimeoutMs, () => {
        waiting.splice(waiting.indexOf(waiter), 1)
        reject(new DatabaseError('overloaded'))
      })
      const waiter = {
        proceed: () => {
          callOff()
          resolve()
        },
      }
      waiting.push(waiter)
    })
  }

  function release(): void {
    const next = waiting.shift()
    if (next === undefined) busy -= 1
    else next.proceed()
  }

  /** An idle session that still answers, or a new one. Nothing of `work` has been sent yet, so trying again is safe. */
  async function session(): Promise<Session> {
    const rested = idle.pop()
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
      idle.splice(idle.indexOf(entry), 1)
      session.destroy()
    })
    const entry = { session, keep }
    idle.push(entry)
  }

  return {
    async use(work) {
      await acquire()
      try {
        const taken = await session()
        try {
          return await work(taken)
        } finally {
          rest(taken)
        }
      } finally {
        release()
      }
    },
    close() {
      closed = true
      for (const { session, keep } of idle.splice(0)) {
        keep()
        session.destroy()
      }
    },
  }
}
