import type { Tenant } from '@tidemark/contract'

/** A MySQL-mode tenant in good order, unless told otherwise. */
export function tenant(tenantName: string, over: Partial<Tenant> = {}): Tenant {
  return {
    tenantId: 1002,
    tenantName,
    compatibilityMode: 'mysql',
    rawStatus: 'NORMAL',
    rawRole: 'PRIMARY',
    inRecycleBin: false,
    locked: false,
    createdAt: '2025-01-01T00:00:00.000000Z',
    operable: true,
    ...over,
  }
}
