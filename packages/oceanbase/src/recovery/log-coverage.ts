import type { Scn } from '../scn.ts'
import { type PieceGapCause, pieceStretches, type Stretch } from './piece-stretches.ts'
import { compareDecimals, type RecoveryPiece, type RecoveryRound } from './recovery-facts.ts'

/** Log without a hole, from `fromScn` to `toScn`, both in it. `pieces` in their order; none where they are not known. */
export interface LogSpan<P extends RecoveryPiece> {
  readonly fromScn: Scn
  readonly toScn: Scn
  readonly pieces: readonly P[]
}

/** Why a stretch has no log. archive-*: nothing was archived then · piece-*: what was is gone, broken or not there yet. */
export type LogGapCause = 'archive-stopped' | 'archive-interrupted' | 'archive-suspended' | PieceGapCause

/** A stretch without log between two spans, or behind the last one: then `untilScn` is null, it goes on. */
export interface LogGap {
  readonly fromScn: Scn
  readonly untilScn: Scn | null
  readonly cause: LogGapCause
  /** The round that ended or stands still; the piece's round. */
  readonly roundId: string
  /** The first piece of the stretch, where pieces are the cause and it is known. */
  readonly pieceId: string | null
}

/** Both in the order of time. */
export interface LogCoverage<P extends RecoveryPiece> {
  readonly spans: readonly LogSpan<P>[]
  readonly gaps: readonly LogGap[]
}

/**
 * Which log can be read. A restore takes available pieces of one destination, each beginning where the one before was
 * planned to end (`ObArchiveStore::get_piece_paths_in_range`). So two rounds never make one span: a round that ended
 * did so before the planned end of its last piece.
 */
export function logCoverage<P extends RecoveryPiece>(
  rounds: readonly RecoveryRound[],
  pieces: readonly P[] | null,
): LogCoverage<P> {
  const spans: LogSpan<P>[] = []
  const gaps: LogGap[] = []
  let before: { readonly roundId: string; readonly endScn: Scn } | null = null
  const inOrder = rounds.toSorted((a, b) => compareDecimals(a.roundId, b.roundId))
  for (const round of inOrder) {
    const stretches = stretchesOf(round, pieces)
    const [first, last] = [stretches[0], stretches.at(-1)]
    if (first === undefined || last === undefined) continue
    if (before !== null && compareDecimals(before.endScn, first.fromScn) < 0) gaps.push(between(before, first.fromScn))
    for (const { fromScn, toScn, pieces: read, lost } of stretches) {
      if (lost === null) spans.push({ fromScn, toScn, pieces: read })
      else gaps.push({ fromScn, untilScn: toScn, roundId: round.roundId, ...lost })
    }
    before = { roundId: round.roundId, endScn: last.toScn }
  }
  const tail = before === null ? null : tailOf(inOrder.at(-1), before)
  return { spans, gaps: tail === null ? gaps : [...gaps, tail] }
}

function stretchesOf<P extends RecoveryPiece>(
  round: RecoveryRound,
  pieces: readonly P[] | null,
): readonly Stretch<P>[] {
  const own = pieces?.filter(({ roundId }) => roundId === round.roundId) ?? []
  if (own.length > 0) return pieceStretches(round, own)
  const { startScn, checkpointScn, rawStatus } = round
  if (startScn === null) return []
  const missing = pieces !== null && rawStatus === 'STOP'
  const lost = missing ? ({ cause: 'piece-missing', pieceId: null } as const) : null
  return [{ fromScn: startScn, toScn: checkpointScn ?? startScn, pieces: [], lost }]
}

function between(before: { readonly roundId: string; readonly endScn: Scn }, untilScn: Scn): LogGap {
  return { fromScn: before.endScn, untilScn, cause: 'archive-stopped', roundId: before.roundId, pieceId: null }
}

/** What stands still since the last span. PREPARE is a round that has not begun: the one before it has stopped. */
const STANDS_STILL = new Map<string | null, LogGapCause>([
  ['STOP', 'archive-stopped'],
  ['STOPPING', 'archive-stopped'],
  ['PREPARE', 'archive-stopped'],
  ['INTERRUPTED', 'archive-interrupted'],
  ['SUSPENDING', 'archive-suspended'],
  ['SUSPEND', 'archive-suspended'],
])

function tailOf(
  last: RecoveryRound | undefined,
  { roundId, endScn }: { readonly roundId: string; readonly endScn: Scn },
): LogGap | null {
  const cause = STANDS_STILL.get(last?.rawStatus ?? null)
  return cause === undefined ? null : { fromScn: endScn, untilScn: null, cause, roundId, pieceId: null }
}
