import { expect, it } from 'vitest'
import { stillClock } from '../testing/still-clock.ts'
import { createThrottle } from './throttle.ts'

const MINUTE_MS = 60_000

/** Guesses as fast as it is looked at, for a while; returns how many guesses were looked at. */
function guess(networks: readonly string[], forMs: number, stepMs: number) {
  const clock = stillClock()
  const throttle = createThrottle(clock)
  let looked = 0
  for (let now = 0; now < forMs; now += stepMs) {
    for (const network of networks) {
      if (throttle.waitMs(network) > 0) continue
      looked += 1
      throttle.failed(network)
    }
    clock.advance(stepMs)
  }
  return { looked, throttle, clock }
}

it('looks at few of ten thousand guesses in five minutes, and the owner still gets in from elsewhere', () => {
  const { looked, throttle } = guess(['203.0.113.0/24'], 5 * MINUTE_MS, 30)
  expect(looked).toBeLessThanOrEqual(30)
  expect(throttle.waitMs('203.0.113.0/24')).toBeGreaterThan(0)
  expect(throttle.waitMs('198.51.100.0/24')).toBe(0)
})

it('looks at sixty and one more of each network, whoever joins', () => {
  const networks = Array.from({ length: 20 }, (_, at) => `10.0.${at}.0/24`)
  const { looked, throttle } = guess(networks, 5 * MINUTE_MS, 500)
  expect(looked).toBeLessThanOrEqual(60)
  expect(throttle.waitMs('198.51.100.0/24')).toBe(0)
})

it('grants five failures, then a delay that doubles up to a quarter of an hour and never becomes a lock', () => {
  const clock = stillClock()
  const throttle = createThrottle(clock)
  const waits: number[] = []
  for (let failure = 1; failure <= 20; failure++) {
    throttle.failed('n')
    const wait = throttle.waitMs('n')
    waits.push(wait / 1000)
    clock.advance(wait)
    expect(throttle.waitMs('n')).toBe(0)
  }
  expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16])
  expect(Math.max(...waits)).toBe(900)
})

it('begins anew after a success, but counts the network on', () => {
  const clock = stillClock()
  const throttle = createThrottle(clock)
  let waits = 0
  for (let round = 0; round < 10; round++) {
    for (let failure = 0; failure < 4; failure++) {
      if (throttle.waitMs('n') > 0) waits += 1
      else throttle.failed('n')
    }
    throttle.succeeded('n')
  }
  expect(waits).toBe(10)
  clock.advance(5 * MINUTE_MS)
  expect(throttle.waitMs('n')).toBe(0)
})
