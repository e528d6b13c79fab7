import { lengthMs, type Span } from './span.ts'

/** Time to pixels and back. Pixels count from the left edge of the visible track and may lie outside of it. */
export interface Scale {
  readonly span: Span
  readonly widthPx: number
  /** Pixels of a moment. */
  x(ms: number): number
  /** The moment at a pixel. */
  at(px: number): number
  /** Pixels of a duration. */
  px(durationMs: number): number
}

export function createScale(span: Span, widthPx: number): Scale {
  const perMs = widthPx / lengthMs(span)
  return {
    span,
    widthPx,
    x: (ms) => (ms - span.fromMs) * perMs,
    at: (px) => span.fromMs + px / perMs,
    px: (durationMs) => durationMs * perMs,
  }
}

/** Attributes of the SVG: a tenth of a pixel is finer than any screen and keeps the markup short. */
export function round(px: number): number {
  return Math.round(px * 10) / 10
}
