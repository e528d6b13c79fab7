import type { BackupSet, ObsoleteBackups } from '@tidemark/contract'
import { type NamedSet, obsoleteAt } from '@tidemark/oceanbase'
import type { Snapshot } from '../collect/snapshot.ts'
import { destinationsOf, placeOf } from './destinations-of.ts'

type SetToDelete = NamedSet & { readonly outputBytes: number }

/** A tenant's sets and pieces and the places they would be deleted at, as the rules of deleting take them. */
export function deletableOf(snapshot: Snapshot, tenantId: number) {
  const { data, archive } = destinationsOf(snapshot, tenantId)
  const pieces = snapshot.pieces?.get(tenantId) ?? []
  return {
    sets: (snapshot.sets.get(tenantId) ?? []).map(toDeletable),
    pieces: pieces.map((piece) => ({ ...piece, outputBytes: piece.outputBytes ?? 0 })),
    dataPath: data === null ? null : placeOf(data),
    archivePath: archive === null ? null : placeOf(archive),
    hasPolicy: snapshot.deletePolicies.has(tenantId),
  }
}

function toDeletable(set: BackupSet): SetToDelete {
  return {
    backupSetId: set.backupSetId,
    full: set.backupType === 'full',
    rawStatus: set.rawStatus,
    rawFileStatus: set.rawFileStatus,
    endedAtMs: set.endedAt === null ? null : Date.parse(set.endedAt),
    startReplayScn: set.startReplayScn,
    path: set.path,
    previousFullSetId: set.previousFullSetId,
    previousSetId: set.previousSetId,
    outputBytes: set.outputBytes ?? 0,
  }
}

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

export function totalBytes(of: readonly { readonly outputBytes: number }[]): number {
  return of.reduce((sum, { outputBytes }) => sum + outputBytes, 0)
}
