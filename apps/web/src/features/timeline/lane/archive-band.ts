import type { ArchiveSpan } from '@tidemark/contract'
import type { Scale } from '../axis/scale.ts'

/** archived · slow: not yet archived, and later than it should be · hole: log that no backup holds. */
export interface BandPart {
  readonly kind: 'archived' | 'slow' | 'hole'
  readonly fromMs: number
  readonly toMs: number
  /** It goes on: no bracket at its end. */
  readonly open: boolean
  readonly x: number
  readonly width: number
  /** How many holes a merged hole stands for; 0 for the other kinds. */
  readonly holes: number
}

/** A hole is what matters most here, so it is never too narrow to be seen. */
const MIN_HOLE_PX = 4

/**
 * The line of archived log under a lane. What goes on ends at `asOfMs`, the last moment the database spoke; while
 * archiving lags, its last `lagMs` are `slow`. Holes closer together than they can be told apart become one.
 */
export function archiveBand(
  spans: readonly ArchiveSpan[],
  scale: Scale,
  { asOfMs, lagMs, budget }: { asOfMs: number; lagMs: number | null; budget: number },
): BandPart[] {
  const parts = spans.flatMap((span) => toParts(span, scale, asOfMs, lagMs))
  let gapPx = MIN_HOLE_PX
  let merged = mergeHoles(parts, scale, gapPx)
  while (merged.length > budget && gapPx < scale.widthPx * 2) {
    gapPx *= 2
    merged = mergeHoles(parts, scale, gapPx)
  }
  return merged
}

function toParts(span: ArchiveSpan, scale: Scale, asOfMs: number, lagMs: number | null): BandPart[] {
  const fromMs = Date.parse(span.fromAt)
  const open = span.toAt === null
  const toMs = Math.max(fromMs, open ? asOfMs : Date.parse(span.toAt ?? span.fromAt))
  if (span.kind === 'hole') return [part('hole', fromMs, toMs, open, scale)]
  const slowFromMs = open && lagMs !== null ? Math.max(fromMs, asOfMs - lagMs) : toMs
  const archived = part('archived', fromMs, slowFromMs, open, scale)
  return slowFromMs < toMs ? [archived, part('slow', slowFromMs, toMs, open, scale)] : [archived]
}

function part(kind: BandPart['kind'], fromMs: number, toMs: number, open: boolean, scale: Scale): BandPart {
  const natural = scale.px(toMs - fromMs)
  const isHole = kind === 'hole'
  return {
    kind,
    fromMs,
    toMs,
    open,
    x: scale.x(fromMs),
    width: isHole ? Math.max(MIN_HOLE_PX, natural) : natural,
    holes: isHole ? 1 : 0,
  }
}

/** Joins holes whose gap is under `gapPx`, and drops the slivers of archived log between them. */
function mergeHoles(parts: readonly BandPart[], scale: Scale, gapPx: number): BandPart[] {
  const merged: BandPart[] = []
  for (const next of [...parts].sort((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1)
    const beforeLast = merged.at(-2)
    if (
      next.kind === 'hole' &&
      last !== undefined &&
      last.kind !== 'hole' &&
      last.width < gapPx &&
      beforeLast?.kind === 'hole'
    ) {
      merged.splice(-2, 2, joined(beforeLast, next, scale))
    } else if (next.kind === 'hole' && last?.kind === 'hole' && next.x <= last.x + last.width + gapPx) {
      merged.splice(-1, 1, joined(last, next, scale))
    } else merged.push(next)
  }
  return merged
}

function joined(a: BandPart, b: BandPart, scale: Scale): BandPart {
  return { ...part('hole', a.fromMs, Math.max(a.toMs, b.toMs), b.open, scale), holes: a.holes + b.holes }
}
