import { expect, it } from 'vitest'
import { createScale } from './scale.ts'
import { unobservedSpans } from './unobserved.ts'

const HOUR = 3_600_000
const FROM = Date.UTC(2025, 10, 20)
/** Ten pixels an hour. */
const scale = createScale({ fromMs: FROM, toMs: FROM + 100 * HOUR }, 1000)
const at = (hours: number) => new Date(FROM + hours * HOUR).toISOString()
const stretch = (from: number, to: number) => ({ fromAt: at(from), toAt: at(to) })
const live = { state: 'live', observedAt: at(50) } as const

it('joins what cannot be told apart and leaves out what cannot be seen', () => {
  const spans = unobservedSpans([stretch(20, 20.01), stretch(1, 2), stretch(2.1, 3)], live, FROM + 60 * HOUR, scale)
  expect(spans).toEqual([{ fromMs: FROM + HOUR, toMs: FROM + 3 * HOUR }])
})

it('hatches the time since the database was last heard, only while it is down', () => {
  const down = { state: 'down', observedAt: at(50) } as const
  expect(unobservedSpans([], down, FROM + 60 * HOUR, scale)).toEqual([
    { fromMs: FROM + 50 * HOUR, toMs: FROM + 60 * HOUR },
  ])
  expect(unobservedSpans([], live, FROM + 60 * HOUR, scale)).toEqual([])
})
