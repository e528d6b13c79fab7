import type { Command, TenantName } from '../../sql/commands/command.ts'
import { SqlError } from '../../sql/sql-error.ts'
import { noteEvent } from '../events.ts'
import type { Resolved } from '../execute-context.ts'
import { isParameterOn } from '../parameters/parameters.ts'
import { accessDenied, notSupported, refusal, unknownTenant } from '../refusals.ts'
import type { TenantRow } from '../tables.ts'
import { isNormal, SYS_TENANT_ID, tenantByName, tenantRow, userTenants } from '../tenants.ts'
import { tenantState, type World } from '../world.ts'
import { scheduleArchive, wakeArchive } from './archive-service.ts'

type ArchivelogCommand = Extract<Command, { kind: 'archivelog' }>

/**
 * ARCHIVELOG and NOARCHIVELOG. The mode changes at once, the round follows. No destination is needed.
 * From sys ARCHIVELOG hides what fails in single tenants, NOARCHIVELOG answers for the last one.
 * @throws SqlError 1227, 1235, 5160 of the names; 4179, 9023, 9091, 9092 of the tenants
 */
export function resolveArchivelog(world: World, tenantId: number, { on, tenants: names }: ArchivelogCommand): Resolved {
  if (tenantId === SYS_TENANT_ID) {
    const targets = resolveTargets(world, names)
    return () => switchFromSys(world, targets, on)
  }
  if (names.length > 0) throw accessDenied()
  return () => {
    const error = switchTenant(world, tenantId, on)
    if (error !== null) throw error
    wakeArchive(world, tenantId)
  }
}

function switchFromSys(world: World, targets: readonly number[], on: boolean): void {
  const errors = targets.map((target) => switchTenant(world, target, on))
  const switched = targets.filter((_, index) => errors[index] === null)
  for (const target of switched) wakeOrSchedule(world, target, targets.length === 1)
  const answer = on ? errors.find((error) => error?.errno === 4179) : errors.at(-1)
  if (answer instanceof SqlError) throw answer
}

/** OceanBase: one tenant is looked at at once, several when their services wake. */
function wakeOrSchedule(world: World, tenantId: number, alone: boolean): void {
  const tenant = tenantRow(world, tenantId)
  if (alone) wakeArchive(world, tenantId)
  else if (tenant !== undefined) scheduleArchive(world, tenantState(world, tenantId), tenant)
}

function resolveTargets(world: World, names: readonly TenantName[]): readonly number[] {
  const isAll = (name: TenantName) => /^all$/i.test(name)
  const isGroup = (name: TenantName) => /^all_(?:user|meta)$/i.test(name)
  for (const name of names) {
    if (!isAll(name) && !isGroup(name) && tenantByName(world, name) === undefined) throw unknownTenant()
  }
  if (names.length > 1 && names.some((name) => isAll(name) || isGroup(name))) {
    throw notSupported('all/all_user/all_meta in combination with other names is')
  }
  if (names.some(isGroup)) {
    throw notSupported("use all_user/all_meta in 'ALTER SYSTEM ARCHIVELOG' syntax is")
  }
  if (names.length === 0 || names.some(isAll)) return userTenants(world).map((row) => row.tenant_id)
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined) throw notSupported(`duplicate tenant ${twice} is`)
  return names.map((name) => tenantByName(world, name)?.tenant_id ?? SYS_TENANT_ID)
}

/** The refusal, or null when the mode was switched. sys itself has no mode to switch. */
function switchTenant(world: World, tenantId: number, on: boolean): SqlError | null {
  const tenant = tenantRow(world, tenantId)
  if (tenant === undefined) return unknownTenant()
  const error = on ? openError(world, tenant) : closeError(tenant)
  noteEvent(world, 'log_archive', on ? 'open_archive_mode' : 'close_archive_mode', [
    ['tenant_id', tenantId],
    ['result', error === null ? 0 : -error.errno],
  ])
  if (error === null) {
    world.tables.tenant.put({ ...tenant, log_mode: on ? 'ARCHIVELOG' : 'NOARCHIVELOG', modify_ts: world.nowUs })
  }
  return error
}

function openError(world: World, tenant: TenantRow): SqlError | null {
  if (isParameterOn(world, tenant.tenant_id, '_no_logging')) return refusal(4179)
  if (!isNormal(tenant) || tenant.tenant_id === SYS_TENANT_ID) return refusal(9023)
  return tenant.log_mode === 'ARCHIVELOG' ? refusal(9091) : null
}

/** OceanBase: closing does not look at the tenant's status. */
function closeError(tenant: TenantRow): SqlError | null {
  return tenant.log_mode === 'NOARCHIVELOG' ? refusal(9092) : null
}
