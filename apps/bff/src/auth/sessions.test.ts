import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { stillClock } from '../testing/still-clock.ts'
import { createSessions } from './sessions.ts'

const MINUTE_MS = 60_000
const limits = { idleMs: 30 * MINUTE_MS, absoluteMs: 8 * 60 * MINUTE_MS }

function setUp() {
  const clock = stillClock()
  return { clock, sessions: createSessions(limits, clock) }
}

it('gives each session an id of 256 bits that no other has', () => {
  const { sessions } = setUp()
  const ids = Array.from({ length: 500 }, () => sessions.begin('cookie').id)
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32)
})

it('ends a session that nobody attends for half an hour', () => {
  const { clock, sessions } = setUp()
  const { id } = sessions.begin('cookie')
  clock.advance(29 * MINUTE_MS)
  expect(sessions.isAlive(id, 'cookie', true)).toBe(true)
  clock.advance(29 * MINUTE_MS)
  expect(sessions.isAlive(id, 'cookie', false)).toBe(true)
  clock.advance(MINUTE_MS)
  expect(sessions.isAlive(id, 'cookie', true)).toBe(false)
})

it('ends a session after eight hours, however much it is used', () => {
  const { clock, sessions } = setUp()
  const { id, endsAtMs } = sessions.begin('page')
  expect(endsAtMs).toBe(limits.absoluteMs)
  for (let minute = 10; minute < 480; minute += 10) {
    clock.advance(10 * MINUTE_MS)
    expect(sessions.isAlive(id, 'page', true)).toBe(true)
  }
  clock.advance(10 * MINUTE_MS)
  expect(sessions.isAlive(id, 'page', true)).toBe(false)
})

it('takes the id of a cookie for no token, nor the other way round', () => {
  const { sessions } = setUp()
  expect(sessions.isAlive(sessions.begin('cookie').id, 'page', true)).toBe(false)
  expect(sessions.isAlive(sessions.begin('page').id, 'cookie', true)).toBe(false)
})

it('accepts no id that it did not give out, and none that was ended', () => {
  const { sessions } = setUp()
  const { id } = sessions.begin('cookie')
  expect(sessions.isAlive('A'.repeat(43), 'cookie', true)).toBe(false)
  sessions.end(id)
  expect(sessions.isAlive(id, 'cookie', true)).toBe(false)
  sessions.end(id)
})

it('keeps a thousand at most: the one unattended for the longest goes', () => {
  const { clock, sessions } = setUp()
  const first = sessions.begin('cookie').id
  const second = sessions.begin('cookie').id
  clock.advance(1)
  sessions.isAlive(first, 'cookie', true)
  for (let more = 0; more < 999; more++) sessions.begin('cookie')
  expect(sessions.isAlive(second, 'cookie', true)).toBe(false)
  expect(sessions.isAlive(first, 'cookie', true)).toBe(true)
})

it('keeps nothing that opens anything', () => {
  const { sessions } = setUp()
  const { id } = sessions.begin('cookie')
  expect(inspect(sessions, { depth: 9, showHidden: true })).not.toContain(id)
})
