import type { Effect } from '@tidemark/contract'
import type { Snapshot } from '../../collect/snapshot.ts'
import { obsoleteBackups } from '../../domain/obsolete-backups.ts'
import { info, warn } from '../../operations/note.ts'

/** So many ids are said one by one. */
const MOST_NAMED = 12

/** What a window of this length deletes of a tenant now, and what it keeps. */
export function obsoleteEffects(snapshot: Snapshot, tenantId: number, windowMs: number | null): readonly Effect[] {
  const found = obsoleteBackups(snapshot, tenantId, windowMs)
  if (found === null) return []
  const { setIds, setBytes, pieceCount, pieceBytes, keepsSetId, elsewhereCount, windowStartsAt } = found
  const nothing = setIds.length === 0 && pieceCount === 0
  const sets = { count: setIds.length, bytes: setBytes, setIds: namedIds(setIds), at: windowStartsAt }
  return [
    ...(setIds.length > 0 ? [warn('obsolete-now', tenantId, sets)] : []),
    ...(pieceCount > 0 ? [warn('obsolete-log-now', tenantId, { count: pieceCount, bytes: pieceBytes })] : []),
    ...(nothing ? [info('obsolete-nothing-now', tenantId)] : []),
    ...(keepsSetId === null ? [] : [info('keeps-older-set', tenantId, { setId: keepsSetId })]),
    ...(elsewhereCount > 0 ? [info('elsewhere-stays', tenantId, { count: elsewhereCount })] : []),
  ]
}

/** The first of them, and that there are more. */
export function namedIds(ids: readonly string[]): string[] {
  return ids.length > MOST_NAMED ? [...ids.slice(0, MOST_NAMED), '…'] : [...ids]
}
