import type { ArchiveState, BackupJob } from '@tidemark/contract'
import type { ActDraft } from '../../../operations/operation-draft.ts'

/**
 * What a failed job asks for: archiving that is interrupted is restarted first, since no backup starts without it;
 * else the same backup again. null: nothing, or it is asked for on the pages of the children.
 */
export function nextAct(job: BackupJob, archive: ArchiveState | undefined): ActDraft | null {
  if (job.state !== 'failed' || job.isParent) return null
  const tenantIds = [job.tenantId]
  if (archive === 'interrupted') return { kind: 'restart-archiving', tenantIds }
  return {
    kind: 'start-backup',
    tenantIds,
    backupType: job.backupType === 'incremental' ? 'incremental' : 'full',
    plusArchivelog: job.plusArchivelog === true,
  }
}
