import { archiveDestination } from '../archive/archive-round.ts'
import { dataDestination } from '../destinations/destination.ts'
import { shownPath } from '../destinations/destination-uri.ts'
import type { ArchivePieceRow, BackupSetRow } from '../tables.ts'
import type { World } from '../world.ts'
import type { ValidateJobRow } from './validate-rows.ts'

/** What a job reads again. */
export interface ValidatedFiles {
  readonly sets: readonly BackupSetRow[]
  readonly pieces: readonly ArchivePieceRow[]
}

/** The files of a job; null: a number it names is not there. Without numbers what is at the present destinations. */
export function validatedFiles(world: World, job: ValidateJobRow): ValidatedFiles | null {
  const ids = job.id === '' ? null : new Set(job.id.split(',').map(BigInt))
  const sets =
    job.type === 'ARCHIVELOG_PIECE' ? [] : usableSets(world, job).filter((set) => ids?.has(set.backup_set_id) ?? true)
  const pieces =
    job.type === 'BACKUPSET' ? [] : usablePieces(world, job).filter((piece) => ids?.has(piece.piece_id) ?? true)
  return ids !== null && sets.length + pieces.length < ids.size ? null : { sets, pieces }
}

function usableSets(world: World, { tenant_id, path }: ValidateJobRow): readonly BackupSetRow[] {
  const storage = dataDestination(world, tenant_id)
  const place = path === '' ? storage && shownPath(storage) : path
  return [...world.tables.backup_set.ofTenant(tenant_id)].filter(
    (set) => set.status === 'SUCCESS' && set.file_status === 'AVAILABLE' && set.path === place,
  )
}

function usablePieces(world: World, { tenant_id }: ValidateJobRow): readonly ArchivePieceRow[] {
  const destId = archiveDestination(world, tenant_id).storage?.dest_id
  return [...world.tables.archive_piece.ofTenant(tenant_id)].filter(
    (piece) => piece.dest_id === destId && piece.file_status === 'AVAILABLE',
  )
}
