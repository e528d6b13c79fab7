import { expect, it } from 'vitest'
import { problem, snapshot } from '../testing/answers.ts'
import { overview } from '../testing/overview-tenant.ts'
import { ProblemError } from './problem-error.ts'
import { createRequest, requestUrl } from './request.ts'
import { createSessionStore } from './session/session-store.ts'

const params = { clusterId: 'demo' }

/** A BFF that gives these answers one after another, and what it was sent. */
function createClient(...answers: (Response | Error)[]) {
  const sent: { url: string; init: RequestInit }[] = []
  const session = createSessionStore()
  const state = { isUnattended: false }
  const request = createRequest({
    baseUri: 'https://db.example/tidemark/',
    monotonicMs: () => 5_000,
    session,
    isUnattended: () => state.isUnattended,
    fetch: async (url, init) => {
      sent.push({ url, init })
      const answer = answers.shift()
      if (answer === undefined || answer instanceof Error) throw answer
      return answer
    },
  })
  return { request, sent, session, state }
}

const headers = {
  'Tidemark-Freshness': 'stale',
  'Tidemark-Cause': 'timed-out',
  'Tidemark-Age': '12000',
  'Tidemark-Observed-At': '2025-11-21T06:19:48Z',
}

it('asks under the base path, and believes the headers about freshness', async () => {
  const { request, sent } = createClient(Response.json(snapshot(overview([])), { headers }))
  const { freshness } = await request('overview', { params, query: { utcOffsetMinutes: '480' } })
  expect(sent[0]?.url).toBe('https://db.example/tidemark/api/clusters/demo/overview?utcOffsetMinutes=480')
  expect(freshness).toMatchObject({
    state: 'stale',
    ageMs: 12_000,
    observedAt: '2025-11-21T06:19:48Z',
    receivedAtMs: 5_000,
  })
})

it('keeps an answer by its ETag: a 304 gives the very same value, with the freshness of now', async () => {
  const first = Response.json(snapshot(overview([])), { headers: { ETag: '"a"' } })
  const { request, sent } = createClient(first, new Response(null, { status: 304, headers }))
  const before = await request('overview', { params })
  const after = await request('overview', { params })
  expect(new Headers(sent[1]?.init.headers).get('If-None-Match')).toBe('"a"')
  expect(after.value).toBe(before.value)
  expect([before.freshness?.state, after.freshness?.state]).toEqual(['live', 'stale'])
  expect(after.freshness?.cause).toBe('timed-out')
})

it('knows how current the cluster is that has no such thing', async () => {
  const { request } = createClient(Response.json({}, { status: 404, headers }))
  await expect(request('tenant', { params })).rejects.toMatchObject({ freshness: { state: 'stale', ageMs: 12_000 } })
})

it('marks what it sends as ours', async () => {
  const { request, sent } = createClient(Response.json({}, { status: 202 }))
  await request('refresh', { params, body: {} })
  expect(sent[0]?.init).toMatchObject({
    method: 'POST',
    body: '{}',
    headers: { 'X-Tidemark': '1', 'Content-Type': 'application/json' },
  })
})

it.each([
  ['a problem', problem(409, 'job-running'), { kind: 'job-running', retryable: false }],
  ['a lost connection', new TypeError('Failed to fetch'), { kind: 'unreachable', retryable: true }],
  ['a page of some proxy', new Response('<html>', { status: 502 }), { kind: 'unreachable', retryable: true }],
  ['a body of another shape', Response.json({ data: 1 }), { kind: 'unreachable', retryable: true }],
])('throws on %s', async (_name, answer, expected) => {
  const { request } = createClient(answer)
  const error = await request('overview', { params }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProblemError)
  expect(error).toMatchObject(expected)
})

it('lets go when it is told to, without calling that a problem', async () => {
  const { request } = createClient(new DOMException('gone', 'AbortError'))
  const signal = AbortSignal.abort()
  await expect(request('overview', { params, signal })).rejects.toMatchObject({ name: 'AbortError' })
})

it('fills a path safely', () => {
  expect(requestUrl('https://a/', '/clusters/:clusterId/x', { params: { clusterId: '../b?c' } })).toBe(
    'https://a/api/clusters/..%2Fb%3Fc/x',
  )
})

it('says who asks by a header, and when nobody is at the page', async () => {
  const { request, sent, session, state } = createClient(Response.json({}), Response.json({}))
  await request('refresh', { params, body: {} })
  session.signedIn('t0ken')
  state.isUnattended = true
  await request('refresh', { params, body: {} })
  expect(sent[0]?.init.headers).not.toHaveProperty('Authorization')
  expect(sent[0]?.init.headers).not.toHaveProperty('Tidemark-Unattended')
  expect(sent[1]?.init.headers).toMatchObject({ Authorization: 'Bearer t0ken', 'Tidemark-Unattended': '1' })
  expect(sent[1]?.url).not.toContain('t0ken')
})

it('asks again what was held up until somebody signed in', async () => {
  const { request, sent, session } = createClient(problem(401, 'signed-out'), Response.json(snapshot(overview([]))))
  const asked = request('overview', { params })
  await expect.poll(session.isSignedOut).toBe(true)
  expect(sent).toHaveLength(1)
  session.signedIn(null)
  expect((await asked).value.data).toEqual(overview([]))
  expect(sent).toHaveLength(2)
})

it('does not hold an order: it is given again by whoever signed in, or not at all', async () => {
  const { request, sent, session } = createClient(problem(401, 'signed-out'))
  const order = request('runOperation', { params: { ...params, operationId: 'x' }, body: {} })
  await expect(order).rejects.toMatchObject({ kind: 'signed-out' })
  expect(session.isSignedOut()).toBe(true)
  session.signedIn(null)
  expect(sent).toHaveLength(1)
})

it('tells how long to wait before the next try', async () => {
  const answer = problem(429, 'throttled')
  answer.headers.set('Retry-After', '16')
  const { request } = createClient(answer)
  await expect(request('signIn', { body: { accessKey: 'k', keeper: 'page' } })).rejects.toMatchObject({
    retryAfterMs: 16_000,
  })
})
