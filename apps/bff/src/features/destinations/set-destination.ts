import type { Destination, DestinationKind, Effect, FieldError, SecretMark } from '@tidemark/contract'
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
import type { NamedTenant } from '../../collect/connected-cluster.ts'
import type { Snapshot } from '../../collect/snapshot.ts'
import { destinationsOf, placeOf } from '../../domain/destinations-of.ts'
import { AppError } from '../../http/app-error.ts'
import { fieldError } from '../../http/parse-input.ts'
import { eachOf, setDestinationBlockers } from '../../operations/blockers.ts'
import { info, warn } from '../../operations/note.ts'
import {
  DESTINATION_TIMEOUT_MS,
  type PlanFacts,
  type PlannedStep,
  type Planner,
  type RequestOf,
} from '../../operations/planner.ts'
import { nameTenants } from '../../operations/whom.ts'
import { companyFaults, isTaken } from './check-targets.ts'
import { marksOf, presentKeys } from './present-keys.ts'
import { storageBlockers } from './storage-blockers.ts'
import { placeOfUri, targetUri, toFieldError, typedKeys } from './target-uri.ts'

type Request = RequestOf<'set-destination'>

/** A destination for one tenant, checked. `archive` is null for a data destination. */
interface Target {
  readonly tenant: NamedTenant
  readonly uri: DestinationUri
  readonly archive: ArchiveDest | null
  readonly marks: readonly SecretMark[]
}

/**
 * SET of a destination: one statement a tenant, since OceanBase takes one. Everything is checked before anything is
 * sent, because OceanBase writes a URI it refuses, keys included, to its own log.
 */
export const planSetDestination: Planner<Request> = async (request, facts) => {
  const { snapshot } = facts
  const ids = request.targets.map(({ tenantId }) => tenantId)
  const tenants = nameTenants(snapshot, ids, (at) => `/targets/${at}/tenantId`)
  const errors = [...companyFaults(request)]
  const targets: Target[] = []
  for (const [at, tenant] of tenants.entries()) {
    const target = await checkTarget(request, tenant, at, facts)
    if ('errors' in target) errors.push(...target.errors)
    else targets.push(target)
  }
  if (errors.length > 0) throw new AppError('validation', { errors: withoutRepeats(errors) })
  return targets.map((target) => stepFor(request, target, snapshot))
}

async function checkTarget(
  request: Request,
  tenant: NamedTenant,
  at: number,
  facts: PlanFacts,
): Promise<Target | { readonly errors: readonly FieldError[] }> {
  const { storage, destination } = request
  const { tenantId } = tenant
  const pointer = `/targets/${at}/path`
  const path = request.targets[at]?.path ?? ''
  const keys = typedKeys(storage, facts.makeSecret) ?? (await presentKeys(request, tenantId, facts))
  if (keys === null) return { errors: [fieldError('/storage/credentials', 'required')] }
  const built = targetUri(storage, path, keys, pointer)
  if ('errors' in built) return built
  const { uri } = built
  const marks = marksOf(keys)
  const taken = isTaken(facts.snapshot, { tenantId, kind: destination, place: placeOfUri(uri) })
  if (taken) return { errors: [fieldError(pointer, 'conflict')] }
  if (destination === 'data') return { tenant, uri, archive: null, marks }
  const archive = buildArchiveDest({ location: uri, ...archiveSettings(request) })
  if (!archive.ok) return { errors: archive.violations.map((violation) => toFieldError(violation, pointer)) }
  return { tenant, uri, archive: archive.dest, marks }
}

const BINDINGS = { optional: 'Optional', mandatory: 'Mandatory' } as const

function archiveSettings({ archive }: Request) {
  if (archive === null) return {}
  return { binding: BINDINGS[archive.binding], pieceSwitchInterval: `${archive.pieceSwitchIntervalDays}d` }
}

/** A fault of the shared storage is found once for each tenant. */
function withoutRepeats(errors: readonly FieldError[]): readonly FieldError[] {
  return [...new Map(errors.map((error) => [`${error.pointer} ${error.code}`, error])).values()]
}

function stepFor(request: Request, target: Target, snapshot: Snapshot): PlannedStep {
  const { destination: kind, archive } = request
  const { tenant, marks } = target
  const place = placeOfUri(target.uri)
  return {
    command: commandFor(target, snapshot.login.as === 'tenant'),
    tenants: [tenant],
    wholeCluster: false,
    effects: [
      ...(kind === 'data' ? dataEffects(snapshot, tenant.tenantId, place) : archiveEffects(snapshot, tenant.tenantId)),
      ...storedKeyEffects(snapshot, tenant.tenantId, kind, target),
    ],
    blockers: (now) => [
      ...storageBlockers(now, request, tenant.tenantId),
      ...eachOf([tenant], setDestinationBlockers(kind))(now),
    ],
    timeoutMs: DESTINATION_TIMEOUT_MS,
    watch: () => (now) => {
      const found = destinationsOf(now, tenant.tenantId)[kind]
      return shows(found, place, archive) && hasKeys(found, marks)
    },
    waitsFor: null,
  }
}

function commandFor({ tenant: { tenantName: tenant }, uri, archive }: Target, own: boolean): Command {
  if (archive === null) return own ? setDataBackupDestOwn({ uri }) : setDataBackupDestTenant({ tenant, uri })
  return own ? setLogArchiveDestOwn({ dest: archive }) : setLogArchiveDestTenant({ tenant, dest: archive })
}

/** OceanBase reorders and completes the parameters, so the place tells, and what an archive has beside it. */
function shows(destination: Destination | null, place: string, archive: Request['archive']): boolean {
  if (destination === null || placeOf(destination) !== place) return false
  if (archive === null) return true
  const { binding, pieceSwitchIntervalDays } = destination
  return binding === archive.binding && pieceSwitchIntervalDays === archive.pieceSwitchIntervalDays
}

/** Keys are told apart by their fingerprints. Where OceanBase encrypts one, it shows under another name. */
function hasKeys(destination: Destination | null, marks: readonly SecretMark[]): boolean {
  const found = new Map(destination?.secrets.map(({ name, fingerprint }) => [name, fingerprint]))
  return marks.every(({ name, fingerprint }) => (found.get(name) ?? fingerprint) === fingerprint)
}

function dataEffects(snapshot: Snapshot, tenantId: number, place: string): readonly Effect[] {
  const usable = (snapshot.sets.get(tenantId) ?? []).filter((set) => set.usable)
  const elsewhere = usable.filter((set) => set.path !== place)
  const leavesAll = usable.length > 0 && elsewhere.length === usable.length
  return [
    ...(leavesAll ? [warn('next-incremental-becomes-full', tenantId)] : []),
    ...(elsewhere.length > 0 ? [info('old-sets-stay', tenantId, { count: elsewhere.length })] : []),
    info('writes-check-file', tenantId),
  ]
}

/** Set again with other keys, a place is still opened with those that were stored for it first. */
function storedKeyEffects(snapshot: Snapshot, tenantId: number, kind: DestinationKind, target: Target) {
  const now = destinationsOf(snapshot, tenantId)[kind]
  const stays = now !== null && placeOf(now) === placeOfUri(target.uri)
  return stays && !hasKeys(now, target.marks) ? [warn('stored-keys-stay', tenantId)] : []
}

/** With the mode already on, a new destination starts a round by itself. */
function archiveEffects(snapshot: Snapshot, tenantId: number): readonly Effect[] {
  const on = snapshot.tenants.get(tenantId)?.logMode === 'archivelog'
  return [...(on ? [info('starts-round-by-itself', tenantId)] : []), info('writes-check-file', tenantId)]
}
