import type {
  ArchivePiece,
  BackupSet,
  Destination,
  Moment,
  RestorePreview,
  RestorePreviewQuery,
  RestoreStatements,
  Tenant,
} from '@tidemark/contract'
import {
  isRestorableName,
  isRestoreOption,
  MASK,
  microsToScn,
  type RestorePlan,
  type RestoreTenant,
  restoreTenant,
  scnToMicros,
} from '@tidemark/oceanbase'
import type { Snapshot } from '../../collect/snapshot.ts'
import { destinationsOf, placeOf } from '../../domain/destinations-of.ts'
import { restorePlanOf, toMoment } from '../../domain/recovery.ts'

/** Stands for what only the operator knows. */
const POOLS = '<resource pools>'

const OPTIONS = ['pools', 'locality', 'primaryZone'] as const

/** The fields of a preview that no statement takes. */
export function refusedFields(query: RestorePreviewQuery): RestorePreview['refused'] {
  const name = query.name === undefined || isRestorableName(query.name) ? [] : (['name'] as const)
  const options = OPTIONS.filter((field) => query[field] !== undefined && !isRestoreOption(query[field]))
  return [...name, ...options]
}

interface Restored {
  readonly snapshot: Snapshot
  readonly tenant: Tenant
  readonly plan: Extract<RestorePlan<BackupSet, ArchivePiece>, { restorable: true }>
  readonly moment: Moment
  readonly query: RestorePreviewQuery
}

/** The statement by SCN and by time, secrets masked; null where what is read does not say where it lies. */
export function restoreStatements({ snapshot, tenant, plan, moment, query }: Restored): RestoreStatements | null {
  const { data, archive } = destinationsOf(snapshot, tenant.tenantId)
  const dataPath = plan.sets.at(-1)?.path ?? null
  const archivePath = plan.ownLog ? null : (plan.pieces.at(-1)?.path ?? archive?.uri ?? null)
  if (dataPath === null || (archivePath === null && !plan.ownLog)) return null
  const from = [withKeys(dataPath, data), ...(archivePath === null ? [] : [withKeys(archivePath, archive)])]
  if (from.some((uri) => uri.includes(','))) return null
  const restore: Omit<RestoreTenant, 'until'> = {
    name: query.name ?? defaultName(tenant.tenantName),
    from,
    pools: query.pools ?? POOLS,
    locality: query.locality ?? null,
    primaryZone: query.primaryZone ?? null,
    concurrency: query.concurrency ?? null,
  }
  const at = timeFor(snapshot, tenant.tenantId, moment)
  const utcOffsetMinutes = query.utcOffsetMinutes ?? 0
  return {
    byScn: restoreTenant({ ...restore, until: { scn: moment.scn } }).masked,
    byTime: at === null ? null : restoreTenant({ ...restore, until: { at, utcOffsetMinutes } }).masked,
    hasMaskedKeys: from.some((uri) => uri.includes(MASK)),
  }
}

/** A tenant is never restored over itself. */
function defaultName(tenantName: string): string {
  const name = `${tenantName.replaceAll('$', '_').slice(0, 54)}_restored`
  return isRestorableName(name) ? name : 'restored'
}

/**
 * The place that was written to, with the (masked) keys of the destination if that is still the one: the PATH columns
 * have none.
 */
function withKeys(path: string, destination: Destination | null): string {
  return destination !== null && placeOf(destination) === path ? destination.uri : path
}

/**
 * A time is cut to the microsecond, which can fall just before the range that the SCN is in: then the next one is
 * taken, if it is in the range.
 */
function timeFor(snapshot: Snapshot, tenantId: number, { scn, at }: Moment): string | null {
  const cut = microsToScn(scnToMicros(scn))
  const next = microsToScn(scnToMicros(scn) + 1n)
  if (restorePlanOf(snapshot, tenantId, cut).restorable) return at
  return restorePlanOf(snapshot, tenantId, next).restorable ? toMoment(next).at : null
}
