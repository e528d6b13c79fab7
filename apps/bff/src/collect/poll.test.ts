import { expect, it } from 'vitest'
import type { Session } from '../db/session.ts'
import { poll } from './poll.ts'
import type { Reader } from './reader.ts'
import { createSchedule } from './schedule.ts'
import { type Facts, noFacts, type Source } from './source.ts'

const session = {
  readTimeoutUs: 1,
  read: async () => [{ now: '2026-03-10 12:00:00.000000' }],
} satisfies Partial<Session> as unknown as Session

function source(name: string, collect: (facts: Facts) => Facts): Source {
  return {
    name,
    paceMs: 0,
    everyPoll: true,
    statements: () => 1,
    essential: false,
    collect: async (_, facts) => ({ facts: collect(facts), more: false }),
  }
}

it('keeps what a source has told when a later one fails: it would not tell it again', async () => {
  let fails = false
  const destinations = new Map([[1002, { data: null, archive: null }]])
  const schedule = createSchedule([
    source('once', (facts) => ({ ...facts, destinations })),
    source('later', (facts) => {
      if (fails) throw new Error('the connection is lost')
      return facts
    }),
  ])
  let kept = noFacts()
  const once = () =>
    poll(session, {} as Reader, schedule, noFacts(), { nowMs: () => 0, keep: (facts) => (kept = facts) })
  await once()
  await once()
  fails = true
  kept = noFacts()

  await expect(once()).rejects.toThrow('the connection is lost')
  expect(kept.destinations).toBe(destinations)
})
