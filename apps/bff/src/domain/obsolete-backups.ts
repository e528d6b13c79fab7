import type { BackupSet, ObsoleteBackups } from '@tidemark/contract'
import { type NamedSet, obsoleteAt } from '@tidemark/oceanbase'
import type { Snapshot } from '../collect/snapshot.ts'
import { destinationsOf, placeOf } from './destinations-of.ts'
import { remember } from './remember.ts'

type SetToDelete = NamedSet & Pick<BackupSet, 'outputBytes'>

const NO_SETS: readonly BackupSet[] = []

/** A tenant's sets and pieces and the places they would be deleted at, as the rules of deleting take them. */
export function deletableOf(snapshot: Snapshot, tenantId: number) {
  const { data, archive } = destinationsOf(snapshot, tenantId)
  return {
    sets: toDeletable(snapshot.sets.get(tenantId) ?? NO_SETS),
    pieces: snapshot.pieces?.get(tenantId) ?? [],
    dataPath: data === null ? null : placeOf(data),
    archivePath: archive === null ? null : placeOf(archive),
    hasPolicy: snapshot.deletePolicies.has(tenantId),
  }
}

const toDeletable = remember((sets: readonly BackupSet[]): readonly SetToDelete[] =>
  sets.map((set) => ({
    ...set,
    full: set.backupType === 'full',
    endedAtMs: set.endedAt === null ? null : Date.parse(set.endedAt),
  })),
)

/** What a policy with this window would delete now. @param windowMs null: no window, nothing is obsolete */
export function obsoleteBackups(snapshot: Snapshot, tenantId: number, windowMs: number | null): ObsoleteBackups | null {
  if (windowMs === null) return null
  const deletable = deletableOf(snapshot, tenantId)
  const windowStartMs = snapshot.observedAtMs - windowMs
  const { sets, pieces, keeps } = obsoleteAt(deletable, windowStartMs)
  const elsewhere = deletable.sets.filter(
    ({ path, rawFileStatus }) => path !== deletable.dataPath && rawFileStatus !== 'DELETED',
  )
  return {
    windowStartsAt: new Date(Math.max(0, windowStartMs)).toISOString(),
    setIds: sets.map(({ backupSetId }) => backupSetId),
    setBytes: totalBytes(sets),
    pieceCount: pieces.length,
    pieceBytes: totalBytes(pieces),
    keepsSetId: keeps?.backupSetId ?? null,
    elsewhereCount: elsewhere.length,
  }
}

/** What is not known counts for nothing. */
export function totalBytes(of: readonly Pick<BackupSet, 'outputBytes'>[]): number {
  return of.reduce((sum, { outputBytes }) => sum + (outputBytes ?? 0), 0)
}
