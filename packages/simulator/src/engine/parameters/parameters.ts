import type { SetItem } from '../../sql/commands/command.ts'
import { accessDenied, notSupported, refusal, unknownParameter, unknownTenant } from '../refusals.ts'
import { rowKey } from '../row-tables.ts'
import type { ParameterRow } from '../tables.ts'
import { isUserTenant, SYS_TENANT_ID, tenantByName, tenantRow, userTenants } from '../tenants.ts'
import { timeSeconds } from '../time-value.ts'
import type { World } from '../world.ts'
import { DEFAULT_PARAMETERS, type ParameterKind } from './default-parameters.ts'

/** Puts every parameter at its default: cluster scope once, tenant scope for each tenant given. */
export function createParameters(world: World, tenantIds: readonly number[]): void {
  for (const kind of DEFAULT_PARAMETERS.values()) {
    for (const tenantId of kind.scope === 'CLUSTER' ? [0] : tenantIds)
      world.tables.parameter.put(parameterRow(world, kind, tenantId))
  }
}

function parameterRow({ rules }: World, kind: ParameterKind, tenantId: number): ParameterRow {
  const value = kind.name === 'compatible' ? rules.version : kind.value
  return {
    tenant_id: tenantId,
    name: kind.name,
    data_type: kind.dataType,
    value,
    info: kind.info,
    section: kind.section,
    scope: kind.scope,
    edit_level: 'DYNAMIC_EFFECTIVE',
    default_value: value,
  }
}

/**
 * An ordinary parameter. Checks now, changes when the answer is called, so that a list is all or nothing.
 * @throws SqlError 5099 unknown, 5160 unknown tenant, 1227 another's, 4147 bad value
 */
export function setParameter(world: World, tenantId: number, { name, value, tenant }: SetItem): () => void {
  const kind = DEFAULT_PARAMETERS.get(name)
  if (kind === undefined) throw unknownParameter()
  const targets = targetTenants(world, tenantId, kind, tenant)
  if (!kind.accepts(value)) throw refusal(4147, 'Invalid config')
  return () => {
    for (const target of targets) {
      const row = world.tables.parameter.find(rowKey(target, name))
      if (row !== undefined) world.tables.parameter.put({ ...row, value })
    }
  }
}

function targetTenants(world: World, tenantId: number, kind: ParameterKind, name: string | null): readonly number[] {
  const named = name === null || name === '' ? null : name
  if (tenantId !== SYS_TENANT_ID && (named !== null || kind.scope === 'CLUSTER')) throw accessDenied()
  if (kind.scope === 'CLUSTER') {
    if (named !== null) throw notSupported()
    return [0]
  }
  if (named === null) return [tenantId]
  if (/^all(?:_user)?$/i.test(named)) return userTenants(world).map((row) => row.tenant_id)
  const row = tenantByName(world, named)
  if (row === undefined) throw unknownTenant()
  if (row.tenant_id !== SYS_TENANT_ID && !isUserTenant(row.tenant_id)) throw notSupported()
  return [row.tenant_id]
}

/** A time parameter of a tenant, in seconds. */
export function parameterSeconds(world: World, tenantId: number, name: string): number {
  const row = tenantRow(world, tenantId) === undefined ? undefined : world.tables.parameter.find(rowKey(tenantId, name))
  return timeSeconds(row?.value ?? '') ?? 0
}

export function isParameterOn(world: World, tenantId: number, name: string): boolean {
  const row = world.tables.parameter.find(rowKey(tenantId, name))
  return /^(?:true|on|yes|1|t|y)$/i.test(row?.value ?? '')
}
