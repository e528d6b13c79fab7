import { archiveDestination } from '../archive/archive-round.ts'
import { dataDestination } from '../destinations/destination.ts'
import { shownPath } from '../destinations/destination-uri.ts'
import type { ArchivePieceRow, BackupSetRow, StorageInfoRow } from '../tables.ts'
import type { World } from '../world.ts'
import type { Chosen, Refused } from './chosen.ts'
import { LOG_ONLY, policyOf } from './policy-row.ts'

/**
 * What is obsolete at the present destinations. OceanBase (get_delete_obsolete_backup_set_infos): of the sets that ended
 * before that moment the newest full is kept and what is built on it, all older ones go, and failed ones whatever they
 * are; of the log what that full no longer needs. Without such a full there is no log to delete.
 * @param expiredUs µs since 1970
 */
export function chooseObsolete(world: World, tenantId: number, expiredUs: bigint): Chosen | Refused {
  const policy = policyOf(world, tenantId)
  if (policy?.policy_name === LOG_ONLY) return piecesBefore(world, tenantId, expiredUs * 1000n, [])
  const storage = dataDestination(world, tenantId)
  const sets = storage === null ? [] : candidates(world, tenantId, storage, expiredUs)
  const kept = sets.find((set) => set.backup_type === 'FULL' && set.status !== 'DOING' && !goesAnyway(set))
  const gone = sets.filter((set) => isObsolete(set, kept))
  return piecesBefore(world, tenantId, kept === undefined ? null : kept.start_replay_scn, gone)
}

/** Newest first. */
function candidates(world: World, tenantId: number, storage: StorageInfoRow, expiredUs: bigint): BackupSetRow[] {
  const path = shownPath(storage)
  return [...world.tables.backup_set.ofTenant(tenantId)]
    .filter((set) => set.path === path && set.file_status !== 'DELETED' && set.end_ts <= expiredUs)
    .sort((a, b) => Number(b.backup_set_id - a.backup_set_id))
}

function goesAnyway({ status, file_status }: BackupSetRow): boolean {
  return status === 'FAILED' || file_status === 'DELETING'
}

function isObsolete(set: BackupSetRow, kept: BackupSetRow | undefined): boolean {
  if (set.status === 'DOING') return false
  if (goesAnyway(set)) return true
  return kept !== undefined && set.backup_set_id < kept.backup_set_id
}

/** OceanBase: a piece that is still written to stops the whole job. */
function piecesBefore(
  world: World,
  tenantId: number,
  scn: bigint | null,
  sets: readonly BackupSetRow[],
): Chosen | Refused {
  const { storage } = archiveDestination(world, tenantId)
  if (scn === null || storage === null) return { sets, pieces: [] }
  const path = shownPath(storage)
  const pieces = [...world.tables.archive_piece.ofTenant(tenantId)]
    .filter((piece) => piece.path === path && piece.file_status !== 'DELETED' && piece.end_scn <= scn)
    .sort(byPieceId)
  const active = pieces.find(({ status }) => status !== 'FROZEN' && status !== 'INACTIVE')
  return active === undefined ? { sets, pieces } : { code: 9069, reason: '' }
}

export function byPieceId(a: ArchivePieceRow, b: ArchivePieceRow): number {
  return Number(a.piece_id - b.piece_id)
}
