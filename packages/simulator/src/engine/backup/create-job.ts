import { dataDestination } from '../destinations/destination.ts'
import { shownPath } from '../destinations/destination-uri.ts'
import type { BackupJobRow } from '../tables.ts'
import { SYS_TENANT_ID } from '../tenants.ts'
import { tenantState, type World } from '../world.ts'
import { beginRun } from './backup-runs.ts'

/** What a BACKUP statement asks for, the same for a parent and its children. */
export interface BackupRequest {
  readonly backupType: 'FULL' | 'INC'
  readonly plusArchivelog: 'ON' | 'OFF'
  readonly encryptionMode: string
  readonly passwd: string
  readonly description: string
}

/** The job a user tenant starts for itself. */
export function createOwnJob(world: World, tenantId: number, request: BackupRequest): void {
  createTenantJob(world, tenantId, request, { initiator_tenant_id: tenantId, initiator_job_id: 0n })
}

/** The job of one tenant under a parent of sys. */
export function createChildJob(world: World, tenantId: number, parent: BackupJobRow): void {
  const request: BackupRequest = {
    backupType: parent.backup_type,
    plusArchivelog: parent.plus_archivelog,
    encryptionMode: parent.encryption_mode,
    passwd: parent.passwd,
    description: parent.description,
  }
  createTenantJob(world, tenantId, request, { initiator_tenant_id: SYS_TENANT_ID, initiator_job_id: parent.job_id })
}

/** OceanBase: a tenant's job takes the number of its backup set at once, so sets have gaps where jobs never began. */
function createTenantJob(
  world: World,
  tenantId: number,
  request: BackupRequest,
  initiator: Pick<BackupJobRow, 'initiator_tenant_id' | 'initiator_job_id'>,
): void {
  const state = tenantState(world, tenantId)
  const storage = dataDestination(world, tenantId)
  beginRun(world, {
    ...emptyJob(world, tenantId, request),
    ...initiator,
    backup_set_id: ++state.lastSetId,
    executor_tenant_id: String(tenantId),
    job_level: 'USER_TENANT',
    path: storage === null ? '' : shownPath(storage),
  })
}

/** The parent sys starts, for these tenants in this order. */
export function createParentJob(world: World, tenantIds: readonly number[], request: BackupRequest): void {
  const job = emptyJob(world, SYS_TENANT_ID, request)
  beginRun(world, {
    ...job,
    initiator_job_id: job.job_id,
    executor_tenant_id: tenantIds.join(','),
    job_level: 'CLUSTER',
  })
}

function emptyJob(world: World, tenantId: number, request: BackupRequest): BackupJobRow {
  return {
    tenant_id: tenantId,
    job_id: ++tenantState(world, tenantId).lastJobId,
    incarnation: 1n,
    backup_set_id: 0n,
    initiator_tenant_id: tenantId,
    initiator_job_id: 0n,
    executor_tenant_id: '',
    plus_archivelog: request.plusArchivelog,
    backup_type: request.backupType,
    job_level: 'USER_TENANT',
    encryption_mode: request.encryptionMode,
    passwd: request.passwd,
    start_ts: world.nowUs,
    end_ts: 0n,
    status: 'INIT',
    result: 0,
    comment: '',
    description: request.description,
    path: '',
  }
}
