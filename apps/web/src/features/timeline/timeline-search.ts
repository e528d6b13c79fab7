import { RANGES, type Range, type Span, slidingSpan, zoom } from './axis/span.ts'

/** What the address of the timeline says. `window` slides with now; a span stands still. */
export interface TimelineSearch {
  readonly window: Range | Span
  readonly view: 'lanes' | 'table'
  /** `tenantId-jobId` of the selected job. */
  readonly job: string | null
  /** Tenants shown; empty: all. */
  readonly tenants: readonly number[]
}

export const DEFAULT_RANGE: Range = '7d'

/** Reads the address. Whatever makes no sense there reads as if it were absent. */
export function parseTimelineSearch(search: Readonly<Record<string, unknown>>): TimelineSearch {
  const job = text(search.job)
  return {
    window: parseSpan(text(search.from), text(search.to)) ?? parseRange(text(search.range)),
    view: text(search.view) === 'table' ? 'table' : 'lanes',
    job: /^\d{1,10}-\d{1,20}$/.test(job) ? job : null,
    tenants: text(search.tenants)
      .split(',')
      .filter((id) => /^\d{1,9}$/.test(id))
      .map(Number),
  }
}

/** The address for a search; what is as by default is left out. */
export function toTimelineSearch(search: TimelineSearch): Record<string, string> {
  const window: Record<string, string> =
    typeof search.window === 'string'
      ? search.window === DEFAULT_RANGE
        ? {}
        : { range: search.window }
      : { from: instant(search.window.fromMs), to: instant(search.window.toMs) }
  return {
    ...window,
    ...(search.view === 'table' ? { view: 'table' } : {}),
    ...(search.job === null ? {} : { job: search.job }),
    ...(search.tenants.length === 0 ? {} : { tenants: search.tenants.join(',') }),
  }
}

/** The span to show, given the last moment the database spoke. */
export function visibleSpan(window: Range | Span, asOfMs: number): Span {
  return typeof window === 'string' ? slidingSpan(window, asOfMs) : window
}

export function instant(ms: number): string {
  return new Date(Math.round(ms)).toISOString()
}

/** A router may have read `1002` as a number and `1002,1003` as text. */
function text(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? String(value) : ''
}

function parseRange(value: string): Range {
  return RANGES.find((range) => range === value) ?? DEFAULT_RANGE
}

function parseSpan(from: string, to: string): Span | null {
  const span = { fromMs: Date.parse(from), toMs: Date.parse(to) }
  return span.toMs > span.fromMs ? zoom(span, 1, 0.5) : null
}
