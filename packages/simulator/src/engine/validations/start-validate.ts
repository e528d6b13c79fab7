import type { ValidateCommand } from '../../sql/commands/command.ts'
import { archiveDestination } from '../archive/archive-round.ts'
import { dataDestination } from '../destinations/destination.ts'
import { parseDestinationUri, placeOf, shownPath } from '../destinations/destination-uri.ts'
import { noteEvent } from '../events.ts'
import type { Resolved } from '../execute-context.ts'
import { invalidArgument, notSupported, refusal } from '../refusals.ts'
import { isNormalTenant, resolveTenantList, SYS_TENANT_ID, userTenants } from '../tenants.ts'
import type { World } from '../world.ts'
import { createValidateJob, type ValidateRequest } from './create-validate-job.ts'
import type { ValidateLevel } from './validate-rows.ts'

type Request = NonNullable<ValidateCommand['request']>

const wrong = (what: string) => invalidArgument(`Incorrect arguments to ${what}`)

/**
 * VALIDATE: a job is made, which reads the files again. OceanBase's order: `ob_backup_validate_resolver.cpp`, then the
 * root service's `ob_backup_validate_scheduler.cpp`.
 * @throws SqlError 1210, 1235, 5160 of the text; run: 1210 no destination, 5150 tenant not NORMAL, 1235 one is running
 */
export function resolveValidate(world: World, tenantId: number, { request }: ValidateCommand): Resolved {
  // Up to 4.4 the root service refuses it, not the resolver.
  if (request === null) return refuseOldForm
  const isSys = tenantId === SYS_TENANT_ID
  const level = levelOf(request)
  refuseStrangeDestination(request)
  const ids = idsOf(request)
  if (!isSys && request.tenants.length > 0) throw notSupported('specify tenant under user tenant')
  const named = resolveTenantList(world, request.tenants)
  if (request.destination !== null && isSys && named.length !== 1) {
    throw wrong('validate data for a specified path: A unique user tenant must also be specified.')
  }
  return () => {
    const { type, description } = request
    const asked = { type, ids, level, description, ...placeAsked(world, request) }
    start(world, tenantId, named, asked)
  }
}

function refuseOldForm(): never {
  throw notSupported()
}

function levelOf({ level }: Request): ValidateLevel {
  const word = level?.toLowerCase() ?? 'physical'
  if (word === 'basic' || word === 'physical') return word
  throw wrong('set validate level')
}

function refuseStrangeDestination({ destination, type }: Request): void {
  if (destination?.name === 'data_backup_dest' && type !== 'BACKUPSET') {
    throw wrong('only validate type backupset can set data_backup_dest')
  }
  if (destination?.name === 'log_archive_dest' && type !== 'ARCHIVELOG_PIECE') {
    throw wrong('only validate type archivelog_piece can set log_archive_dest')
  }
}

const MAX_IDS = 512

/** OceanBase: numbers between commas, empty ones between two commas skipped; 0 is none. */
function idsOf({ ids }: Request): string {
  const parts = (ids ?? '').split(',').filter((part) => part !== '')
  const fits = parts.every((part) => /^\s*\d{1,20}$/.test(part) && BigInt(part) > 0n)
  if (!fits || Buffer.byteLength(ids ?? '') >= MAX_IDS) throw wrong('check set/piece ids string')
  return parts.map((part) => String(BigInt(part))).join(',')
}

/** What lies at the place that was named. @throws SqlError of the URI; 1210 empty, strange or of the other kind */
function placeAsked(world: World, { destination, type }: Request): Pick<ValidateRequest, 'path' | 'pathType'> {
  if (destination === null) return { path: '', pathType: '' }
  const uri = parseDestinationUri(destination.uri)
  const found = world.media.read(placeOf(uri))
  if (found === 'empty') throw wrong('validate: empty directory')
  if (found === 'strange') throw wrong('validate: missing format file and metadata file to identify the path type.')
  const isData = found.type === 'backup_data'
  if (isData !== (type === 'BACKUPSET')) {
    throw wrong('validate: the specified path type and validate type are inconsistent.')
  }
  return { path: shownPath(uri), pathType: isData ? 'BACKUP_DEST' : 'ARCHIVELOG_DEST' }
}

function start(world: World, tenantId: number, named: readonly number[], request: ValidateRequest): void {
  const isSys = tenantId === SYS_TENANT_ID
  const asked = isSys ? named : [tenantId]
  for (const target of asked) {
    if (request.path === '' && !hasDestination(world, target, request)) {
      throw wrong('validate: tenant has not set backup dest or archive dest')
    }
    if (!isNormalTenant(world, target)) throw refusal(5150)
  }
  const fit = (id: number) => isNormalTenant(world, id) && hasDestination(world, id, request)
  const targets = asked.length > 0 ? asked : userTenants(world).flatMap(({ tenant_id: id }) => (fit(id) ? [id] : []))
  if (targets.length === 0) throw refusal(4016)
  if ([...world.tables.validate_job.ofTenant(tenantId)].length > 0) {
    throw notSupported('creating new backup validate job when other validate jobs exist')
  }
  const by = { initiator_tenant_id: tenantId, initiator_job_id: 0n, executor_tenant_id: targets.join(',') }
  createValidateJob(world, tenantId, request, by)
  noteEvent(world, 'backup_validate', 'start_backup_validate', [
    ['tenant_id', tenantId],
    ['result', 0],
  ])
}

function hasDestination(world: World, tenantId: number, { type }: ValidateRequest): boolean {
  const data = type !== 'ARCHIVELOG_PIECE' && dataDestination(world, tenantId) !== null
  return data || (type !== 'BACKUPSET' && archiveDestination(world, tenantId).storage !== null)
}
