import { describe, expect, it } from 'vitest'
import { createClock, type WallClock } from './clock.ts'

/** A wall whose hands move when told. */
function createWall() {
  let nowUs = 1_000_000n
  const timers = new Set<{ dueUs: bigint; call: () => void }>()
  const wall: WallClock = {
    nowUs: () => nowUs,
    after(ms, call) {
      const timer = { dueUs: nowUs + BigInt(Math.round(ms * 1000)), call }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  }
  return {
    wall,
    pass(us: bigint) {
      nowUs += us
      for (const timer of [...timers]) {
        if (timer.dueUs > nowUs) continue
        timers.delete(timer)
        timer.call()
      }
    },
    get pending() {
      return timers.size
    },
  }
}

describe('the clock', () => {
  it('begins where it is told, and runs with the wall', () => {
    const hand = createWall()
    const clock = createClock(hand.wall, 50n)
    hand.pass(7n)
    clock.advance(1000n)

    expect(clock.nowUs()).toBe(1057n)
  })

  it.each([
    ['the wall', (hand: ReturnType<typeof createWall>) => hand.pass(5_000_000n)],
    ['an advance', (_: unknown, clock: ReturnType<typeof createClock>) => clock.advance(5_000_000n)],
  ])('calls once when time has come by %s', (_, move) => {
    const hand = createWall()
    const clock = createClock(hand.wall)
    let calls = 0
    clock.at(clock.nowUs() + 5_000_000n, () => calls++)
    expect(calls).toBe(0)

    move(hand, clock)
    move(hand, clock)

    expect(calls).toBe(1)
    expect(hand.pending).toBe(0)
  })

  it('forgets what was called off', () => {
    const hand = createWall()
    const clock = createClock(hand.wall)
    let calls = 0
    clock.at(clock.nowUs() + 10n, () => calls++)()
    hand.pass(20n)
    clock.advance(20n)

    expect(calls).toBe(0)
  })
})
