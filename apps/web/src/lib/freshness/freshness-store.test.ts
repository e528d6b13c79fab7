import { expect, it } from 'vitest'
import { createFreshnessStore } from './freshness-store.ts'
import type { FreshnessMark } from './freshness-view.ts'

const mark: FreshnessMark = {
  state: 'live',
  observedAt: '2025-11-21T06:20:00Z',
  cause: null,
  ageMs: 0,
  retryInMs: null,
  receivedAtMs: 0,
}
const observedAtMs = Date.parse(mark.observedAt)

function createStore() {
  const clock = { nowMs: 0, ticks: new Set<() => void>() }
  const store = createFreshnessStore({
    monotonicMs: () => clock.nowMs,
    wallMs: () => 42,
    every: (_ms, tick) => {
      clock.ticks.add(tick)
      return () => clock.ticks.delete(tick)
    },
  })
  return { store, clock }
}

it('ticks only while somebody looks', () => {
  const { store, clock } = createStore()
  const stop = store.subscribe(() => {})
  const stopToo = store.subscribe(() => {})
  expect(clock.ticks.size).toBe(1)
  stop()
  expect(clock.ticks.size).toBe(1)
  stopToo()
  expect(clock.ticks.size).toBe(0)
})

it('carries time on with every tick, and keeps a view the same between ticks', () => {
  const { store, clock } = createStore()
  store.subscribe(() => {})
  store.heard('demo', mark)
  const before = store.view('demo')
  clock.nowMs = 1_000
  expect(store.view('demo')).toBe(before)
  for (const tick of clock.ticks) tick()
  expect(store.view('demo')?.asOfMs).toBe(observedAtMs + 1_000)
})

it('takes now from the databases, and from the browser only before one spoke', () => {
  const { store } = createStore()
  expect(store.nowMs()).toBe(42)
  store.heard('demo', mark)
  expect(store.nowMs()).toBe(observedAtMs)
})

it('forgets what was missed once an answer comes', () => {
  const { store } = createStore()
  store.heard('demo', mark)
  store.missed('demo', 'console')
  expect(store.view('demo')?.state).toBe('stale')
  store.heard('demo', mark)
  expect(store.view('demo')?.state).toBe('live')
  expect(store.view('other')).toBeNull()
})
