import type { Overview, OverviewTenant } from '@tidemark/contract'
import { backupSet } from './backup-set.ts'
import { tenant } from './tenant.ts'

/** A tenant that is protected, lags 4 s and was backed up this morning, unless told otherwise. */
export function overviewTenant(tenantName: string, over: Partial<OverviewTenant> = {}): OverviewTenant {
  return {
    tenant: tenant(tenantName),
    protection: { state: 'protected', reasons: [] },
    archive: {
      logMode: 'archivelog',
      state: 'archiving',
      lagging: false,
      archiveLagMs: 4_000,
      lagTargetMs: 120_000,
      round: null,
      pieces: 3,
    },
    hasDataDestination: true,
    hasArchiveDestination: true,
    restorable: { fromAt: '2025-11-12T04:38:00Z', toAt: '2025-11-21T06:20:00Z', holes: 0 },
    lastGoodSet: backupSet(),
    lastJob: null,
    runningJob: null,
    strip: Array.from({ length: 30 }, (_, day) => ({
      day: `2025-11-${String(day + 1).padStart(2, '0')}`,
      state: 'completed' as const,
      archive: 'archived' as const,
      completed: 1,
      failed: 0,
      canceled: 0,
      outputBytes: 1_073_741_824,
    })),
    ...over,
  }
}

export function overview(tenants: readonly OverviewTenant[], over: Partial<Overview> = {}): Overview {
  return {
    tenants: [...tenants],
    newestBackupAt: '2025-11-21T06:08:00Z',
    runningJobs: [],
    troubles: [],
    ...over,
  }
}
