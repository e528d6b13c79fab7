import type { TenantListItem } from '@tidemark/contract'
import { backupSet } from './backup-set.ts'

interface TenantOverrides extends Omit<Partial<TenantListItem>, 'tenant' | 'archive'> {
  readonly tenant?: Partial<TenantListItem['tenant']>
  readonly archive?: Partial<TenantListItem['archive']>
}

/** A protected tenant, `orders`, archiving 4 s behind, with both destinations on NFS. */
export function tenantListItem({ tenant, archive, ...over }: TenantOverrides = {}): TenantListItem {
  const destination = {
    tenantId: 1002,
    scheme: 'file',
    parameters: [],
    secrets: [],
    binding: null,
    pieceSwitchIntervalDays: null,
    compression: null,
    rawState: null,
  }
  return {
    tenant: {
      tenantId: 1002,
      tenantName: 'orders',
      compatibilityMode: 'mysql',
      rawStatus: 'NORMAL',
      rawRole: 'PRIMARY',
      inRecycleBin: false,
      locked: false,
      createdAt: '2025-01-01T00:00:00Z',
      operable: true,
      ...tenant,
    },
    protection: { state: 'protected', reasons: [] },
    archive: {
      logMode: 'archivelog',
      state: 'archiving',
      lagging: false,
      archiveLagMs: 4_000,
      lagTargetMs: 120_000,
      round: null,
      pieces: 4,
      ...archive,
    },
    dataDestination: { ...destination, kind: 'data', uri: 'file:///backup/orders/data', path: '/backup/orders/data' },
    archiveDestination: {
      ...destination,
      kind: 'archive',
      uri: 'file:///backup/orders/archive',
      path: '/backup/orders/archive',
      binding: 'optional',
      pieceSwitchIntervalDays: 1,
      compression: null,
      rawState: 'ENABLE',
    },
    restorable: { fromAt: '2025-11-12T04:38:00Z', toAt: '2025-11-21T06:20:00Z', holes: 0 },
    lastGoodSet: backupSet(),
    runningJobs: 0,
    ...over,
  }
}
