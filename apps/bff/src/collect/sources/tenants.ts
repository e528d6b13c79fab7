import { readTenants, TENANTS } from '@tidemark/oceanbase'
import { contradict } from '../rows/cell.ts'
import { toLogMode, toTenant } from '../rows/to-tenant.ts'
import { shareMap } from '../share.ts'
import type { TenantFacts } from '../snapshot.ts'
import { type Source, WorldEmptied } from '../source.ts'
import { SLOW_MS } from './slow.ts'

/** User tenants. An id that was born again at another time belongs to another world. */
export function createTenantsSource(): Source {
  return {
    name: 'tenants',
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 1,
    essential: true,
    async collect(reader, facts) {
      const rows = await reader.rows(TENANTS, readTenants)
      const now = new Map<number, TenantFacts>()
      for (const row of rows) {
        const tenant = toTenant(row)
        if (tenant === null) continue
        const before = facts.tenants.get(tenant.tenantId)
        if (contradict(before?.tenant.createdAt ?? null, tenant.createdAt)) throw new WorldEmptied()
        const archiveLagTargetMs = before?.archiveLagTargetMs ?? null
        now.set(tenant.tenantId, { tenant, logMode: toLogMode(row.LOG_MODE), archiveLagTargetMs })
      }
      return { facts: { ...facts, tenants: shareMap(facts.tenants, now) }, more: false }
    },
  }
}
