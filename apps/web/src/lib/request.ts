import { type Endpoint, type EndpointName, endpoints, Freshness, FreshnessCause, Problem } from '@tidemark/contract'
import * as z from 'zod/mini'
import type { FreshnessMark } from './freshness/freshness-view.ts'
import { ProblemError } from './problem-error.ts'
import type { SessionStore } from './session/session-store.ts'

type EndpointOf<N extends EndpointName> = (typeof endpoints)[N]
type InputOf<T, K extends string> = T extends { readonly [key in K]: infer S extends z.ZodMiniType }
  ? z.input<S>
  : never
type Replies = { readonly [N in EndpointName]: z.output<EndpointOf<N>['reply']> }
export type ReplyOf<N extends EndpointName> = Replies[N]

/** The endpoints, with the tie between a name and its reply in a form that follows a name not known yet. */
const replies: { readonly [N in EndpointName]: { readonly reply: z.ZodMiniType<Replies[N]> } } = endpoints

/** What a request is made of: the places of its path, its query, its body. */
export interface RequestInput<N extends EndpointName> {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: InputOf<EndpointOf<N>, 'body'>
  readonly signal?: AbortSignal
}

/** An answer, parsed, and how current it is; null where the answer is not made from a snapshot. */
interface Answer<T> {
  readonly value: T
  readonly freshness: FreshnessMark | null
}

export type Request = <N extends EndpointName>(name: N, input?: RequestInput<N>) => Promise<Answer<ReplyOf<N>>>

export interface RequestDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Where the console is served, with its base path. */
  readonly baseUri: string
  readonly monotonicMs: () => number
  readonly session: Pick<SessionStore, 'token' | 'generation' | 'untilSignedIn'>
  /** Whether nobody is at the page. */
  readonly isUnattended: () => boolean
}

/** An answer with what parsed it: the same schema gives back the same type. */
interface Kept<T = unknown> {
  readonly etag: string
  readonly schema: z.ZodMiniType<T>
  readonly value: T
}

function isOf<T>(kept: Kept, schema: z.ZodMiniType<T>): kept is Kept<T> {
  return kept.schema === schema
}

const KEPT_ANSWERS = 100

/** An order must not go out later than it was given: it is not held until somebody signs in. */
const ORDERS: ReadonlySet<EndpointName> = new Set<EndpointName>(['runOperation'])

/**
 * Talks to the BFF: fetches, parses with the contract, throws {@link ProblemError}. What the server does not answer
 * because nobody is signed in waits until somebody is, and is then asked again: it did nothing before.
 */
export function createRequest(deps: RequestDeps): Request {
  const { session } = deps
  const ask = createAsk(deps)
  return async <N extends EndpointName>(name: N, input: RequestInput<N> = {}) => {
    for (;;) {
      const generation = session.generation()
      try {
        return await ask(name, input)
      } catch (error) {
        if (!(error instanceof ProblemError) || error.kind !== 'signed-out') throw error
        const signedIn = session.untilSignedIn(generation, input.signal)
        if (ORDERS.has(name)) {
          signedIn.catch(() => undefined)
          throw error
        }
        await signedIn
      }
    }
  }
}

/**
 * One question. Answers are `no-store`, so bodies and their ETags are kept here; a 304 gives the very same value as
 * before, with the freshness of now.
 */
function createAsk({ fetch, baseUri, monotonicMs, session, isUnattended }: RequestDeps): Request {
  const kept = new Map<string, Kept>()
  return async <N extends EndpointName>(name: N, input: RequestInput<N> = {}) => {
    const endpoint: Endpoint = endpoints[name]
    const { reply } = replies[name]
    const url = requestUrl(baseUri, endpoint.path, input)
    const before = endpoint.method === 'GET' ? kept.get(url) : undefined
    const init = requestInit(endpoint.method, input, {
      ...(before === undefined ? {} : { 'If-None-Match': before.etag }),
      ...sessionHeaders(session.token(), isUnattended()),
    })
    const response = await answer(() => fetch(url, init), input.signal)
    if (response.status === 304 && before !== undefined && isOf(before, reply)) {
      return { value: before.value, freshness: readFreshness(response, before.value, monotonicMs()) }
    }
    const body = await answer(() => readJson(response), input.signal)
    if (!response.ok) throw toProblemError(response, body, readFreshness(response, body, monotonicMs()))
    const value = parse<ReplyOf<N>>(reply, body)
    const etag = response.headers.get('ETag')
    if (endpoint.method === 'GET' && etag !== null) keep(kept, url, { etag, schema: reply, value })
    return { value, freshness: readFreshness(response, value, monotonicMs()) }
  }
}

