import { expect, it } from 'vitest'
import { axisWords } from './axis-labels.ts'

const HOUR = 3_600_000
const span = (hours: number) => ({ fromMs: 0, toMs: hours * HOUR })
const at = Date.UTC(2025, 10, 20, 16)

it.each([
  ['en', { atMs: at, kind: 'day' }, 168, 'Fri 21'],
  ['en', { atMs: at, kind: 'time' }, 24, '00:00'],
  ['en', { atMs: at, kind: 'day' }, 800, 'Nov 21'],
  ['en', { atMs: at, kind: 'month' }, 4000, 'Nov 2025'],
  ['zh', { atMs: at, kind: 'month' }, 4000, '2025年11月'],
] as const)('%s: %o over %d h reads %s', (language, tick, hours, words) => {
  const read = axisWords(language, () => 8 * HOUR).tick(tick, span(hours))
  expect(read.replace('21 Fri', 'Fri 21')).toBe(words)
})

it.each([
  ['en-GB', 168, /^1\D+8 Jan 1970$/],
  ['en-GB', 24, /^1 Jan\D+08:00\D+2 Jan\D+08:00$/],
  ['zh-CN', 168, /^1970\/1\/1\D+1970\/1\/8$/],
] as const)('%s: a span of %d h says once what its ends share', (language, hours, words) => {
  expect(axisWords(language, () => 8 * HOUR).range(span(hours))).toMatch(words)
})
