import type { DestinationKind, Effect, FieldError, SetDestinationRequest } from '@tidemark/contract'
import {
  type ArchiveDest,
  buildArchiveDest,
  type Command,
  type DestinationUri,
  setDataBackupDestOwn,
  setDataBackupDestTenant,
  setLogArchiveDestOwn,
  setLogArchiveDestTenant,
} from '@tidemark/oceanbase'
import type * as z from 'zod/mini'
import type { Snapshot } from '../../collect/snapshot.ts'
import { holdsDestination } from '../../domain/blockers.ts'
import { namedTenants, operableNames } from '../../domain/scope.ts'
import { liesAt, samePlace } from '../../domain/set-path.ts'
import { AppError } from '../../http/app-error.ts'
import {
  independentStep,
  info,
  MEDIA_CHECK_MS,
  type PlannedStep,
  type Planner,
  type PlannerContext,
  type Planning,
  warn,
} from '../../operations/planner.ts'
import { targetUri, toFieldError, typedKeys } from './target-uri.ts'

type Request = z.infer<typeof SetDestinationRequest>

/** A destination for one tenant, checked. `archive` is null for a data destination. */
interface Target {
  readonly tenantId: number
  readonly uri: DestinationUri
  readonly archive: ArchiveDest | null
}

/**
 * SET of a destination: one statement a tenant, since OceanBase takes one. Everything is checked before anything is
 * sent, because OceanBase writes a URI it refuses, keys included, to its own log.
 */
export const planSetDestination: Planner<Request> = async (request, context) => {
  const errors = companyErrors(request)
  const targets: Target[] = []
  for (const index of request.targets.keys()) {
    const target = await targetOf(request, index, context)
    if ('errors' in target) errors.push(...target.errors)
    else targets.push(target)
  }
  if (errors.length > 0) throw new AppError('validation', { errors: withoutRepeats(errors) })
  return (planning) => targets.map((target) => stepFor(request.destination, target, planning))
}

/** What can only be wrong between parts: tenants or directories that meet, archive settings that do not belong. */
function companyErrors({ destination, targets, storage, archive }: Request): FieldError[] {
  const errors: FieldError[] = []
  const found = (pointer: string, code: FieldError['code'], message: string) => errors.push({ pointer, code, message })
  const tenants = new Set<number>()
  const paths = new Set<string>()
  for (const [index, { tenantId, path }] of targets.entries()) {
    const plain = path.replace(/^\/+|\/+$/g, '')
    if (tenants.has(tenantId)) found(`/targets/${index}/tenantId`, 'duplicate', `Tenant ${tenantId} is named twice.`)
    if (paths.has(plain)) found(`/targets/${index}/path`, 'duplicate', 'Every tenant needs a directory of its own.')
    tenants.add(tenantId)
    paths.add(plain)
  }
  if (destination === 'data' && archive !== null)
    found('/archive', 'conflict', 'Only an archive destination has these.')
  if (storage.scheme !== 'file' && storage.credentials !== null) {
    const { accessId, accessKey } = storage.credentials
    if (accessId === '') found('/storage/credentials/accessId', 'required', 'accessId must be given')
    if (accessKey === '') found('/storage/credentials/accessKey', 'required', 'accessKey must be given')
  }
  return errors
}

async function targetOf(
  request: Request,
  index: number,
  context: PlannerContext,
): Promise<Target | { readonly errors: readonly FieldError[] }> {
  const { tenantId, path } = request.targets[index] ?? { tenantId: 0, path: '' }
  const pointer = `/targets/${index}/path`
  const keys = typedKeys(request.storage, context.secrets) ?? (await presentKeys(request, tenantId, context))
  if (keys === null) {
    const message = 'There are no keys to keep: no destination of this kind of storage is set.'
    return { errors: [{ pointer: '/storage/credentials', code: 'required', message }] }
  }
  const built = targetUri(request.storage, path, keys, pointer)
  if ('errors' in built) return built
  if (request.destination === 'data') return { tenantId, uri: built.uri, archive: null }
  const dest = buildArchiveDest({ location: built.uri, ...archiveSettings(request) })
  if (!dest.ok) return { errors: dest.violations.map((violation) => toFieldError(violation, pointer)) }
  return { tenantId, uri: built.uri, archive: dest.dest }
}

