import type { TimelineLane } from '@tidemark/contract'
import { backupJob } from './backup-job.ts'

/** A tenant whose log is archived and who made one full backup, unless told otherwise. */
export function timelineLane(over: Partial<TimelineLane> = {}, tenantId = 1002, tenantName = 'billing'): TimelineLane {
  return {
    tenant: {
      tenantId,
      tenantName,
      compatibilityMode: 'mysql',
      rawStatus: 'NORMAL',
      rawRole: 'PRIMARY',
      inRecycleBin: false,
      locked: false,
      createdAt: '2025-01-01T00:00:00.000000Z',
      operable: true,
    },
    jobs: [backupJob({ tenantId, tenantName })],
    deletes: [],
    archive: [{ kind: 'archived', fromAt: '2025-11-01T00:00:00.000000Z', toAt: null, roundId: '1' }],
    archiveState: 'archiving',
    archiveLagging: false,
    archiveLagMs: 3000,
    ...over,
  }
}
