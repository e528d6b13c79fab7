import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backoffMs, intervalMs, jittered } from './cadence.ts'

it.each([
  { moving: true, watched: true, ms: 1000 },
  { moving: true, watched: false, ms: 10_000 },
  { moving: false, watched: true, ms: 10_000 },
  { moving: false, watched: false, ms: 30_000 },
])('polls every $ms ms when moving=$moving and watched=$watched', ({ ms, ...stir }) => {
  expect(intervalMs(stir)).toBe(ms)
})

it('spreads polls by a fifth to either side', () => {
  expect(jittered(1000, 0)).toBe(800)
  expect(jittered(1000, 0.5)).toBe(1000)
  expect(jittered(1000, 1)).toBe(1200)
})

it('backs off under a limit that doubles up to 30 s, never without a wait', () => {
  expect([1, 2, 3, 4, 5, 6, 50].map((failures) => backoffMs(failures, 1))).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ])
  fc.assert(
    fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (failures, dice) => {
      const ms = backoffMs(failures, dice)
      return ms >= 100 && ms <= 30_000
    }),
  )
})
