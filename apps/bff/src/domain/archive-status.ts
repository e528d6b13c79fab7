import type { ArchiveState, ArchiveStatus } from '@tidemark/contract'
import type { Snapshot } from '../collect/snapshot.ts'

/** What stands for an `archive_lag_target` of 0 or an unknown one: OceanBase's default. */
export const DEFAULT_LAG_TARGET_MS = 120_000

/** States in which the checkpoint tells how far behind the archive is; a round that stopped owes nothing any more. */
const HAS_LAG = {
  'not-started': false,
  preparing: false,
  beginning: true,
  archiving: true,
  interrupted: true,
  suspending: true,
  suspended: true,
  stopping: true,
  stopped: false,
  unknown: true,
} as const satisfies Record<ArchiveState, boolean>

/** How archiving of a tenant stands, measured at the snapshot's moment. */
export function archiveStatus(snapshot: Snapshot, tenantId: number): ArchiveStatus {
  const facts = snapshot.tenants.get(tenantId)
  const round = snapshot.rounds.get(tenantId) ?? null
  const state = round?.state ?? 'not-started'
  const checkpointAt = HAS_LAG[state] ? (round?.checkpointAt ?? null) : null
  const archiveLagMs = checkpointAt === null ? null : Math.max(0, snapshot.observedAtMs - Date.parse(checkpointAt))
  const lagTargetMs = facts?.archiveLagTargetMs || DEFAULT_LAG_TARGET_MS
  return {
    logMode: facts?.logMode ?? null,
    state,
    lagging: state === 'archiving' && archiveLagMs !== null && archiveLagMs > lagTargetMs,
    archiveLagMs,
    lagTargetMs,
    round,
    pieces: snapshot.pieceCounts.get(tenantId) ?? 0,
  }
}
