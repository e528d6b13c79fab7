import { dataDestination } from '../destinations/destination.ts'
import { shownPath } from '../destinations/destination-uri.ts'
import type { BackupSetRow } from '../tables.ts'
import type { World } from '../world.ts'
import { type Chosen, type Refused, refused } from './chosen.ts'
import { policyOf } from './policy-row.ts'

const NOT_ALLOWED = 9045

/**
 * The sets a DELETE BACKUPSET names, or why none of them goes: all or nothing. In OceanBase's order: each by itself,
 * then the present destination's (not with a policy, and never the newest full or what came after it), then what is
 * built on them.
 */
export function chooseSets(world: World, tenantId: number, ids: readonly bigint[]): Chosen | Refused {
  const all = [...world.tables.backup_set.ofTenant(tenantId)]
  const sets: BackupSetRow[] = []
  for (const id of ids) {
    const set = all.find(({ backup_set_id }) => backup_set_id === id)
    const reason = reasonAlone(set)
    if (set === undefined || reason !== null) return refused(NOT_ALLOWED, id, reason ?? 'get set failed')
    if (sets[0] !== undefined && sets[0].dest_id !== set.dest_id) {
      return refused(4007, id, 'delete from multiple dest is not supported')
    }
    sets.push(set)
  }
  sets.sort((a, b) => Number(a.backup_set_id - b.backup_set_id))
  return keptByDestination(world, tenantId, sets, all) ?? neededBySets(sets, all) ?? { sets, pieces: [] }
}

function reasonAlone(set: BackupSetRow | undefined): string | null {
  if (set === undefined) return 'get set failed'
  if (set.status === 'DOING') return 'status=DOING'
  return set.file_status === 'DELETED' ? 'already deleted' : null
}

function keptByDestination(
  world: World,
  tenantId: number,
  sets: readonly BackupSetRow[],
  all: readonly BackupSetRow[],
): Refused | null {
  const storage = dataDestination(world, tenantId)
  const [last] = sets.slice(-1)
  if (storage === null || last === undefined || last.path !== shownPath(storage)) return null
  if (policyOf(world, tenantId) !== undefined) {
    return refused(NOT_ALLOWED, null, 'cannot delete backup set in current path when delete policy is set')
  }
  const full = all.filter((set) => set.path === last.path && isGoodFull(set)).at(-1)
  if (full === undefined) return refused(NOT_ALLOWED, null, 'no full backup exists')
  if (last.backup_set_id < full.backup_set_id) return null
  return refused(NOT_ALLOWED, last.backup_set_id, 'newer than latest full backupset', full.backup_set_id)
}

function isGoodFull({ backup_type, status, file_status }: BackupSetRow): boolean {
  return backup_type === 'FULL' && status === 'SUCCESS' && file_status === 'AVAILABLE'
}

/** OceanBase looks at the one that follows at the same destination: a chain is a line. */
function neededBySets(sets: readonly BackupSetRow[], all: readonly BackupSetRow[]): Refused | null {
  const named = new Set(sets.map(({ backup_set_id }) => backup_set_id))
  for (const set of [...sets].reverse()) {
    const next = all
      .filter((other) => other.dest_id === set.dest_id && other.backup_set_id > set.backup_set_id)
      .sort((a, b) => Number(a.backup_set_id - b.backup_set_id))[0]
    if (next === undefined || named.has(next.backup_set_id) || !isBuiltOn(next, set)) continue
    return refused(NOT_ALLOWED, set.backup_set_id, 'dependent by backup set', next.backup_set_id)
  }
  return null
}

function isBuiltOn(next: BackupSetRow, { backup_set_id }: BackupSetRow): boolean {
  const lives = next.file_status === 'AVAILABLE' || next.file_status === 'COPYING'
  return lives && (next.prev_inc_backup_set_id === backup_set_id || next.prev_full_backup_set_id === backup_set_id)
}
