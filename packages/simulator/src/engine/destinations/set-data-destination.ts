import { jobsOf } from '../backup/backup-runs.ts'
import { notSupported, refusal } from '../refusals.ts'
import { SYS_TENANT_ID } from '../tenants.ts'
import { tenantState, type World } from '../world.ts'
import { claimDestination } from './destination.ts'
import { normalised, parseDestinationUri } from './destination-uri.ts'

/**
 * DATA_BACKUP_DEST of one tenant; '' clears it but leaves its row.
 * @throws SqlError of the URI, 1235 for sys, 9036 while any job is in the job table, then the medium's
 */
export function setDataDestination(world: World, tenantId: number, value: string): void {
  const uri = value === '' ? null : parseDestinationUri(value)
  if (tenantId === SYS_TENANT_ID) throw notSupported()
  if (jobsOf(world, tenantId).length > 0) throw refusal(9036)
  const state = tenantState(world, tenantId)
  state.dataDestId = uri === null ? null : claimDestination(world, tenantId, 'backup_data', uri)
  world.tables.backup_parameter.put({
    tenant_id: tenantId,
    name: 'data_backup_dest',
    value: uri === null ? '' : normalised(uri),
  })
}