const BINDINGS = { optional: 'Optional', mandatory: 'Mandatory' } as const

function archiveSettings({ archive }: Request) {
  if (archive === null) return {}
  return { binding: BINDINGS[archive.binding], pieceSwitchInterval: `${archive.pieceSwitchIntervalDays}d` }
}

/** The keys of the destination that is set now, if it lies on the same kind of storage. Nobody but OceanBase sees them. */
async function presentKeys({ destination, storage }: Request, tenantId: number, { cluster }: PlannerContext) {
  const parts = await cluster.readDestinationSecret(tenantId, destination)
  if (parts === null || parts.scheme === 'file' || parts.scheme !== storage.scheme) return null
  const { accessId, accessKey, roleArn, externalId } = parts
  return {
    accessId: accessId ?? null,
    accessKey: accessKey ?? null,
    roleArn: roleArn ?? null,
    externalId: externalId ?? null,
  }
}

/** A fault of the shared storage is found once for each tenant. */
function withoutRepeats(errors: readonly FieldError[]): readonly FieldError[] {
  return [...new Map(errors.map((error) => [`${error.pointer} ${error.code}`, error])).values()]
}

function stepFor(kind: DestinationKind, target: Target, planning: Planning): PlannedStep {
  const { snapshot } = planning
  const { tenantId, uri } = target
  return independentStep({
    tenants: namedTenants(snapshot, [tenantId]),
    command: commandFor(target, planning),
    blockers: holdsDestination(kind)(planning, tenantId),
    effects: kind === 'data' ? dataEffects(tenantId, uri, snapshot) : archiveEffects(tenantId, snapshot),
    timeoutMs: MEDIA_CHECK_MS,
    settled: (later) => ({ seen: isSet(later, kind, tenantId, uri.masked), jobs: [] }),
  })
}

function commandFor({ tenantId, uri, archive }: Target, { snapshot, login }: Planning): Command | null {
  if (login.as === 'tenant')
    return archive === null ? setDataBackupDestOwn({ uri }) : setLogArchiveDestOwn({ dest: archive })
  const [tenant] = operableNames(namedTenants(snapshot, [tenantId]))
  if (tenant === undefined) return null
  return archive === null
    ? setDataBackupDestTenant({ tenant, uri })
    : setLogArchiveDestTenant({ tenant, dest: archive })
}

function isSet(snapshot: Snapshot, kind: DestinationKind, tenantId: number, masked: string): boolean {
  const present = snapshot.destinations.get(tenantId)?.[kind]
  return present !== null && present !== undefined && samePlace(present.uri, masked)
}

function dataEffects(tenantId: number, uri: DestinationUri, snapshot: Snapshot): Effect[] {
  const usable = (snapshot.sets.get(tenantId) ?? []).filter((set) => set.usable)
  const elsewhere = usable.filter((set) => !liesAt(set, { uri: uri.masked }))
  const newPath = usable.length > 0 && elsewhere.length === usable.length
  return [
    ...(newPath ? [warn('next-incremental-becomes-full', tenantId)] : []),
    ...(elsewhere.length > 0 ? [info('old-sets-stay', tenantId, { count: elsewhere.length })] : []),
    info('writes-check-file', tenantId),
  ]
}

/** With the mode already on, a new destination starts a round by itself (statements.md §2). */
function archiveEffects(tenantId: number, snapshot: Snapshot): Effect[] {
  const on = snapshot.tenants.get(tenantId)?.logMode === 'archivelog'
  return [...(on ? [info('starts-round-by-itself', tenantId)] : []), info('writes-check-file', tenantId)]
}
