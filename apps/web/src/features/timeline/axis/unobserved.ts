import type { Timeline } from '@tidemark/contract'
import type { Scale } from './scale.ts'
import type { Span } from './span.ts'

/** Stretches closer together than this are drawn as one. */
const JOIN_PX = 3

/**
 * Stretches to hatch: what the collector missed, and `away`, the time since the database last spoke, while nothing is
 * heard from it.
 */
export function unobservedSpans(stretches: Timeline['unobserved'], away: Span | null, scale: Scale): Span[] {
  const missed = stretches.map((stretch) => ({ fromMs: Date.parse(stretch.fromAt), toMs: Date.parse(stretch.toAt) }))
  const spans = away === null ? missed : [...missed, away]
  const joined: Span[] = []
  for (const span of spans.filter(({ fromMs, toMs }) => toMs > fromMs).sort((a, b) => a.fromMs - b.fromMs)) {
    const last = joined.at(-1)
    if (last !== undefined && scale.px(span.fromMs - last.toMs) < JOIN_PX) {
      joined.splice(-1, 1, { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) })
    } else joined.push(span)
  }
  return joined.filter((span) => scale.px(span.toMs - span.fromMs) >= 1)
}
