import type { SetItem } from '../../sql/commands/command.ts'
import type { Resolved } from '../execute-context.ts'
import { accessDenied, invalidArgument, notSupported, unknownTenant } from '../refusals.ts'
import { isUserTenant, SYS_TENANT_ID, tenantByName } from '../tenants.ts'
import type { World } from '../world.ts'
import { setArchiveDestination, setArchiveState } from './set-archive-destination.ts'
import { setDataDestination } from './set-data-destination.ts'

const DATA = 'data_backup_dest'
const ARCHIVE = /^log_archive_dest(?:_(\d+))?$/
const ARCHIVE_STATE = /^log_archive_dest_state(?:_(\d+))?$/

/** Names of ALTER SYSTEM SET that are no parameters but backup configuration. */
export function isBackupItem(name: string): boolean {
  return name === DATA || ARCHIVE.test(name) || ARCHIVE_STATE.test(name)
}

/** One backup item whose tenant is known. @throws SqlError by the first check that fails */
export function resolveBackupItem(world: World, tenantId: number, item: SetItem): Resolved {
  const target = targetTenant(world, tenantId, item)
  if (item.name === DATA) return () => setDataDestination(world, target, item.value)
  const channel = ARCHIVE.exec(item.name)?.[1] ?? ARCHIVE_STATE.exec(item.name)?.[1] ?? '0'
  if (channel !== '0' && channel !== '1') throw notSupported()
  const set = ARCHIVE.test(item.name) ? setArchiveDestination : setArchiveState
  return () => set(world, target, item.value)
}

/** The same in one go, for a past that is told. */
export function setBackupItem(world: World, tenantId: number, item: SetItem): void {
  resolveBackupItem(world, tenantId, item)()
}

/**
 * OceanBase: a user tenant sets its own destination and names nobody, sys names exactly one.
 * Naming sys is refused only after the value was read: here it stays its id.
 */
function targetTenant(world: World, tenantId: number, { name, tenant }: SetItem): number {
  const named = tenant === null || tenant === '' ? null : tenant
  if (tenantId !== SYS_TENANT_ID) {
    if (named !== null) throw accessDenied()
    return tenantId
  }
  if (named === null) throw notSupported()
  const row = tenantByName(world, named)
  if (row === undefined) throw unknownTenant()
  if (row.tenant_id !== SYS_TENANT_ID && !isUserTenant(row.tenant_id)) throw notSupported()
  if (row.tenant_id === SYS_TENANT_ID && name !== DATA) throw invalidArgument()
  return row.tenant_id
}