/** The address of a request; the query in the order it was given, so that an address is also a key. */
export function requestUrl(
  baseUri: string,
  path: string,
  { params = {}, query = {} }: Pick<RequestInput<EndpointName>, 'params' | 'query'>,
): string {
  const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_, key: string) => encodeURIComponent(String(params[key])))
  const url = new URL(`api${filled}`, baseUri)
  url.search = new URLSearchParams(query).toString()
  return url.href
}

function sessionHeaders(token: string | null, isUnattended: boolean): Record<string, string> {
  return {
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(isUnattended ? { 'Tidemark-Unattended': '1' } : {}),
  }
}

function requestInit(
  method: 'GET' | 'POST',
  input: RequestInput<EndpointName>,
  more: Readonly<Record<string, string>>,
): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json', ...more }
  if (method === 'POST') Object.assign(headers, { 'X-Tidemark': '1', 'Content-Type': 'application/json' })
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(method === 'POST' ? { body: JSON.stringify(input.body ?? {}) } : {}),
    ...(input.signal === undefined ? {} : { signal: input.signal }),
  }
}

/** A lost connection is a problem of its own kind; giving up on purpose stays what it is. */
async function answer<T>(wait: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await wait()
  } catch (error) {
    if (signal?.aborted === true || error instanceof ProblemError) throw error
    throw new ProblemError(null, { cause: error })
  }
}

async function readJson(response: Response): Promise<unknown> {
  return response.status === 204 ? {} : response.json()
}

function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = z.safeParse(schema, value)
  if (parsed.success) return parsed.data
  throw new ProblemError(null, { cause: parsed.error })
}

function toProblemError({ headers }: Response, body: unknown, freshness: FreshnessMark | null): ProblemError {
  const problem = z.safeParse(Problem, body)
  const retryAfterS = Number(headers.get('Retry-After') ?? Number.NaN)
  const retryAfterMs = Number.isFinite(retryAfterS) ? retryAfterS * 1000 : null
  return new ProblemError(problem.success ? problem.data : null, { freshness, retryAfterMs })
}

/** The oldest goes first: a page polls few addresses, a search leaves many behind. */
function keep(kept: Map<string, Kept>, url: string, answerKept: Kept): void {
  kept.delete(url)
  kept.set(url, answerKept)
  const oldest = kept.keys().next().value
  if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest)
}

const WithFreshness = z.object({ freshness: Freshness })

/** The headers win over the body: they are of this very answer, also of a 304 and of a 404. */
function readFreshness({ headers }: Response, value: unknown, receivedAtMs: number): FreshnessMark | null {
  const cause = z.safeParse(FreshnessCause, headers.get('Tidemark-Cause'))
  const told = z.safeParse(Freshness, {
    state: headers.get('Tidemark-Freshness'),
    observedAt: headers.get('Tidemark-Observed-At'),
    cause: cause.success ? cause.data : null,
  })
  const body = told.success ? null : z.safeParse(WithFreshness, value)
  const freshness = told.success ? told.data : body?.data?.freshness
  if (freshness === undefined) return null
  return {
    ...freshness,
    ageMs: readMs(headers.get('Tidemark-Age')) ?? 0,
    retryInMs: readMs(headers.get('Tidemark-Retry-In')),
    receivedAtMs,
  }
}

function readMs(header: string | null): number | null {
  return header !== null && /^\d{1,12}$/.test(header) ? Number(header) : null
}
