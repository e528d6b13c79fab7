import type { ArchiveSpan, ArchiveStatus } from '@tidemark/contract'
import type { RoundSpan } from '../../domain/round-spans.ts'

interface Span {
  readonly fromMs: number
  readonly toMs: number
}

/**
 * A tenant's archived log and the holes between its rounds, as far as they touch the span. The current round goes on
 * (`toAt` null) while it archives; one that stands still ends at its checkpoint, and the hole behind it is open.
 */
export function archiveSpans(rounds: readonly RoundSpan[], archive: ArchiveStatus, span: Span): ArchiveSpan[] {
  const spans: (Omit<ArchiveSpan, 'fromAt' | 'toAt'> & { fromMs: number; toMs: number | null })[] = []
  for (const [at, round] of rounds.entries()) {
    const next = rounds[at + 1]
    const goesOn = next === undefined && isRunning(archive)
    const toMs = goesOn ? null : round.checkpointMs
    spans.push({ kind: 'archived', fromMs: round.fromMs, toMs, roundId: round.roundId })
    const holeEnd = next === undefined ? null : next.fromMs
    if (toMs !== null && (holeEnd === null || holeEnd > toMs)) {
      spans.push({ kind: 'hole', fromMs: toMs, toMs: holeEnd, roundId: null })
    }
  }
  return spans
    .filter(({ fromMs, toMs }) => fromMs < span.toMs && (toMs ?? Number.POSITIVE_INFINITY) > span.fromMs)
    .map(({ fromMs, toMs, ...rest }) => ({
      ...rest,
      fromAt: toInstant(fromMs),
      toAt: toMs === null ? null : toInstant(toMs),
    }))
}

function isRunning({ state }: ArchiveStatus): boolean {
  return state === 'archiving' || state === 'beginning'
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}
