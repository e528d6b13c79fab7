import type { TenantName } from '../sql/commands/command.ts'
import { invalidArgument, refusal, unknownTenant } from './refusals.ts'
import { rowKey } from './row-tables.ts'
import type { TenantRow } from './tables.ts'
import type { World } from './world.ts'

export const SYS_TENANT_ID = 1

/** Every tenant here has its system log stream and one of its own. */
export const LOG_STREAMS = 2

export function isUserTenant(tenantId: number): boolean {
  return tenantId > SYS_TENANT_ID && tenantId % 2 === 0
}

export function tenantRow(world: World, tenantId: number): TenantRow | undefined {
  return world.tables.tenant.find(rowKey(tenantId))
}

export function userTenants(world: World): readonly TenantRow[] {
  return [...world.tables.tenant.values()].filter((tenant) => isUserTenant(tenant.tenant_id))
}

/** OceanBase compares names byte by byte. */
export function tenantByName(world: World, name: TenantName): TenantRow | undefined {
  return [...world.tables.tenant.values()].find((tenant) => tenant.tenant_name === name)
}

/** Backed up and archived are only tenants in this state. */
export function isNormal(tenant: TenantRow): boolean {
  return tenant.status === 'NORMAL' && tenant.in_recyclebin === 'NO'
}

/** Whether there is such a tenant, in that state. */
export function isNormalTenant(world: World, tenantId: number): boolean {
  const tenant = tenantRow(world, tenantId)
  return tenant !== undefined && isNormal(tenant)
}

/**
 * The TENANT list of BACKUP, CANCEL, DELETE and policies: duplicates are ignored.
 * @throws SqlError 1210 for '', 5160 unknown, 5260 locked, 4016 for sys
 */
export function resolveTenantList(world: World, names: readonly TenantName[]): readonly number[] {
  return [...new Set(names.map((name) => resolveListed(world, name)))]
}

/** Whose jobs a CANCEL means: a user tenant's own; from sys those of the named, without names everybody's. */
export function canceledTenants(world: World, tenantId: number, names: readonly TenantName[]): readonly number[] {
  const named = resolveTenantList(world, names)
  if (tenantId !== SYS_TENANT_ID) return [tenantId]
  if (named.length > 0) return named
  return [SYS_TENANT_ID, ...userTenants(world).map((tenant) => tenant.tenant_id)]
}

function resolveListed(world: World, name: TenantName): number {
  if (name === '') throw invalidArgument()
  const tenant = tenantByName(world, name)
  if (tenant === undefined) throw unknownTenant()
  if (tenant.locked === 'YES') throw refusal(5260, 'Tenant is locked')
  if (tenant.tenant_id === SYS_TENANT_ID) throw refusal(4016)
  if (!isUserTenant(tenant.tenant_id)) throw refusal(4016)
  return tenant.tenant_id
}
