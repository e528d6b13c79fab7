/** What the frame tells its host, so that the host can give it that height. */
interface HeightMessage {
  readonly type: 'tidemark:height'
  readonly version: 1
  /** px, a whole number */
  readonly height: number
}

export interface HeightDeps {
  /** The content's height now, in px. */
  readonly measure: () => number
  readonly send: (message: HeightMessage) => void
  readonly monotonicMs: () => number
  /** Calls back once after so many ms, unless the returned function is called before. */
  readonly after: (ms: number, call: () => void) => () => void
}

const MIN_GAP_MS = 334

export interface HeightReporter {
  /** The content may have changed its height. */
  readonly changed: () => void
  readonly stop: () => void
}

/** Tells a height only when it is another one, and at most three a second: the last change is never lost. */
export function createHeightReporter({ measure, send, monotonicMs, after }: HeightDeps): HeightReporter {
  let told: number | null = null
  let toldAtMs = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null

  const tell = () => {
    cancel = null
    const height = Math.ceil(measure())
    if (height === told) return
    told = height
    toldAtMs = monotonicMs()
    send({ type: 'tidemark:height', version: 1, height })
  }
  return {
    changed: () => {
      if (cancel !== null) return
      const waitMs = toldAtMs + MIN_GAP_MS - monotonicMs()
      if (waitMs <= 0) tell()
      else cancel = after(waitMs, tell)
    },
    stop: () => cancel?.(),
  }
}
