import { expect, it } from 'vitest'
import { type FreshnessMark, viewFreshness } from './freshness-view.ts'

const observedAt = '2025-11-21T06:20:00Z'
const observedAtMs = Date.parse(observedAt)
const mark: FreshnessMark = {
  state: 'live',
  observedAt,
  cause: null,
  ageMs: 400,
  retryInMs: null,
  receivedAtMs: 10_000,
}

it('carries the database’s time on while it is live', () => {
  expect(viewFreshness({ mark, missed: 0, missedBecause: null }, 11_000)).toMatchObject({
    state: 'live',
    ageMs: 1_400,
    asOfMs: observedAtMs + 1_400,
  })
})

it.each([
  ['one lost answer', { mark, missed: 1, missedBecause: 'console' }, 11_000, 'stale', 'console'],
  ['three lost answers', { mark, missed: 3, missedBecause: 'console' }, 11_000, 'down', 'console'],
  ['silence', { mark, missed: 0, missedBecause: null }, 50_000, 'stale', null],
  [
    'a stale answer',
    { mark: { ...mark, state: 'stale' as const }, missed: 0, missedBecause: null },
    11_000,
    'stale',
    null,
  ],
  [
    'a database that is down',
    { mark: { ...mark, state: 'down' as const, cause: 'denied' as const }, missed: 0, missedBecause: null },
    11_000,
    'down',
    'denied',
  ],
] as const)('stops time at the last word of the database: %s', (_name, heard, nowMs, state, cause) => {
  expect(viewFreshness(heard, nowMs)).toMatchObject({ state, cause, asOfMs: observedAtMs })
})

it('counts the retry down', () => {
  const down: FreshnessMark = { ...mark, state: 'down', retryInMs: 8_000 }
  expect(viewFreshness({ mark: down, missed: 0, missedBecause: null }, 13_000).retryInMs).toBe(5_000)
  expect(viewFreshness({ mark: down, missed: 0, missedBecause: null }, 99_000).retryInMs).toBe(0)
})

it('is down where nothing was ever heard', () => {
  expect(viewFreshness({ mark: null, missed: 1, missedBecause: 'console' }, 0)).toMatchObject({
    state: 'down',
    asOfMs: null,
  })
})
