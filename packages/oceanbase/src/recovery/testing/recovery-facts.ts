import type { RecoveryPiece, RecoveryRound, RecoverySet } from '../recovery-facts.ts'

/** A full set; an incremental where it stands on another (`on`, and `full` if that is no full itself). */
export function testSet(
  backupSetId: string,
  replay: number,
  min: number,
  draft: { on?: string; full?: string; usable?: boolean; plusArchivelog?: boolean } = {},
): RecoverySet {
  const { on, full = on, usable = true, plusArchivelog = false } = draft
  return {
    backupSetId,
    backupType: on === undefined ? 'full' : 'incremental',
    previousFullSetId: full ?? null,
    previousSetId: on ?? null,
    usable,
    startReplayScn: String(replay),
    minRestoreScn: String(min),
    plusArchivelog,
  }
}

/** `[from, checkpoint, planned end]` of a piece. */
export function testPiece(
  id: `${number}.${number}`,
  [from, checkpoint, end]: readonly [number, number, number],
  rawFileStatus = 'AVAILABLE',
): RecoveryPiece {
  const [roundId = '', pieceId = ''] = id.split('.')
  return {
    destinationId: '1001',
    roundId,
    pieceId,
    rawFileStatus,
    startScn: String(from),
    checkpointScn: String(checkpoint),
    endScn: String(end),
  }
}

export function testRound(
  roundId: string,
  rawStatus: string,
  from: number | null,
  checkpoint: number | null,
): RecoveryRound {
  const scn = (value: number | null) => (value === null ? null : String(value))
  return { roundId, rawStatus, startScn: scn(from), checkpointScn: scn(checkpoint) }
}
