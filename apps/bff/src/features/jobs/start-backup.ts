import type { Effect } from '@tidemark/contract'
import { backupCluster, backupOwn, backupTenants } from '@tidemark/oceanbase'
import type { NamedTenant } from '../../collect/connected-cluster.ts'
import type { Snapshot } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import { destinationsOf, placeOf } from '../../domain/destinations-of.ts'
import { jobsOfOperation } from '../../domain/job-index.ts'
import { AppError } from '../../http/app-error.ts'
import { eachOf, startBackupBlockers } from '../../operations/blockers.ts'
import { blocker, info, warn } from '../../operations/note.ts'
import { COMMAND_TIMEOUT_MS, type Planner, type RequestOf } from '../../operations/planner.ts'
import { descriptionFaults, withToken } from '../../operations/token.ts'
import { commandFor, resolveScope, type Whom } from '../../operations/whom.ts'
import { encryptionEffects, encryptWith, passwordFaults } from './encryption.ts'

type Request = RequestOf<'start-backup'>

/** One statement for all: OceanBase starts a list as a whole or not at all. */
export const planStartBackup: Planner<Request> = (request, facts) => {
  const { snapshot, operationId } = facts
  const { encryptionPassword: password = null } = request
  const errors = [...descriptionFaults(request.description), ...passwordFaults(password)]
  if (errors.length > 0) throw new AppError('validation', { errors })
  const whom = resolveScope(snapshot, request.scope)
  const { backupType: kind, plusArchivelog } = request
  const options = { kind, plusArchivelog, description: withToken(request.description, operationId) }
  return [
    {
      command: commandFor(whom, {
        tenants: (tenants) => backupTenants({ tenants, ...options }),
        cluster: () => backupCluster(options),
        own: () => backupOwn(options),
      }),
      ...encryptWith(password, facts),
      tenants: whom.tenants,
      wholeCluster: whom.by === 'cluster',
      effects: effectsOf(snapshot, whom, request),
      blockers: whom.by === 'cluster' ? clusterBlockers : eachOf(whom.tenants, startBackupBlockers),
      timeoutMs: COMMAND_TIMEOUT_MS,
      watch: () => (now) => jobsOfOperation(now, operationId).length > 0,
      waitsFor: null,
    },
  ]
}

/** The whole cluster leaves out who is not ready; it is held up only when nobody is. */
function clusterBlockers(snapshot: Snapshot) {
  const ready = [...snapshot.tenants.keys()].some((id) => startBackupBlockers(snapshot, id).length === 0)
  return ready ? [] : [blocker('no-tenant-ready', null)]
}

function effectsOf(snapshot: Snapshot, whom: Whom, request: Request): readonly Effect[] {
  const skips = whom.by === 'cluster' ? whom.tenants.flatMap(({ tenantId }) => skipped(snapshot, tenantId)) : []
  const skippedIds = new Set(skips.map(({ tenantId }) => tenantId))
  const tenants = whom.tenants.filter(({ tenantId }) => !skippedIds.has(tenantId))
  return [
    ...startEffects(tenants),
    ...skips,
    ...(whom.by === 'tenants' && tenants.length > 1 ? [warn('one-refusal-stops-all', null)] : []),
    ...tenants.flatMap(({ tenantId }) => tenantEffects(snapshot, tenantId, request)),
    ...encryptionEffects(request.encryptionPassword ?? null),
    info('interrupts-nothing', null),
  ]
}

function startEffects(tenants: readonly NamedTenant[]): readonly Effect[] {
  const [only] = tenants
  if (only === undefined) return []
  if (tenants.length > 1) return [info('starts-parent-and-children', null, { count: tenants.length })]
  return [info('starts-job', only.tenantId)]
}

function skipped(snapshot: Snapshot, tenantId: number): readonly Effect[] {
  const [first] = startBackupBlockers(snapshot, tenantId)
  return first === undefined ? [] : [warn('skips-tenant', tenantId, { ...first.params, reason: first.code })]
}

function tenantEffects(snapshot: Snapshot, tenantId: number, request: Request): readonly Effect[] {
  const { data } = destinationsOf(snapshot, tenantId)
  const { archiveLagMs } = archiveStatus(snapshot, tenantId)
  const base = snapshot.sets
    .get(tenantId)
    ?.some(({ usable, path }) => usable && data !== null && path === placeOf(data))
  return [
    ...(data === null ? [] : [info('sets-go-to', tenantId, { uri: data.uri })]),
    ...(request.backupType === 'incremental' && base !== true ? [warn('becomes-full', tenantId)] : []),
    ...(request.plusArchivelog && archiveLagMs !== null
      ? [info('waits-for-checkpoint', tenantId, { lagMs: Math.round(archiveLagMs) })]
      : []),
  ]
}
