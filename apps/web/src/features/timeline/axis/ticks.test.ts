import { describe, expect, it } from 'vitest'
import { createScale } from './scale.ts'
import { MAX_SPAN_MS, MIN_SPAN_MS } from './span.ts'
import { ticks } from './ticks.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const utc = () => 0
const shanghai = () => 8 * HOUR
/** Clocks go from +1 to +2 on 30 March 2025 at 01:00 UTC. */
const spring = (ms: number) => (ms < Date.UTC(2025, 2, 30, 1) ? HOUR : 2 * HOUR)

function iso(fromMs: number, toMs: number, offset: (ms: number) => number, width = 1000) {
  return ticks(createScale({ fromMs, toMs }, width), offset).map((tick) => new Date(tick.atMs).toISOString())
}

describe('ticks', () => {
  it('stands on local midnights over a week', () => {
    const from = Date.UTC(2025, 10, 14, 6)
    const days = iso(from, from + 7 * DAY, shanghai).filter((_, index) => index < 3)
    expect(days).toEqual(['2025-11-14T16:00:00.000Z', '2025-11-15T16:00:00.000Z', '2025-11-16T16:00:00.000Z'])
  })

  it('stands on quarters of an hour over an hour', () => {
    const from = Date.UTC(2025, 10, 14, 6, 1)
    expect(iso(from, from + HOUR, utc)).toEqual([
      '2025-11-14T06:05:00.000Z',
      '2025-11-14T06:10:00.000Z',
      '2025-11-14T06:15:00.000Z',
      '2025-11-14T06:20:00.000Z',
      '2025-11-14T06:25:00.000Z',
      '2025-11-14T06:30:00.000Z',
      '2025-11-14T06:35:00.000Z',
      '2025-11-14T06:40:00.000Z',
      '2025-11-14T06:45:00.000Z',
      '2025-11-14T06:50:00.000Z',
      '2025-11-14T06:55:00.000Z',
      '2025-11-14T07:00:00.000Z',
    ])
  })

  it('keeps local midnight when the clocks change', () => {
    expect(iso(Date.UTC(2025, 2, 28, 20), Date.UTC(2025, 3, 1, 20), spring, 400)).toEqual([
      '2025-03-28T23:00:00.000Z',
      '2025-03-29T23:00:00.000Z',
      '2025-03-30T22:00:00.000Z',
      '2025-03-31T22:00:00.000Z',
    ])
  })

  it('counts weeks from Mondays and long axes in months', () => {
    const from = Date.UTC(2025, 10, 1)
    expect(iso(from, from + 60 * DAY, utc)).toContain('2025-11-03T00:00:00.000Z')
    const months = ticks(createScale({ fromMs: Date.UTC(2025, 0, 15), toMs: Date.UTC(2025, 6, 1) }, 300), utc)
    expect(new Set(months.map((tick) => tick.kind))).toEqual(new Set(['month']))
  })

  it.each([...[MIN_SPAN_MS, 5e5, HOUR, 9e6, DAY, 3.3 * DAY, 7 * DAY, 31 * DAY, 99 * DAY, MAX_SPAN_MS]])(
    'never lets two labels touch, lies inside the span and is in order: %d ms',
    (length) => {
      for (const fromMs of [1e12, 1_700_000_123_456, 1_763_707_200_000]) {
        for (const width of [200, 333, 1000, 2000]) {
          for (const zone of [-12, -3.5, 0, 8, 14]) {
            const scale = createScale({ fromMs, toMs: fromMs + length }, width)
            const xs = ticks(scale, () => zone * HOUR).map((tick) => scale.x(tick.atMs))
            xs.forEach((x, index) => {
              expect(x).toBeGreaterThanOrEqual(-0.001)
              expect(x).toBeLessThanOrEqual(width + 0.001)
              const before = xs[index - 1]
              if (before !== undefined) expect(x - before).toBeGreaterThan(60)
            })
          }
        }
      }
    },
  )
})
