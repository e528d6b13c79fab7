import type { TenantName } from '../../sql/commands/command.ts'
import { CANCELED_RESULT } from '../backup/job-end.ts'
import type { Resolved } from '../execute-context.ts'
import { notSupported } from '../refusals.ts'
import { canceledTenants, isNormalTenant, SYS_TENANT_ID } from '../tenants.ts'
import { nextStep, tenantState, type World } from '../world.ts'

/**
 * CANCEL DELETE BACKUP: jobs that wait or work turn CANCELING and say -4072 at once. From sys without names every job
 * there is. Nothing to cancel is OK.
 * @throws SqlError 1235 when a user tenant names tenants, those of the list
 */
export function resolveCancelDelete(world: World, tenantId: number, names: readonly TenantName[]): Resolved {
  if (tenantId !== SYS_TENANT_ID && names.length > 0) throw notSupported('user tenant cannot specify tenant names')
  const targets = canceledTenants(world, tenantId, names)
  return () => {
    for (const target of targets) cancelDeletes(world, target)
  }
}

function cancelDeletes(world: World, tenantId: number): void {
  if (!isNormalTenant(world, tenantId)) return
  for (const job of world.tables.delete_job.ofTenant(tenantId)) {
    if (job.status !== 'INIT' && job.status !== 'DOING') continue
    world.tables.delete_job.put({ ...job, status: 'CANCELING', result: CANCELED_RESULT })
    tenantState(world, tenantId).deleteTickUs = nextStep(world)
  }
}
