import type { TenantPage } from '@tidemark/contract'
import { backupJob } from './backup-job.ts'
import { backupSet } from './backup-set.ts'
import { tenantListItem } from './tenant-list-item.ts'

/** The page of the protected tenant `orders`, with one job, one set, and a backup that can be started. */
export function tenantPage(over: Partial<TenantPage> = {}): TenantPage {
  const { tenant, protection, archive, dataDestination, archiveDestination } = tenantListItem()
  return {
    tenant,
    protection,
    archive,
    dataDestination,
    archiveDestination,
    restorable: {
      ranges: [
        {
          from: { scn: '1762922280000000000', at: '2025-11-12T04:38:00.000000Z' },
          to: { scn: '1763706000000000000', at: '2025-11-21T06:20:00.000000Z' },
        },
      ],
      holes: [],
    },
    jobs: [backupJob({ tenantName: 'orders' })],
    jobsTotal: 1,
    backupSets: [backupSet()],
    backupSetsTotal: 1,
    deletePolicy: null,
    obsolete: null,
    deleteJobs: [],
    deleteJobsTotal: 0,
    actions: [{ kind: 'start-backup', destinationKind: null, blockers: [] }],
    ...over,
  }
}
