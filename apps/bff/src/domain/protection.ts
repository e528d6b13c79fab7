import type { ArchiveStatus, BackupSet, Protection, ProtectionReason } from '@tidemark/contract'
import type { Snapshot } from '../collect/snapshot.ts'
import { archiveStatus } from './archive-status.ts'
import { lastEndedJob } from './tenant-jobs.ts'

/** The newest set a restore could begin with; null when there is none. */
export function newestUsableSet(snapshot: Snapshot, tenantId: number): BackupSet | null {
  return snapshot.sets.get(tenantId)?.find(({ usable }) => usable) ?? null
}

/** The verdict on a tenant and every reason for it. */
export function protectionOf(snapshot: Snapshot, tenantId: number): Protection {
  const archive = archiveStatus(snapshot, tenantId)
  const set = newestUsableSet(snapshot, tenantId)
  const open = openReasons(archive, set)
  if (open.length > 0) return { state: 'not-protected', reasons: open }
  const risks = riskReasons(archive)
  if (lastEndedJob(snapshot, tenantId)?.state === 'failed') risks.push('last-job-failed')
  return { state: risks.length > 0 ? 'at-risk' : 'protected', reasons: risks }
}

/** Why nothing, or nothing from now on, could be restored. A PLUS ARCHIVELOG set restores without an archive. */
function openReasons({ state }: ArchiveStatus, set: BackupSet | null): ProtectionReason[] {
  return [
    ...(set === null ? (['no-good-set'] as const) : []),
    ...(state === 'interrupted' ? (['archive-interrupted'] as const) : []),
    ...(state === 'not-started' && set !== null && set.plusArchivelog !== true
      ? (['archive-never-started'] as const)
      : []),
  ]
}

function riskReasons({ state, lagging }: ArchiveStatus): ProtectionReason[] {
  return [
    ...(state === 'stopped' ? (['archive-stopped'] as const) : []),
    ...(state === 'suspended' ? (['archive-suspended'] as const) : []),
    ...(lagging ? (['archive-lagging'] as const) : []),
  ]
}
