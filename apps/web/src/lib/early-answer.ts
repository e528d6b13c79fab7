/** A question that the page's HTML asked while the script was still on its way. */
export interface EarlyAnswer {
  readonly url: string
  /** undefined: it was lost on the way, and is asked again as if nothing had been. */
  readonly response: Promise<Response | undefined>
}

declare global {
  interface Window {
    tidemarkEarly?: EarlyAnswer
  }
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Takes up the early answer for the one question it is to; every other, and that one asked again, goes to `fetch`. */
export function withEarlyAnswer(fetch: Fetch, early: EarlyAnswer | undefined): Fetch {
  let untaken = early
  return async (url, init) => {
    if (untaken?.url !== url) return fetch(url, init)
    const { response } = untaken
    untaken = undefined
    return (await response) ?? fetch(url, init)
  }
}
