import { type ClusterFreshness, endpoints, type FreshnessCause } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { AppError } from './app-error.ts'
import type { Route, RouteInput } from './route.ts'
import { snapshotRoute } from './snapshot-route.ts'

const LIVE: ClusterFreshness = {
  state: 'live',
  cause: null,
  observedAt: '2026-11-25T12:03:11.000000Z',
  ageMs: 42.4,
  retryInMs: null,
}

function setUp() {
  const state = { revision: 1 as number | null, freshness: LIVE, tenants: 1, watched: 0, reads: 0, also: 0 }
  const cluster = {
    id: 'demo',
    snapshot: () => (state.revision === null ? null : { revision: state.revision }),
    freshness: () => state.freshness,
    watched: () => {
      state.watched += 1
    },
  }
  const route = snapshotRoute(
    endpoints.destinations,
    { get: (id: string) => (id === 'demo' ? cluster : null) },
    () => {
      state.reads += 1
      return state.tenants === 0 ? null : { tenants: [] }
    },
    { alsoRevision: () => state.also },
  )
  return { state, route }
}

function ask(route: Route, input: Partial<RouteInput<unknown, unknown, unknown>> = {}) {
  const whole = {
    params: { clusterId: 'demo' },
    query: {},
    body: undefined,
    requestId: 'r',
    ifNoneMatch: null,
    url: '/a',
    headers: {},
    caller: () => ({ address: '127.0.0.1', isPrivate: true }),
    ...input,
  }
  return route.answer(whole, () => {})
}

it('answers data and freshness, and says in headers how current it is', async () => {
  const { route, state } = setUp()
  const answer = await ask(route)
  expect(answer.status).toBe(200)
  expect(JSON.parse(String(answer.body?.plain))).toEqual({
    data: { tenants: [] },
    freshness: { state: 'live', observedAt: LIVE.observedAt, cause: null },
  })
  expect(answer.headers).toMatchObject({
    'Tidemark-Freshness': 'live',
    'Tidemark-Age': '42',
    'Tidemark-Observed-At': '2026-11-25T12:03:11.000000Z',
  })
  expect(state.watched).toBe(1)
})

it('reads once for each revision and URL', async () => {
  const { route, state } = setUp()
  await ask(route)
  await ask(route)
  expect(state.reads).toBe(1)
  await ask(route, { url: '/b' })
  expect(state.reads).toBe(2)
  state.revision = 2
  await ask(route)
  expect(state.reads).toBe(3)
  state.also = 1
  await ask(route)
  expect(state.reads).toBe(4)
})

it('sends the same bytes until the next poll', async () => {
  const { route, state } = setUp()
  const { body } = await ask(route)
  state.freshness = { ...LIVE, ageMs: 900 }
  expect((await ask(route)).body).toBe(body)
  state.freshness = { ...LIVE, observedAt: '2026-11-25T12:03:12.000000Z' }
  expect(String((await ask(route)).body?.plain)).toContain('12:03:12')
})

it('answers 304 as long as the data is the same, with the freshness of now', async () => {
  const { route, state } = setUp()
  const { headers } = await ask(route)
  state.revision = 2
  state.freshness = { ...LIVE, state: 'down', cause: 'unreachable', ageMs: 61_000, retryInMs: 1500 }
  const again = await ask(route, { ifNoneMatch: headers.ETag ?? '' })
  expect(again).toMatchObject({ status: 304, body: null })
  expect(again.headers).toMatchObject({
    'Tidemark-Freshness': 'down',
    'Tidemark-Age': '61000',
    'Tidemark-Cause': 'unreachable',
    'Tidemark-Retry-In': '1500',
  })
})

describe('what it cannot answer', () => {
  it.each([
    ['unreachable', 'database-unreachable'],
    ['timed-out', 'database-unreachable'],
    ['denied', 'database-denied'],
    ['emptied', 'database-unreachable'],
    [null, 'database-unreachable'],
  ] as const)('without a snapshot, %s: %s', async (cause: FreshnessCause | null, problem) => {
    const { route, state } = setUp()
    state.revision = null
    state.freshness = { state: 'down', cause, observedAt: null, ageMs: null, retryInMs: 2000 }
    await expect(ask(route)).rejects.toMatchObject({ problem, retryAfterMs: 2000 })
    expect(state.watched).toBe(1)
  })

  it('is not there', async () => {
    const { route, state } = setUp()
    await expect(ask(route, { params: { clusterId: 'other' } })).rejects.toThrow(AppError)
    state.tenants = 0
    await expect(ask(route)).rejects.toMatchObject({
      problem: 'not-found',
      headers: { 'Tidemark-Freshness': 'live' },
    })
    await expect(ask(route)).rejects.toMatchObject({ problem: 'not-found' })
    expect(state.reads).toBe(1)
  })
})
