/** A reply by method and path, or a way to make one of what was sent, now or later. A `Response` is given as it is. */
export type Answers = Readonly<Record<string, unknown>>

export interface Sent {
  readonly method: string
  /** Under `/api`, with its query. */
  readonly path: string
  readonly body: unknown
}

/** A BFF in memory. What it was not told to answer is 404, as the real one would say. */
export function fakeFetch(answers: Answers, sent: Sent[]): (url: string, init: RequestInit) => Promise<Response> {
  return async (href, init) => {
    const url = new URL(href)
    const path = url.pathname.replace(/^.*?\/api/, '')
    const request: Sent = {
      method: init.method ?? 'GET',
      path: path + url.search,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    }
    sent.push(request)
    const known = answers[`${request.method} ${request.path}`] ?? answers[`${request.method} ${path}`]
    const answer = await (typeof known === 'function' ? known(request) : known)
    if (answer instanceof Response) return answer.clone()
    return answer === undefined ? problem(404, 'not-found') : Response.json(answer)
  }
}

/** A problem as the BFF words it. */
export function problem(status: number, name: string, over: Readonly<Record<string, unknown>> = {}): Response {
  return Response.json(
    { type: `urn:tidemark:problem:${name}`, title: name, status, retryable: status === 503, ...over },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}

/** An answer made from a snapshot: live unless told otherwise. */
export function snapshot<T>(data: T, state: 'live' | 'stale' | 'down' = 'live') {
  return {
    data,
    freshness: { state, observedAt: '2025-11-21T06:20:00Z', cause: state === 'down' ? 'unreachable' : null },
  }
}
