import type { Blocker, DestinationKind } from '@tidemark/contract'
import type { NamedTenant } from '../collect/connected-cluster.ts'
import type { JobRecord } from '../collect/jobs/job-record.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { destinationsOf } from '../domain/destinations-of.ts'
import { canBeCancelled, isOpen } from '../domain/job-index.ts'
import { versionBlockers } from '../domain/version-gate.ts'
import { blocker } from './note.ts'

export type TenantBlockers = (snapshot: Snapshot, tenantId: number) => readonly Blocker[]

/** What holds up a step that concerns these tenants, each for itself. */
export function eachOf(tenants: readonly NamedTenant[], blockers: TenantBlockers) {
  return (snapshot: Snapshot) => tenants.flatMap(({ tenantId }) => blockers(snapshot, tenantId))
}

/** A tenant that is not there any more, or that no statement of the console names. */
export const cannotBeNamed: TenantBlockers = (snapshot, tenantId) => {
  const facts = snapshot.tenants.get(tenantId)
  if (facts === undefined) return [blocker('tenant-gone', tenantId)]
  if (facts.tenant.inRecycleBin) return [blocker('tenant-in-recyclebin', tenantId)]
  const named = snapshot.login.as === 'sys'
  return named && !facts.tenant.operable ? [blocker('tenant-name-not-operable', tenantId)] : []
}

/** As above, and OceanBase wants its STATUS to be NORMAL. */
export const isNotNormal: TenantBlockers = (snapshot, tenantId) => {
  const first = cannotBeNamed(snapshot, tenantId)
  const status = snapshot.tenants.get(tenantId)?.tenant.rawStatus ?? 'NORMAL'
  return first.length === 0 && status !== 'NORMAL' ? [blocker('tenant-not-normal', tenantId, { status })] : first
}

/** In OceanBase's order: the tenant, its archive (9040), its job (9036), its destination (9040). */
export const startBackupBlockers: TenantBlockers = (snapshot, tenantId) => {
  const state = snapshot.rounds.get(tenantId)?.state ?? 'not-started'
  const rival = rivalJob(snapshot, tenantId)
  return [
    ...isNotNormal(snapshot, tenantId),
    ...(state === 'archiving' ? [] : [blocker('archive-not-doing', tenantId, { state })]),
    ...(rival === null ? [] : [blocker('job-running', tenantId, { jobId: rival.job.jobId })]),
    ...(destinationsOf(snapshot, tenantId).data === null ? [blocker('no-data-destination', tenantId)] : []),
  ]
}

/**
 * A job that keeps this login from starting another: one of the same initiator. From sys a parent counts as well that
 * has no children yet: a second one started in that moment would be accepted and end without doing anything.
 */
function rivalJob(snapshot: Snapshot, tenantId: number): JobRecord | null {
  const fromSys = snapshot.login.as === 'sys'
  const rivals = snapshot.jobs.inFlight.filter(({ job }) =>
    job.tenantId === tenantId
      ? (job.parent !== null) === fromSys
      : fromSys && job.isParent && job.state === 'queued' && job.executorTenantIds.includes(tenantId),
  )
  return rivals[0] ?? null
}

/** Jobs of a tenant that a CANCEL would end. */
export function cancellableJobs(snapshot: Pick<Snapshot, 'jobs'>, tenantId: number): readonly JobRecord[] {
  return snapshot.jobs.inFlight.filter(({ job }) => job.tenantId === tenantId && canBeCancelled(job))
}

/** Jobs of a tenant that would die with its archive. */
export function openJobs(snapshot: Pick<Snapshot, 'jobs'>, tenantId: number): readonly JobRecord[] {
  return snapshot.jobs.inFlight.filter(({ job }) => job.tenantId === tenantId && isOpen(job))
}

export const cancelBackupBlockers: TenantBlockers = (snapshot, tenantId) => [
  ...isNotNormal(snapshot, tenantId),
  ...(cancellableJobs(snapshot, tenantId).length > 0 ? [] : [blocker('no-job-running', tenantId)]),
]

/** From sys a second ARCHIVELOG is accepted silently, so it is the console that says that it is on (9091). */
export const startArchivingBlockers: TenantBlockers = (snapshot, tenantId) => [
  ...isNotNormal(snapshot, tenantId),
  ...(snapshot.tenants.get(tenantId)?.logMode === 'archivelog' ? [blocker('archive-already-on', tenantId)] : []),
]

/** NOARCHIVELOG does not look at the tenant's STATUS. */
export const stopArchivingBlockers: TenantBlockers = (snapshot, tenantId) => [
  ...cannotBeNamed(snapshot, tenantId),
  ...(snapshot.tenants.get(tenantId)?.logMode === 'noarchivelog' ? [blocker('archive-already-off', tenantId)] : []),
]

export const restartArchivingBlockers: TenantBlockers = (snapshot, tenantId) => [
  ...isNotNormal(snapshot, tenantId),
  ...(snapshot.tenants.get(tenantId)?.logMode === 'noarchivelog' ? [blocker('archive-already-off', tenantId)] : []),
]

const DESTINATION_HELD: Record<DestinationKind, TenantBlockers> = {
  /** 9036 while any row, of whatever status, is in the tenant's job table. */
  data: (snapshot, tenantId) => {
    const [record] = snapshot.jobs.inFlight.filter(({ job }) => job.tenantId === tenantId)
    return record === undefined ? [] : [blocker('job-rows-present', tenantId, { jobId: record.job.jobId })]
  },
  /** 1235 unless the round shows STOP. */
  archive: (snapshot, tenantId) => {
    const state = snapshot.rounds.get(tenantId)?.state ?? 'not-started'
    const rests = state === 'stopped' || state === 'not-started'
    return rests ? [] : [blocker('archive-running', tenantId, { state })]
  },
}

export function setDestinationBlockers(kind: DestinationKind): TenantBlockers {
  return (snapshot, tenantId) => [...cannotBeNamed(snapshot, tenantId), ...DESTINATION_HELD[kind](snapshot, tenantId)]
}

/** Clearing wants something to be there. */
export function clearDestinationBlockers(kind: DestinationKind): TenantBlockers {
  const missing = kind === 'data' ? 'no-data-destination' : 'no-archive-destination'
  return (snapshot, tenantId) => {
    const held = setDestinationBlockers(kind)(snapshot, tenantId)
    return destinationsOf(snapshot, tenantId)[kind] === null ? [...held, blocker(missing, tenantId)] : held
  }
}

/** Keys are changed by the tenant itself, and only where there are some. */
export function rotateKeysBlockers(kind: DestinationKind): TenantBlockers {
  const missing = kind === 'data' ? 'no-data-destination' : 'no-archive-destination'
  return (snapshot, tenantId) => {
    const set = destinationsOf(snapshot, tenantId)[kind]
    if (set === null) return [blocker(missing, tenantId)]
    if (set.scheme === 'file') return [blocker('needs-object-storage', tenantId)]
    return [
      ...cannotBeNamed(snapshot, tenantId),
      ...versionBlockers(snapshot, 'change-keys'),
      ...(snapshot.login.as === 'sys' ? [blocker('needs-tenant-login', tenantId)] : []),
      ...(set.secrets.some(({ name }) => name === 'role_arn') ? [blocker('uses-role', tenantId)] : []),
    ]
  }
}
