import type { Clock } from '../clock.ts'
import { DatabaseError } from './database-error.ts'

export interface TurnstileOptions {
  readonly clock: Clock
  /** How many may be inside at once. */
  readonly places: number
  /** How many may wait; the next one is turned away at once. */
  readonly maxWaiting: number
  readonly maxWaitMs: number
}

/** Lets a few in at a time, and a few wait, in turn and not for ever. */
export interface Turnstile {
  /** @throws DatabaseError `overloaded` */
  enter(): Promise<void>
  leave(): void
}

export function createTurnstile({ clock, places, maxWaiting, maxWaitMs }: TurnstileOptions): Turnstile {
  const waiting: { readonly proceed: () => void }[] = []
  let inside = 0

  function queueUp(): Promise<void> {
    return new Promise((resolve, reject) => {
      const callOff = clock.after(maxWaitMs, () => {
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

  return {
    async enter() {
      if (inside < places) inside += 1
      else if (waiting.length < maxWaiting) await queueUp()
      else throw new DatabaseError('overloaded')
    },
    leave() {
      const next = waiting.shift()
      if (next === undefined) inside -= 1
      else next.proceed()
    },
  }
}
