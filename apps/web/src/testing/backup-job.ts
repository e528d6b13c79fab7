import type { BackupJob } from '@tidemark/contract'

/** A completed full backup of tenant 1002 that took an hour, unless told otherwise. */
export function backupJob(over: Partial<BackupJob> = {}): BackupJob {
  return {
    tenantId: 1002,
    tenantName: 'billing',
    jobId: '1',
    backupSetId: '1',
    backupType: 'full',
    plusArchivelog: false,
    encrypted: false,
    state: 'completed',
    rawStatus: 'COMPLETED',
    startedAt: '2025-11-20T10:00:00.000000Z',
    endedAt: '2025-11-20T11:00:00.000000Z',
    result: 0,
    comment: null,
    description: null,
    operationId: null,
    startedBy: 'sys',
    isParent: false,
    parent: null,
    executorTenantIds: [1002],
    path: 'file:///backup/billing/data',
    inputBytes: 4_294_967_296,
    outputBytes: 1_073_741_824,
    progress: null,
    ...over,
  }
}
