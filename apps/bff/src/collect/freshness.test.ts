import { expect, it } from 'vitest'
import { freshnessState } from './freshness.ts'

it.each([
  { ageMs: 0, intervalMs: 1000, failures: 0, state: 'live' },
  { ageMs: 3000, intervalMs: 1000, failures: 0, state: 'live' },
  { ageMs: 3001, intervalMs: 1000, failures: 0, state: 'stale' },
  { ageMs: 29_999, intervalMs: 1000, failures: 2, state: 'stale' },
  { ageMs: 30_000, intervalMs: 1000, failures: 0, state: 'down' },
  { ageMs: 90_000, intervalMs: 30_000, failures: 0, state: 'live' },
  { ageMs: 299_999, intervalMs: 30_000, failures: 0, state: 'stale' },
  { ageMs: 300_000, intervalMs: 30_000, failures: 0, state: 'down' },
  { ageMs: 500, intervalMs: 1000, failures: 3, state: 'down' },
  { ageMs: null, intervalMs: 1000, failures: 0, state: 'stale' },
  { ageMs: null, intervalMs: 1000, failures: 1, state: 'down' },
])('age $ageMs, interval $intervalMs, failures $failures: $state', ({ state, ...observation }) => {
  expect(freshnessState(observation)).toBe(state)
})
