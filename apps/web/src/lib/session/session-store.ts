/** What the page knows of its session. The token lives in this memory and nowhere else: loading the page anew loses it. */
export interface SessionStore {
  /** Null: the cookie has the session, or there is none. */
  readonly token: () => string | null
  /** How often somebody has signed in; an answer to what was asked before that says nothing of now. */
  readonly generation: () => number
  readonly isSignedOut: () => boolean
  /** The server knows no session: waits until somebody signs in, once more than `generation` times. */
  readonly untilSignedIn: (generation: number, signal?: AbortSignal) => Promise<void>
  readonly signedIn: (token: string | null) => void
  readonly subscribe: (listen: () => void) => () => void
}

export function createSessionStore(): SessionStore {
  const listeners = new Set<() => void>()
  let waiting: (() => void)[] = []
  let token: string | null = null
  let generation = 0
  let isSignedOut = false
  const tell = () => {
    for (const listen of listeners) listen()
  }
  return {
    token: () => token,
    generation: () => generation,
    isSignedOut: () => isSignedOut,
    untilSignedIn(before, signal) {
      if (before < generation) return Promise.resolve()
      token = null
      if (!isSignedOut) {
        isSignedOut = true
        tell()
      }
      return new Promise((resolve, reject) => {
        waiting.push(resolve)
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    },
    signedIn(given) {
      token = given
      generation += 1
      isSignedOut = false
      const resolves = waiting
      waiting = []
      for (const resolve of resolves) resolve()
      tell()
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}
