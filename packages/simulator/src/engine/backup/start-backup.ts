import type { BackupCommand } from '../../sql/commands/command.ts'
import type { SqlError } from '../../sql/sql-error.ts'
import { noteEvent } from '../events.ts'
import type { ExecuteContext, Resolved } from '../execute-context.ts'
import { notSupported, refusal } from '../refusals.ts'
import { resolveTenantList, SYS_TENANT_ID, userTenants } from '../tenants.ts'
import { nextStep, tenantState, type World } from '../world.ts'
import { startError } from './backup-checks.ts'
import { differingVersions } from './backup-task.ts'
import { type BackupRequest, createOwnJob, createParentJob } from './create-job.ts'
import { sessionEncryption } from './session-encryption.ts'

const NO_TENANT_FITS =
  'backup can not start, because no tenant meets the backup condition, \ufffc' +
  'please check the tenant status, log archive status, backup data dest, and backup status for each tenant'

/**
 * BACKUP: only the job's row is written, the work follows at the services' ticks.
 * From sys a parent for the named tenants, all of them or none; for the whole cluster those that can, in silence.
 * @throws SqlError 1235, 1210, 5160, 5260, 4016 of the text; 9040, 9036 of the first tenant that cannot
 */
export function resolveBackup(world: World, context: ExecuteContext, command: BackupCommand): Resolved {
  const { tenantId } = context
  const isSys = tenantId === SYS_TENANT_ID
  if (!command.database && !isSys) throw notSupported('user tenant cannot specify tenant names')
  if (!command.database && command.tenants.length === 0) throw notSupported('No tenant name specified')
  const named = resolveTenantList(world, command.tenants)
  if (command.to !== null) throw notSupported('backup do not support using specify path')
  const request = requestOf(context, command)
  if (!isSys) return () => startOwn(world, tenantId, request)
  return () => startFromSys(world, command.database ? wholeCluster(world) : allOrNone(world, named), request)
}

/** BACKUP in one go, for a past that is told. */
export function startBackup(world: World, context: ExecuteContext, command: BackupCommand): void {
  resolveBackup(world, context, command)()
}

function requestOf({ sessionVariables }: ExecuteContext, command: BackupCommand): BackupRequest {
  const { mode, passwd } = sessionEncryption(sessionVariables)
  return {
    backupType: command.incremental ? 'INC' : 'FULL',
    plusArchivelog: command.plusArchivelog ? 'ON' : 'OFF',
    encryptionMode: mode,
    passwd,
    description: command.description,
  }
}

function startOwn(world: World, tenantId: number, request: BackupRequest): void {
  const error = startError(world, tenantId, 'own') ?? crossVersionError(world, tenantId, request)
  noteStart(world, tenantId, error)
  if (error !== null) throw error
  createOwnJob(world, tenantId, request)
}

/** OceanBase 4.2 refuses what later versions make a full. */
function crossVersionError(world: World, tenantId: number, { backupType }: BackupRequest): SqlError | null {
  if (backupType === 'FULL' || world.rules.incrementalOverVersions !== 'refused') return null
  const versions = differingVersions(world, tenantId)
  if (versions === null) return null
  return refusal(
    9040,
    'cross compatible incremental backup is not supported, ' +
      `previous backup set compatible is ${versions.previous}, current compatible is ${versions.current}`,
  )
}

function allOrNone(world: World, tenantIds: readonly number[]): readonly number[] {
  for (const tenantId of tenantIds) {
    const error = startError(world, tenantId, 'sys')
    if (error === null) continue
    noteStart(world, SYS_TENANT_ID, error)
    throw error
  }
  return tenantIds
}

function wholeCluster(world: World): readonly number[] {
  const fit = userTenants(world).filter(({ tenant_id }) => startError(world, tenant_id, 'whole-cluster') === null)
  if (fit.length > 0) return fit.map((tenant) => tenant.tenant_id)
  const error = refusal(9040, NO_TENANT_FITS)
  noteStart(world, SYS_TENANT_ID, error)
  throw error
}

/** OceanBase: BACKUP wakes sys's service, which creates the children; theirs sleep on. */
function startFromSys(world: World, tenantIds: readonly number[], request: BackupRequest): void {
  noteStart(world, SYS_TENANT_ID, null)
  createParentJob(world, tenantIds, request)
  tenantState(world, SYS_TENANT_ID).dataTickUs = nextStep(world)
}

/** OceanBase's root service notes refused starts too. */
function noteStart(world: World, tenantId: number, error: SqlError | null): void {
  noteEvent(world, 'backup_data', 'start_backup_data', [
    ['tenant_id', tenantId],
    ['result', error === null ? 0 : -error.errno],
  ])
}
