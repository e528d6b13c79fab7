import type { TenantName } from '../../sql/commands/command.ts'
import { noteEvent } from '../events.ts'
import type { Resolved } from '../execute-context.ts'
import { notSupported } from '../refusals.ts'
import { canceledTenants, isNormalTenant, SYS_TENANT_ID } from '../tenants.ts'
import type { World } from '../world.ts'
import { jobsOf } from './backup-runs.ts'

/**
 * CANCEL BACKUP: jobs that wait or work turn CANCELING, the services do the rest at their ticks.
 * From sys without names every job of the cluster, parents and jobs started by tenants included; with names the
 * tenants' jobs but not their parent. Nothing to cancel is OK.
 * @throws SqlError 1235 when a user tenant names tenants, those of the list
 */
export function resolveCancel(world: World, tenantId: number, names: readonly TenantName[]): Resolved {
  if (tenantId !== SYS_TENANT_ID && names.length > 0) throw notSupported()
  const targets = canceledTenants(world, tenantId, names)
  return () => {
    for (const target of targets) cancelJobs(world, target)
  }
}

/** OceanBase: a tenant that is not NORMAL is passed over in silence. */
function cancelJobs(world: World, tenantId: number): void {
  if (!isNormalTenant(world, tenantId)) return
  for (const job of jobsOf(world, tenantId)) {
    if (job.status !== 'INIT' && job.status !== 'DOING') continue
    world.tables.backup_job.put({ ...job, status: 'CANCELING', result: 0, end_ts: 0n })
  }
  noteEvent(world, 'backup_data', 'cancel_backup_data', [
    ['tenant_id', tenantId],
    ['result', 0],
  ])
}
