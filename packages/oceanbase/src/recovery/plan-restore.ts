import type { Scn } from '../scn.ts'
import { chainOf, setsById } from './chains.ts'
import { compareDecimals, type RecoveryFacts, type RecoveryPiece, type RecoverySet } from './recovery-facts.ts'
import { covers, type HoleCause, type Recovery, type RestorePoint } from './restorable-ranges.ts'

/** Why a moment cannot be restored to. not-yet-archived: the log is not there yet, it will be. */
export type UnrestorableCause = HoleCause | 'before-first' | 'not-yet-archived' | 'nothing-restorable'

/** What a restore to a moment reads, or why there is none and the nearest moments that do restore. */
export type RestorePlan<S extends RecoverySet, P extends RecoveryPiece> =
  | {
      readonly restorable: true
      /** The chain, from its full. */
      readonly sets: readonly S[]
      /** In their order; none for a set that carries its own log and is restored to its own moment. */
      readonly pieces: readonly P[]
      /** The set's own log stands for the archive: FROM then names the data destination alone. */
      readonly ownLog: boolean
    }
  | {
      readonly restorable: false
      readonly cause: UnrestorableCause
      readonly roundId: string | null
      readonly pieceId: string | null
      readonly earlierScn: Scn | null
      readonly laterScn: Scn | null
    }

/**
 * A restore until `scn`: the newest set that reaches no further, the chain below it, and the pieces from its
 * START_REPLAY_SCN on, as OceanBase chooses them.
 */
export function planRestore<S extends RecoverySet, P extends RecoveryPiece>(
  facts: RecoveryFacts<S, P>,
  recovery: Recovery<S, P>,
  scn: Scn,
): RestorePlan<S, P> {
  const point = recovery.points.findLast((one) => covers(one, scn))
  const chain = point && chainOf(point.set, setsById(facts.sets))
  if (point === undefined || chain?.whole !== true) return unrestorable(recovery, scn)
  return { restorable: true, sets: chain.sets, pieces: piecesTo(point, scn), ownLog: point.span === null }
}

function piecesTo<S extends RecoverySet, P extends RecoveryPiece>(
  { set, fromScn, span }: RestorePoint<S, P>,
  scn: Scn,
): readonly P[] {
  const replayScn = set.startReplayScn ?? fromScn
  const pieces = span?.pieces ?? []
  return pieces.filter(({ startScn, endScn }, at) => {
    const reached = compareDecimals(startScn ?? '0', scn) < 0 || fallsShort(pieces[at - 1], scn)
    return reached && (endScn === null || compareDecimals(endScn, replayScn) > 0)
  })
}

/** A frozen piece may end before its planned end; what lies between stands in the next one. */
function fallsShort(before: RecoveryPiece | undefined, scn: Scn): boolean {
  const { startScn, checkpointScn } = before ?? { startScn: null, checkpointScn: null }
  if (startScn === null || checkpointScn === null) return false
  return compareDecimals(startScn, scn) < 0 && compareDecimals(checkpointScn, scn) < 0
}

function unrestorable<S extends RecoverySet, P extends RecoveryPiece>(
  { ranges, holes }: Recovery<S, P>,
  scn: Scn,
): RestorePlan<S, P> {
  const earlierScn = ranges.findLast(({ toScn }) => compareDecimals(toScn, scn) < 0)?.toScn ?? null
  const laterScn = ranges.find(({ fromScn }) => compareDecimals(scn, fromScn) < 0)?.fromScn ?? null
  const near = { restorable: false, earlierScn, laterScn } as const
  if (ranges.length === 0) return { ...near, cause: 'nothing-restorable', roundId: null, pieceId: null }
  if (earlierScn === null) return { ...near, cause: 'before-first', roundId: null, pieceId: null }
  const hole = holes.find(
    ({ fromScn, untilScn }) =>
      compareDecimals(fromScn, scn) <= 0 && (untilScn === null || compareDecimals(scn, untilScn) <= 0),
  )
  const { cause, roundId, pieceId } = hole ?? { cause: 'not-yet-archived', roundId: null, pieceId: null }
  return { ...near, cause, roundId, pieceId }
}
