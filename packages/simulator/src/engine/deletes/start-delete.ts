import type { Command } from '../../sql/commands/command.ts'
import type { Resolved } from '../execute-context.ts'
import { notSupported, refusal } from '../refusals.ts'
import { isNormalTenant, resolveTenantList, SYS_TENANT_ID, userTenants } from '../tenants.ts'
import { nextStep, tenantState, type World } from '../world.ts'
import { createOwnDelete, createParentDelete, type DeleteRequest } from './create-delete-job.ts'
import type { DeleteType } from './delete-rows.ts'
import { deletesOnDemand } from './delete-rules.ts'
import { policyOf, windowUs } from './policy-row.ts'

type Delete = Extract<Command, { kind: 'delete' }>

const TYPES: Readonly<Record<Delete['what'], DeleteType>> = {
  set: 'DELETE BACKUP SET',
  piece: 'DELETE BACKUP PIECE',
  obsolete: 'DELETE OBSOLETE BACKUP',
}

/**
 * DELETE of sets, pieces or what is obsolete. Up to 4.3.5 refused as a whole; then the statement only makes the job,
 * which fails by itself if it may not delete what was named.
 * @throws SqlError 1235 for whom it is asked; run: 4018 without a policy, 9040 for a tenant that is not NORMAL
 */
export function resolveDelete(world: World, tenantId: number, command: Delete): Resolved {
  const isSys = tenantId === SYS_TENANT_ID
  if (!deletesOnDemand(world)) {
    throw notSupported(isSys && command.what !== 'obsolete' ? 'need to specify a tenant name' : 'function is')
  }
  if (!isSys && command.tenants.length > 0) throw notSupported('user tenant cannot specify tenant names')
  const named = resolveTenantList(world, command.tenants)
  const request: DeleteRequest = { type: TYPES[command.what], ids: [...new Set(command.ids)] }
  return () => (isSys ? startFromSys(world, named, request) : startOwn(world, tenantId, request))
}

function startOwn(world: World, tenantId: number, request: DeleteRequest): void {
  if (!isNormalTenant(world, tenantId)) throw notSupported()
  if (request.type === 'DELETE OBSOLETE BACKUP') {
    const policy = policyOf(world, tenantId)
    if (policy === undefined) throw refusal(4018)
    if (windowUs(policy) === 0n) throw notSupported()
  }
  createOwnDelete(world, tenantId, request)
  tenantState(world, tenantId).deleteTickUs = nextStep(world)
}

function startFromSys(world: World, named: readonly number[], request: DeleteRequest): void {
  const isObsolete = request.type === 'DELETE OBSOLETE BACKUP'
  if (!isObsolete && named.length !== 1) throw notSupported('sys tenant clean set/piece need set tenant')
  if (named.some((id) => !isNormalTenant(world, id))) throw refusal(9040)
  const tenantIds = named.length > 0 ? named : userTenants(world).map((tenant) => tenant.tenant_id)
  if (tenantIds.length === 0) throw refusal(9040)
  if (isObsolete && tenantIds.some((id) => policyOf(world, id) === undefined)) throw refusal(4018)
  createParentDelete(world, tenantIds, request, named.length === 0 ? 'CLUSTER' : 'SYS_TENANT')
  tenantState(world, SYS_TENANT_ID).deleteTickUs = nextStep(world)
}
