import type { Scn } from '../scn.ts'
import { compareDecimals } from './recovery-facts.ts'

/** A backup set as far as deleting goes; times in ms since 1970. */
export interface DeletableSet {
  readonly backupSetId: string
  readonly full: boolean
  /** STATUS: DOING, SUCCESS, FAILED. */
  readonly rawStatus: string | null
  readonly rawFileStatus: string | null
  /** null: it has not ended, which OceanBase keeps as 0. */
  readonly endedAtMs: number | null
  /** From where its log is needed; null: not known. */
  readonly startReplayScn: Scn | null
  readonly path: string | null
}

/** An archive piece as far as deleting goes. */
export interface DeletablePiece {
  readonly pieceId: string
  readonly rawFileStatus: string | null
  readonly endScn: Scn | null
  readonly path: string | null
}

/** What there is of a tenant, and where it is written now: PATH as the views show it; null for no destination. */
export interface Deletable<S extends DeletableSet, P extends DeletablePiece> {
  readonly sets: readonly S[]
  readonly pieces: readonly P[]
  readonly dataPath: string | null
  readonly archivePath: string | null
}

export interface Obsolete<S, P> {
  /** Ascending ids. */
  readonly sets: readonly S[]
  readonly pieces: readonly P[]
  /**
   * The full set that is kept though it ended before the window: the window's first moment is restored from it. null:
   * no full set is older than the window, and then no log is deleted.
   */
  readonly keeps: S | null
}

/**
 * What a policy deletes at a moment: that which ended before the window begins, at the present destinations. OceanBase
 * keeps of it the newest full set, what is built on it, and the log from its start on; failed sets go whatever they
 * are. @param windowStartMs now − the recovery window, in ms since 1970
 *
 * OceanBase: get_delete_obsolete_backup_set_infos and get_candidate_obsolete_backup_pieces in
 * `ob_backup_clean_scheduler.cpp` and `ob_archive_persist_helper.cpp`.
 */
export function obsoleteAt<S extends DeletableSet, P extends DeletablePiece>(
  { sets, pieces, dataPath, archivePath }: Deletable<S, P>,
  windowStartMs: number,
): Obsolete<S, P> {
  const old = sets
    .filter((set) => dataPath !== null && set.path === dataPath && isThere(set))
    .filter(({ endedAtMs }) => (endedAtMs ?? 0) <= windowStartMs)
    .toSorted(bySetId)
  const keeps = old.findLast((set) => set.full && !goesAnyway(set) && set.rawStatus !== 'DOING') ?? null
  const isKept = (set: S) => {
    if (set.rawStatus === 'DOING') return true
    return !goesAnyway(set) && (set === keeps || keeps === null || bySetId(set, keeps) > 0)
  }
  return {
    sets: old.filter((set) => !isKept(set)),
    pieces: piecesBefore(pieces, archivePath, keeps?.startReplayScn ?? null),
    keeps,
  }
}

function goesAnyway({ rawStatus, rawFileStatus }: DeletableSet): boolean {
  return rawStatus === 'FAILED' || rawFileStatus === 'DELETING'
}

function isThere({ rawFileStatus }: { readonly rawFileStatus: string | null }): boolean {
  return rawFileStatus !== 'DELETED'
}

export function bySetId(a: DeletableSet, b: DeletableSet): number {
  return compareDecimals(a.backupSetId, b.backupSetId)
}

/** Pieces that end before the log that is needed begins. */
function piecesBefore<P extends DeletablePiece>(
  pieces: readonly P[],
  archivePath: string | null,
  neededFrom: Scn | null,
): readonly P[] {
  if (archivePath === null || neededFrom === null) return []
  return pieces
    .filter((piece) => piece.path === archivePath && isThere(piece))
    .filter(({ endScn }) => endScn !== null && compareDecimals(endScn, neededFrom) <= 0)
    .toSorted((a, b) => compareDecimals(a.pieceId, b.pieceId))
}
