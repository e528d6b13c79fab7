import { archiveDestination } from '../archive/archive-round.ts'
import { dataDestination } from '../destinations/destination.ts'
import { shownPath } from '../destinations/destination-uri.ts'
import type { ArchivePieceRow, BackupSetRow } from '../tables.ts'
import type { World } from '../world.ts'
import { type Chosen, type Refused, refused } from './chosen.ts'
import { byPieceId } from './obsolete.ts'
import { policyOf } from './policy-row.ts'

const NOT_ALLOWED = 9069

/**
 * The pieces a DELETE ARCHIVELOG_PIECE names, or why none of them goes. In OceanBase's order: each by itself, then at
 * the present destination none with a policy nor one the oldest full set needs, then only from the oldest on without
 * a gap.
 */
export function choosePieces(world: World, tenantId: number, ids: readonly bigint[]): Chosen | Refused {
  const all = [...world.tables.archive_piece.ofTenant(tenantId)]
  const pieces: ArchivePieceRow[] = []
  for (const id of ids) {
    const piece = all.find(({ piece_id }) => piece_id === id)
    const reason = reasonAlone(piece)
    if (piece === undefined || reason !== null) return refused(NOT_ALLOWED, id, reason ?? 'not exist')
    if (pieces[0] !== undefined && pieces[0].dest_id !== piece.dest_id) {
      return refused(4007, id, 'delete from multiple dest is not supported')
    }
    pieces.push(piece)
  }
  pieces.sort(byPieceId)
  return keptByDestination(world, tenantId, pieces) ?? leavesGap(pieces, all) ?? { sets: [], pieces }
}

function reasonAlone(piece: ArchivePieceRow | undefined): string | null {
  if (piece === undefined) return 'not exist'
  if (piece.file_status === 'DELETED') return 'already deleted'
  return piece.status === 'ACTIVE' ? 'is active piece' : null
}

function keptByDestination(world: World, tenantId: number, pieces: readonly ArchivePieceRow[]): Refused | null {
  const { storage } = archiveDestination(world, tenantId)
  if (storage === null || pieces[0]?.dest_id !== storage.dest_id) return null
  if (policyOf(world, tenantId) !== undefined) {
    return refused(NOT_ALLOWED, null, 'cannot delete backup piece in current path when delete policy is set')
  }
  const data = dataDestination(world, tenantId)
  if (data === null) return refused(NOT_ALLOWED, null, 'no backup set dest')
  const oldest = oldestFull(world, tenantId, shownPath(data))
  if (oldest === undefined) return refused(NOT_ALLOWED, null, 'no full backup exists')
  const needed = pieces.findLast(({ end_scn }) => end_scn >= oldest.start_replay_scn)
  if (needed === undefined) return null
  return refused(NOT_ALLOWED, needed.piece_id, 'needed for oldest full backup', oldest.backup_set_id)
}

function oldestFull(world: World, tenantId: number, path: string): BackupSetRow | undefined {
  return [...world.tables.backup_set.ofTenant(tenantId)].find(
    (set) =>
      set.path === path && set.backup_type === 'FULL' && set.status === 'SUCCESS' && set.file_status === 'AVAILABLE',
  )
}

function leavesGap(pieces: readonly ArchivePieceRow[], all: readonly ArchivePieceRow[]): Refused | null {
  const destId = pieces[0]?.dest_id
  const left = all.filter((piece) => piece.dest_id === destId && piece.file_status !== 'DELETED').sort(byPieceId)
  const named = new Set(pieces.map(({ piece_id }) => piece_id))
  for (const piece of pieces) {
    const earlier = left.find((other) => other.piece_id < piece.piece_id && !named.has(other.piece_id))
    if (earlier !== undefined) return refused(NOT_ALLOWED, piece.piece_id, 'smaller piece exists', earlier.piece_id)
  }
  return null
}
