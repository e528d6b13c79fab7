import type { Clock } from './clock.ts'

/** Rings at one moment at a time: the last it was set to. */
export interface Alarm {
  /** null: never. The same moment again changes nothing. */
  set(us: bigint | null): void
  off(): void
}

export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let callOff = () => {}
  let dueUs: bigint | null = null

  function due(): void {
    dueUs = null
    ring()
  }

  return {
    set(us) {
      if (us === dueUs) return
      callOff()
      callOff = () => {}
      dueUs = us
      if (us === null) return
      const callThisOff = clock.at(us, due)
      // A moment that is past has rung already, and ringing may have set the next.
      if (dueUs === us) callOff = callThisOff
    },
    off: () => callOff(),
  }
}
