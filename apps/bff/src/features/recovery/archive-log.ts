import type { ArchiveLog } from '@tidemark/contract'
import type { Snapshot } from '../../collect/snapshot.ts'

const MAX_PIECES = 5000

/** A tenant's rounds and pieces, newest first; null when there is no tenant of this id. */
export function archiveLog(snapshot: Snapshot, tenantId: number): ArchiveLog | null {
  const facts = snapshot.tenants.get(tenantId)
  if (facts === undefined) return null
  const pieces = snapshot.pieces?.get(tenantId) ?? []
  return {
    tenantName: facts.tenant.tenantName,
    rounds: (snapshot.roundHistory.get(tenantId) ?? []).toReversed(),
    pieces: pieces.toReversed().slice(0, MAX_PIECES),
    piecesTotal: pieces.length,
  }
}
