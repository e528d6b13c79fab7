import { SYS_TENANT_ID } from '../tenants.ts'
import { tenantState, type World } from '../world.ts'
import type { DeleteJobRow, DeleteType } from './delete-rows.ts'
import { checksPolicies } from './delete-rules.ts'
import { beginDelete } from './delete-runs.ts'
import { policyOf, windowUs } from './policy-row.ts'

/** What a DELETE asks for. */
export interface DeleteRequest {
  readonly type: DeleteType
  /** Of sets and pieces. */
  readonly ids: readonly bigint[]
}

export const OBSOLETE: DeleteRequest = { type: 'DELETE OBSOLETE BACKUP', ids: [] }

/**
 * A tenant's own job: its policy's, or that of its own statement. OceanBase: it is its own initiator up to 4.4, 0 from
 * the newest on.
 */
export function createOwnDelete(world: World, tenantId: number, request: DeleteRequest): void {
  const job = emptyJob(world, tenantId, request)
  beginDelete(world, { ...job, initiator_job_id: checksPolicies(world) ? 0n : job.job_id })
}

/** A tenant's job under a parent of sys. OceanBase: it names no tenants itself, so its level is the cluster's. */
export function createChildDelete(world: World, tenantId: number, parent: DeleteJobRow): void {
  const job = emptyJob(world, tenantId, { type: parent.type, ids: idsOf(parent) })
  const initiator = { initiator_tenant_id: SYS_TENANT_ID, initiator_job_id: parent.job_id }
  beginDelete(world, { ...job, ...initiator, job_level: 'CLUSTER' })
}

/** The job sys starts. @param level CLUSTER when it named nobody */
export function createParentDelete(
  world: World,
  tenantIds: readonly number[],
  request: DeleteRequest,
  level: 'CLUSTER' | 'SYS_TENANT',
): void {
  const job = emptyJob(world, SYS_TENANT_ID, request)
  const executor_tenant_id = tenantIds.join(',')
  beginDelete(world, { ...job, initiator_job_id: job.job_id, executor_tenant_id, job_level: level })
}

/** What a job was asked to delete; empty for what is obsolete. */
export function idsOf({ type, parameter }: DeleteJobRow): readonly bigint[] {
  return type === 'DELETE OBSOLETE BACKUP' ? [] : parameter.split(',').map(BigInt)
}

/** The numbers asked for, or the moment before which things are obsolete: now for sys, which has no policy. */
function parameterOf(world: World, tenantId: number, { ids }: DeleteRequest): string {
  if (ids.length > 0) return ids.join(',')
  const policy = policyOf(world, tenantId)
  return String(world.nowUs - (policy === undefined ? 0n : windowUs(policy)))
}

/** JOB_ID is shared with the tenant's backups. */
function emptyJob(world: World, tenantId: number, request: DeleteRequest): DeleteJobRow {
  return {
    tenant_id: tenantId,
    job_id: ++tenantState(world, tenantId).lastJobId,
    incarnation: 1n,
    initiator_tenant_id: tenantId,
    initiator_job_id: 0n,
    executor_tenant_id: String(tenantId),
    type: request.type,
    parameter: parameterOf(world, tenantId, request),
    job_level: 'USER_TENANT',
    start_ts: world.nowUs,
    end_ts: 0n,
    status: 'INIT',
    task_count: 0,
    success_task_count: 0,
    result: 0,
    comment: '',
  }
}
