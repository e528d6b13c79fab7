import { expect, it } from 'vitest'
import { problem, snapshot } from '../testing/answers.ts'
import { overview } from '../testing/overview-tenant.ts'
import { ProblemError } from './problem-error.ts'
import { createRequest, requestUrl } from './request.ts'

const params = { clusterId: 'demo' }

/** A BFF that gives these answers one after another, and what it was sent. */
function createClient(...answers: (Response | Error)[]) {
  const sent: { url: string; init: RequestInit }[] = []
  const request = createRequest({
    baseUri: 'https://db.example/tidemark/',
    monotonicMs: () => 5_000,
    fetch: async (url, init) => {
      sent.push({ url, init })
      const answer = answers.shift()
      if (answer === undefined || answer instanceof Error) throw answer
      return answer
    },
  })
  return { request, sent }
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
  expect(after.value).toEqual(before.value)
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
