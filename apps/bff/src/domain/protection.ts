import type { ArchiveStatus, BackupJob, BackupSet, Protection, ProtectionReason } from '@tidemark/contract'
import type { JobRecord } from '../collect/jobs/job-record.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { archiveStatus } from './archive-status.ts'
import { jobsOf } from './job-index.ts'
import { remember } from './remember.ts'

/** The newest set that could be restored. */
export function newestUsableSet(snapshot: Pick<Snapshot, 'sets'>, tenantId: number): BackupSet | null {
  return snapshot.sets.get(tenantId)?.find(({ usable }) => usable) ?? null
}

/** The last of a tenant's jobs that ended. */
export function lastEndedJob(snapshot: Pick<Snapshot, 'jobs'>, tenantId: number): BackupJob | null {
  return lastEnded(jobsOf(snapshot, tenantId))
}

const lastEnded = remember((jobs: readonly JobRecord[]): BackupJob | null => {
  let last: JobRecord | null = null
  for (const record of jobs) {
    const { endedUs } = record.facts
    if (endedUs !== null && (last?.facts.endedUs ?? -1) < endedUs) last = record
  }
  return last?.job ?? null
})

export interface ProtectionFacts {
  readonly archive: Pick<ArchiveStatus, 'state' | 'lagging'>
  readonly lastGoodSet: Pick<BackupSet, 'plusArchivelog'> | null
  readonly lastJob: Pick<BackupJob, 'state'> | null
}

/** Whether a tenant could be restored now, with every reason why not, the worst first. */
export function judgeProtection({ archive, lastGoodSet, lastJob }: ProtectionFacts): Protection {
  const missing: ProtectionReason[] = []
  if (lastGoodSet === null) missing.push('no-good-set')
  if (archive.state === 'interrupted') missing.push('archive-interrupted')
  const neverStarted = archive.state === 'not-started'
  if (neverStarted && lastGoodSet !== null && lastGoodSet.plusArchivelog !== true) missing.push('archive-never-started')

  const risks: ProtectionReason[] = []
  if (archive.state === 'stopped') risks.push('archive-stopped')
  if (archive.state === 'suspended') risks.push('archive-suspended')
  if (archive.lagging) risks.push('archive-lagging')
  if (lastJob?.state === 'failed') risks.push('last-job-failed')

  if (missing.length > 0) return { state: 'not-protected', reasons: [...missing, ...risks] }
  return { state: risks.length > 0 ? 'at-risk' : 'protected', reasons: risks }
}

/** A tenant's protection as the snapshot shows it. */
export function protectionOf(snapshot: Snapshot, tenantId: number): Protection {
  return judgeProtection({
    archive: archiveStatus(snapshot, tenantId),
    lastGoodSet: newestUsableSet(snapshot, tenantId),
    lastJob: lastEndedJob(snapshot, tenantId),
  })
}
