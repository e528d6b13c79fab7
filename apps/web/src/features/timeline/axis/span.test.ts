import { describe, expect, it } from 'vitest'
import { fetchSpan, fit, lengthMs, MAX_SPAN_MS, MIN_SPAN_MS, pan, RANGES, slidingSpan, zoom } from './span.ts'

const NOW = Date.UTC(2025, 10, 21, 6, 20)
const DAY = 86_400_000

const SPANS = [0, 1, 1_700_000_123_456, NOW, 4e12].flatMap((fromMs) =>
  [MIN_SPAN_MS, 61_007, 3_599_999, DAY, 7.3 * DAY, 33 * DAY, 128 * DAY, MAX_SPAN_MS].map((length) => ({
    fromMs,
    toMs: fromMs + length,
  })),
)
const FRACTIONS = [0, 0.1, 0.25, 0.5, 0.77, 1]

describe('slidingSpan', () => {
  it.each(RANGES)('%s begins before now and leaves a little room after it', (range) => {
    const span = slidingSpan(range, NOW)
    const nowAt = (NOW - span.fromMs) / lengthMs(span)
    expect(nowAt).toBeGreaterThan(0.9)
    expect(nowAt).toBeLessThan(1)
  })

  it('reaches back as far as its name says', () => {
    expect(slidingSpan('7d', NOW).fromMs).toBe(NOW - 7 * DAY)
  })
})

describe('pan and zoom', () => {
  it.each(SPANS)('panning there and back changes nothing: %o', (span) => {
    for (const by of FRACTIONS) {
      const back = pan(pan(span, by), -by)
      expect(back.fromMs).toBeCloseTo(span.fromMs, 0)
      expect(lengthMs(back)).toBeCloseTo(lengthMs(span), 0)
    }
  })

  it.each(SPANS)('zooming keeps the moment under the pointer and stays within the limits: %o', (span) => {
    for (const around of FRACTIONS) {
      for (const factor of [0.01, 0.5, 0.8, 1, 1.25, 2, 100]) {
        const zoomed = zoom(span, factor, around)
        const fixed = span.fromMs + lengthMs(span) * around
        expect(Math.abs(zoomed.fromMs + lengthMs(zoomed) * around - fixed)).toBeLessThan(5)
        expect(lengthMs(zoomed)).toBeGreaterThanOrEqual(MIN_SPAN_MS - 1)
        expect(lengthMs(zoomed)).toBeLessThanOrEqual(MAX_SPAN_MS + 1)
      }
    }
  })

  it('fits a bar with margins, however short it is', () => {
    expect(fit({ fromMs: NOW, toMs: NOW + 3_600_000 })).toEqual({ fromMs: NOW - 1_800_000, toMs: NOW + 5_400_000 })
    expect(lengthMs(fit({ fromMs: NOW, toMs: NOW }))).toBe(MIN_SPAN_MS)
  })
})

describe('fetchSpan', () => {
  it.each(SPANS)('covers what is seen and never more than the server answers: %o', (span) => {
    const asked = fetchSpan(span)
    expect(asked.fromMs).toBeLessThanOrEqual(span.fromMs)
    expect(asked.toMs).toBeGreaterThanOrEqual(span.toMs)
    expect(lengthMs(asked)).toBeLessThanOrEqual(400 * DAY)
  })

  it('asks the same while a sliding window moves a little', () => {
    const asked = new Set(
      Array.from({ length: 60 }, (_, minute) => JSON.stringify(fetchSpan(slidingSpan('7d', NOW + minute * 60_000)))),
    )
    expect(asked.size).toBeLessThanOrEqual(2)
  })
})
