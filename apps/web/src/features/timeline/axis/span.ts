/** A stretch of time on the axis, in milliseconds since the epoch. */
export interface Span {
  readonly fromMs: number
  readonly toMs: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export const RANGES = ['1h', '6h', '24h', '7d', '30d', '90d'] as const
export type Range = (typeof RANGES)[number]

const RANGE_MS = {
  '1h': HOUR_MS,
  '6h': 6 * HOUR_MS,
  '24h': DAY_MS,
  '7d': 7 * DAY_MS,
  '30d': 30 * DAY_MS,
  '90d': 90 * DAY_MS,
} as const satisfies Record<Range, number>

/** Shorter than this no bar means anything: the database is polled once a second at best. */
export const MIN_SPAN_MS = MINUTE_MS
/** The server answers at most 400 days, and what is fetched is wider than what is seen. */
export const MAX_SPAN_MS = 180 * DAY_MS
const MAX_FETCH_MS = 400 * DAY_MS

/** Room to the right of now, as a share of the range, so that the now-line is not the edge. */
const AHEAD = 0.1

/** The sliding window of a range: it ends a little after now. */
export function slidingSpan(range: Range, nowMs: number): Span {
  return { fromMs: nowMs - RANGE_MS[range], toMs: nowMs + RANGE_MS[range] * AHEAD }
}

export function lengthMs(span: Span): number {
  return span.toMs - span.fromMs
}

/** Moves the span by a fraction of its own length: positive is later. */
export function pan(span: Span, fraction: number): Span {
  const by = lengthMs(span) * fraction
  return { fromMs: span.fromMs + by, toMs: span.toMs + by }
}

/** Scales the length by `factor` (under 1 = closer) and keeps the moment at `around` (0 … 1) where it is. */
export function zoom(span: Span, factor: number, around: number): Span {
  const before = lengthMs(span)
  const after = Math.min(MAX_SPAN_MS, Math.max(MIN_SPAN_MS, before * factor))
  const fixedMs = span.fromMs + before * around
  return { fromMs: fixedMs - after * around, toMs: fixedMs + after * (1 - around) }
}

/** A span that shows `inner` with half its length as margin at each side. */
export function fit(inner: Span): Span {
  const inside = Math.max(lengthMs(inner), MIN_SPAN_MS / 2)
  const margin = inside / 2
  const middle = (inner.fromMs + inner.toMs) / 2
  return zoom({ fromMs: middle - inside / 2 - margin, toMs: middle + inside / 2 + margin }, 1, 0.5)
}

/**
 * What to ask the server for: the span and its neighbours, aligned so that panning and the passing of time keep
 * asking the same question (and its answer stays cached) until a half of the span has gone by.
 */
export function fetchSpan(span: Span): Span {
  const length = lengthMs(span)
  const step = 2 ** Math.ceil(Math.log2(length)) / 2
  const fromMs = Math.floor((span.fromMs - length / 2) / step) * step
  const toMs = Math.ceil((span.toMs + length / 2) / step) * step
  return toMs - fromMs > MAX_FETCH_MS ? { fromMs: span.fromMs, toMs: span.fromMs + MAX_FETCH_MS } : { fromMs, toMs }
}
