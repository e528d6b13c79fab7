import type { Scn } from '../scn.ts'

/** What counts of a backup set when somebody wants to go back. Ids are decimal text, as in the views; null: none. */
export interface RecoverySet {
  readonly backupSetId: string
  readonly backupType: 'full' | 'incremental' | 'unknown'
  /** PREV_FULL_BACKUP_SET_ID; null for a full. */
  readonly previousFullSetId: string | null
  /** PREV_INC_BACKUP_SET_ID: what an incremental stands on, the full or another incremental; null for a full. */
  readonly previousSetId: string | null
  /** STATUS SUCCESS and FILE_STATUS AVAILABLE. */
  readonly usable: boolean
  /** Where a restore begins to replay log; null: not told, MIN_RESTORE_SCN stands for it. */
  readonly startReplayScn: Scn | null
  /** The earliest moment the set restores to. */
  readonly minRestoreScn: Scn | null
  /** The set carries the log up to its MIN_RESTORE_SCN itself. */
  readonly plusArchivelog: boolean | null
}

/** A piece of archived log, as the views show it. `endScn` is the planned end. */
export interface RecoveryPiece {
  readonly destinationId: string | null
  readonly roundId: string
  readonly pieceId: string
  readonly rawFileStatus: string | null
  readonly startScn: Scn | null
  readonly checkpointScn: Scn | null
  readonly endScn: Scn | null
}

/** A round of archiving. Its SCNs are null in PREPARE, where the view shows those of the round before. */
export interface RecoveryRound {
  readonly roundId: string
  /** OceanBase's own word. */
  readonly rawStatus: string | null
  readonly startScn: Scn | null
  readonly checkpointScn: Scn | null
}

/** All that is known of one tenant's backups, in any order. */
export interface RecoveryFacts<S extends RecoverySet, P extends RecoveryPiece> {
  readonly sets: readonly S[]
  /** null: the pieces cannot be read; a round is then taken for whole. */
  readonly pieces: readonly P[] | null
  readonly rounds: readonly RecoveryRound[]
}

/**
 * By value: SCNs and ids as the views write them, decimal and without leading zeros. A fleet's history is compared
 * each time a checkpoint moves, so nothing is parsed.
 */
export function compareDecimals(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The later of two moments; null: there is no second. */
export function later(a: Scn, b: Scn | null): Scn {
  return b !== null && compareDecimals(a, b) < 0 ? b : a
}
