import { describe, expect, it } from 'vitest'
import { lengthMs, MAX_SPAN_MS, MIN_SPAN_MS, RANGES } from './axis/span.ts'
import { parseTimelineSearch, type TimelineSearch, toTimelineSearch, visibleSpan } from './timeline-search.ts'

const FROM = Date.UTC(2025, 10, 14, 3, 4, 5, 6)

const SEARCHES: TimelineSearch[] = [
  ...RANGES.map((range) => ({ window: range, view: 'lanes' as const, job: null, tenants: [] })),
  { window: { fromMs: FROM, toMs: FROM + 86_400_000 }, view: 'table', job: '1002-3127', tenants: [1002, 1004] },
  { window: { fromMs: FROM, toMs: FROM + MIN_SPAN_MS }, view: 'lanes', job: null, tenants: [1002] },
]

describe('the address of the timeline', () => {
  it.each(SEARCHES)('comes back as it was written: %o', (search) => {
    expect(parseTimelineSearch(toTimelineSearch(search))).toEqual(search)
  })

  it('is empty for what is as by default', () => {
    expect(toTimelineSearch({ window: '7d', view: 'lanes', job: null, tenants: [] })).toEqual({})
  })

  it.each([
    {},
    { range: '1y' },
    { range: 7 },
    { from: 'yesterday', to: 'today' },
    { from: '2025-11-21T00:00:00Z', to: '2025-11-20T00:00:00Z' },
    { from: '2025-11-21T00:00:00Z' },
    { job: "1002'--", view: 'pie', tenants: 'a,b' },
    { job: ['1002-1'], tenants: { 1: 2 } },
  ])('reads nonsense as the default: %o', (search) => {
    expect(parseTimelineSearch(search)).toEqual({ window: '7d', view: 'lanes', job: null, tenants: [] })
  })

  it('reads numbers that a router has already parsed', () => {
    expect(parseTimelineSearch({ tenants: 1002 }).tenants).toEqual([1002])
  })

  it('brings a span that is too long or too short within the limits', () => {
    for (const [from, to, length] of [
      ['2020-01-01T00:00:00Z', '2025-01-01T00:00:00Z', MAX_SPAN_MS],
      ['2025-01-01T00:00:00Z', '2025-01-01T00:00:01Z', MIN_SPAN_MS],
    ] as const) {
      const { window } = parseTimelineSearch({ from, to })
      expect(lengthMs(visibleSpan(window, FROM))).toBe(length)
    }
  })
})
