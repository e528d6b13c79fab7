import type { Scn } from '../scn.ts'
import { restorableSets } from './chains.ts'
import { type LogCoverage, type LogGapCause, type LogSpan, logCoverage } from './log-coverage.ts'
import { compareDecimals, later, type RecoveryFacts, type RecoveryPiece, type RecoverySet } from './recovery-facts.ts'

/** From … to … a tenant can be restored right now, both included. One moment alone: a set that carries its own log. */
export interface RestorableRange {
  readonly fromScn: Scn
  readonly toScn: Scn
}

/** no-set: the log is there, no usable set to begin from · no-log: nothing was archived yet. */
export type HoleCause = LogGapCause | 'no-set' | 'no-log'

/** A stretch behind the first range that cannot be restored to; null: it goes on. The ends themselves may be restorable. */
export interface RestorableHole {
  readonly fromScn: Scn
  readonly untilScn: Scn | null
  readonly cause: HoleCause
  readonly roundId: string | null
  readonly pieceId: string | null
}

/** A set a restore can end with, and how far the log goes on from it. Without a span it restores to one moment only. */
export interface RestorePoint<S extends RecoverySet, P extends RecoveryPiece> {
  readonly set: S
  readonly fromScn: Scn
  readonly toScn: Scn
  readonly span: LogSpan<P> | null
}

export interface Recovery<S extends RecoverySet, P extends RecoveryPiece> {
  /** In the order of time; they do not touch. */
  readonly ranges: readonly RestorableRange[]
  readonly holes: readonly RestorableHole[]
  /** Every set that can be restored, by MIN_RESTORE_SCN. */
  readonly points: readonly RestorePoint<S, P>[]
  readonly log: LogCoverage<P>
}

/** What can be restored, and what not, from all that is known of a tenant. */
export function recoveryOf<S extends RecoverySet, P extends RecoveryPiece>(facts: RecoveryFacts<S, P>): Recovery<S, P> {
  const log = logCoverage(facts.rounds, facts.pieces)
  const points = restorableSets(facts.sets)
    .flatMap((set) => pointOf(set, log.spans) ?? [])
    .toSorted((a, b) => compareDecimals(a.fromScn, b.fromScn))
  const ranges = merge(points)
  return { ranges, holes: holesBetween(ranges, log), points, log }
}

/** OceanBase replays from START_REPLAY_SCN, so the span has to begin before it, and reach MIN_RESTORE_SCN at least. */
function pointOf<S extends RecoverySet, P extends RecoveryPiece>(
  set: S,
  spans: readonly LogSpan<P>[],
): RestorePoint<S, P> | null {
  const fromScn = set.minRestoreScn
  if (fromScn === null) return null
  const replayScn = set.startReplayScn ?? fromScn
  const span = spans.find((one) => covers(one, replayScn) && covers(one, fromScn)) ?? null
  if (span !== null) return { set, fromScn, toScn: span.toScn, span }
  return set.plusArchivelog === true ? { set, fromScn, toScn: fromScn, span } : null
}

/** Whether a moment lies in a stretch, its ends included. */
export function covers({ fromScn, toScn }: RestorableRange, scn: Scn): boolean {
  return compareDecimals(fromScn, scn) <= 0 && compareDecimals(scn, toScn) <= 0
}

function merge(points: readonly RestorableRange[]): readonly RestorableRange[] {
  const ranges: RestorableRange[] = []
  for (const { fromScn, toScn } of points) {
    const last = ranges.at(-1)
    if (last === undefined || compareDecimals(last.toScn, fromScn) < 0) ranges.push({ fromScn, toScn })
    else if (compareDecimals(last.toScn, toScn) < 0) ranges.splice(-1, 1, { ...last, toScn })
  }
  return ranges
}

/** Each stretch behind a range by its cause: where log is, what lacks is a set; where not, the gap says why. */
function holesBetween<P extends RecoveryPiece>(
  ranges: readonly RestorableRange[],
  log: LogCoverage<P>,
): readonly RestorableHole[] {
  const begun = log.spans[0]?.fromScn ?? log.gaps[0]?.fromScn
  if (ranges.length === 0) return begun === undefined ? [] : causesOf(begun, null, log)
  return ranges.flatMap(({ toScn }, at) => causesOf(toScn, ranges[at + 1]?.fromScn ?? null, log))
}

/** What lies between two moments; null: the second is not there yet. */
function causesOf<P extends RecoveryPiece>(
  fromScn: Scn,
  untilScn: Scn | null,
  { spans, gaps }: LogCoverage<P>,
): readonly RestorableHole[] {
  const without = spans.map((span) => ({ fromScn: span.fromScn, untilScn: span.toScn, ...NO_SET }))
  const known = [...gaps, ...without].toSorted((a, b) => compareDecimals(a.fromScn, b.fromScn))
  const holes: RestorableHole[] = []
  let edge = fromScn
  for (const one of known) {
    if (untilScn !== null && compareDecimals(one.fromScn, untilScn) >= 0) break
    if (one.untilScn !== null && compareDecimals(one.untilScn, edge) <= 0) continue
    const begin = later(edge, one.fromScn)
    if (compareDecimals(edge, begin) < 0) holes.push({ fromScn: edge, untilScn: begin, ...NO_LOG })
    const end = earlier(one.untilScn, untilScn)
    holes.push({ ...one, fromScn: begin, untilScn: end })
    if (end === null) return holes
    edge = end
  }
  if (untilScn !== null && compareDecimals(edge, untilScn) < 0) holes.push({ fromScn: edge, untilScn, ...NO_LOG })
  return holes
}

const NO_SET = { cause: 'no-set', roundId: null, pieceId: null } as const
const NO_LOG = { cause: 'no-log', roundId: null, pieceId: null } as const

function earlier(a: Scn | null, b: Scn | null): Scn | null {
  if (a === null || b === null) return a ?? b
  return compareDecimals(a, b) < 0 ? a : b
}
