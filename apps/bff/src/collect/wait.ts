import type { Clock } from '../clock.ts'

/** A wait that can be cut short. */
export interface Wait {
  readonly done: Promise<void>
  end(): void
}

/** Ends after `delayMs`, or when told to, or when `signal` aborts. */
export function wait(clock: Clock, delayMs: number, signal: AbortSignal): Wait {
  let finish = () => {}
  const done = new Promise<void>((resolve) => {
    const callOff = clock.after(delayMs, () => finish())
    finish = () => {
      callOff()
      signal.removeEventListener('abort', finish)
      resolve()
    }
    signal.addEventListener('abort', finish)
  })
  if (signal.aborted) finish()
  return { done, end: () => finish() }
}
