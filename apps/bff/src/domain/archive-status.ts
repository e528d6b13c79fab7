import type { ArchivePiece, ArchiveState, ArchiveStatus } from '@tidemark/contract'
import type { Snapshot } from '../collect/snapshot.ts'
import { remember } from './remember.ts'

const NONE: readonly ArchivePiece[] = []

/** What stands for `archive_lag_target` where it is 0 or unknown. */
const DEFAULT_LAG_TARGET_MS = 120_000

/** Whether the checkpoint is behind something: after a round has ended there is nothing to be behind of. */
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

/** How archiving of a tenant stands at the time of the snapshot. A tenant without a round never started it. */
export function archiveStatus(snapshot: Snapshot, tenantId: number): ArchiveStatus {
  const facts = snapshot.tenants.get(tenantId)
  const round = snapshot.rounds.get(tenantId) ?? null
  const state = round?.state ?? 'not-started'
  const lagTargetMs = facts?.archiveLagTargetMs || DEFAULT_LAG_TARGET_MS
  const checkpointAt = HAS_LAG[state] ? (round?.checkpointAt ?? null) : null
  const archiveLagMs = checkpointAt === null ? null : Math.max(0, snapshot.observedAtMs - Date.parse(checkpointAt))
  return {
    logMode: facts?.logMode ?? null,
    state,
    lagging: (state === 'archiving' || state === 'beginning') && archiveLagMs !== null && archiveLagMs > lagTargetMs,
    archiveLagMs,
    lagTargetMs,
    round,
    pieces: presentPieces(snapshot.pieces?.get(tenantId) ?? NONE),
  }
}

/** Deleted pieces do not count. */
const presentPieces = remember(
  (pieces: readonly ArchivePiece[]): number => pieces.filter(({ rawFileStatus }) => rawFileStatus !== 'DELETED').length,
)
