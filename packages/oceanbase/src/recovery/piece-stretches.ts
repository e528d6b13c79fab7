import type { Scn } from '../scn.ts'
import { compareDecimals, later, type RecoveryPiece, type RecoveryRound } from './recovery-facts.ts'

export type PieceGapCause = 'piece-deleted' | 'piece-broken' | 'piece-incomplete' | 'piece-missing'

/** A part of a round: log that can be read (`lost` null), or that cannot, and why. */
export interface Stretch<P extends RecoveryPiece> {
  readonly fromScn: Scn
  readonly toScn: Scn
  readonly pieces: readonly P[]
  readonly lost: { readonly cause: PieceGapCause; readonly pieceId: string | null } | null
}

const LOST = new Map<string | null, PieceGapCause>([
  ['DELETED', 'piece-deleted'],
  ['DELETING', 'piece-deleted'],
  ['EXPIRED', 'piece-deleted'],
  ['BROKEN', 'piece-broken'],
])

/** What a round's pieces cover, from the round's start, in the order of time. */
export function pieceStretches<P extends RecoveryPiece>(
  round: RecoveryRound,
  pieces: readonly P[],
): readonly Stretch<P>[] {
  const inOrder = pieces.toSorted((a, b) => compareDecimals(a.pieceId, b.pieceId))
  const stretches: Stretch<P>[] = []
  for (const [at, piece] of inOrder.entries()) {
    if (piece.startScn === null) continue
    const before = stretches.at(-1)
    const edge = before?.toScn ?? round.startScn ?? piece.startScn
    const next = inOrder[at + 1]
    const available = isReadable(piece, next, round)
    const toScn = reach(piece, piece.startScn, next, available, round)
    const goesOn = available && before?.lost === null && continues(before.pieces.at(-1), piece)
    if (goesOn) stretches.splice(-1, 1, { ...before, toScn, pieces: [...before.pieces, piece] })
    else if (available) stretches.push(...missing(edge, piece.startScn), found(piece, piece.startScn, toScn))
    else stretches.push(...lost(piece, edge, toScn))
  }
  return stretches
}

function continues(before: RecoveryPiece | undefined, piece: RecoveryPiece): boolean {
  return before?.endScn === piece.startScn && before.destinationId === piece.destinationId
}

/**
 * A piece becomes AVAILABLE when the checkpoint has entered it. The round's checkpoint is read more often than the
 * pieces, so it may know of that first.
 */
function isReadable(piece: RecoveryPiece, next: RecoveryPiece | undefined, round: RecoveryRound): boolean {
  if (piece.rawFileStatus === 'AVAILABLE') return true
  const newest = next === undefined && piece.rawFileStatus === 'INCOMPLETE'
  return newest && compareDecimals(piece.startScn ?? '0', round.checkpointScn ?? '0') < 0
}

/**
 * How far a piece reaches: to its planned end where the next one takes over, to its checkpoint else. The last one
 * reaches as far as the round, whose checkpoint is read more often.
 */
function reach(
  piece: RecoveryPiece,
  startScn: Scn,
  next: RecoveryPiece | undefined,
  available: boolean,
  round: RecoveryRound,
): Scn {
  const own = piece.checkpointScn ?? startScn
  if (next === undefined) return later(own, round.checkpointScn)
  const takesOver = continues(piece, next) && next.rawFileStatus === 'AVAILABLE'
  return takesOver || !available ? later(own, next.startScn) : own
}

function found<P extends RecoveryPiece>(piece: P, fromScn: Scn, toScn: Scn): Stretch<P> {
  return { fromScn, toScn, pieces: [piece], lost: null }
}

function missing(fromScn: Scn, toScn: Scn): readonly Stretch<never>[] {
  if (compareDecimals(fromScn, toScn) >= 0) return []
  return [{ fromScn, toScn, pieces: [], lost: { cause: 'piece-missing', pieceId: null } }]
}

/** An empty piece loses nothing: a round that begins shows one. */
function lost(piece: RecoveryPiece, fromScn: Scn, toScn: Scn): readonly Stretch<never>[] {
  if (compareDecimals(fromScn, toScn) >= 0) return []
  const cause = LOST.get(piece.rawFileStatus) ?? 'piece-incomplete'
  return [{ fromScn, toScn, pieces: [], lost: { cause, pieceId: piece.pieceId } }]
}
