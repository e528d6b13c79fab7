import type { Effect, StartBackupRequest } from '@tidemark/contract'
import {
  type BackupOptions,
  backupCluster,
  backupOwn,
  backupTenants,
  type Command,
  textProblem,
} from '@tidemark/oceanbase'
import type * as z from 'zod/mini'
import type { Snapshot } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import { generalBlocker, holdsBackup, holdsBackupOfCluster } from '../../domain/blockers.ts'
import { type Concerned, concernedBy, namedTenants, operableNames } from '../../domain/scope.ts'
import { hasUsableSetOnPath } from '../../domain/set-path.ts'
import { AppError } from '../../http/app-error.ts'
import {
  independentStep,
  info,
  type PlannedStep,
  type Planner,
  type Planning,
  QUICK_MS,
  type Settled,
  warn,
} from '../../operations/planner.ts'
import { MAX_WORDS_BYTES, withToken } from '../../operations/token.ts'

type Request = z.infer<typeof StartBackupRequest>

/** BACKUP: one statement with one outcome for all, tied to its jobs by the token in its DESCRIPTION. */
export const planStartBackup: Planner<Request> = (request) => {
  checkDescription(request.description)
  return (planning) => {
    const concerned = concernedBy(request.scope, planning.login, planning.snapshot)
    return [independentStep(stepFor(request, concerned, planning))]
  }
}

function checkDescription(description: string | null): void {
  const problem = textProblem(description ?? '', MAX_WORDS_BYTES)
  if (problem === null) return
  const message =
    problem === 'too-long'
      ? `The description is longer than ${MAX_WORDS_BYTES} bytes.`
      : 'The description holds a character that no statement may carry.'
  throw new AppError('validation', {
    errors: [{ pointer: '/description', code: problem, message, limit: MAX_WORDS_BYTES }],
  })
}

function stepFor(request: Request, concerned: Concerned, planning: Planning): Omit<PlannedStep, 'follows' | 'mayGo'> {
  const { snapshot } = planning
  return {
    tenants: namedTenants(snapshot, concerned.tenantIds),
    command: commandFor(request, concerned, planning),
    blockers: blockersFor(concerned, planning),
    effects: effectsFor(request, concerned, planning),
    timeoutMs: QUICK_MS,
    settled: (later) => jobsOf(later, planning.operationId),
  }
}

function commandFor(request: Request, concerned: Concerned, { snapshot, operationId }: Planning): Command | null {
  const options: BackupOptions = {
    kind: request.backupType,
    plusArchivelog: request.plusArchivelog,
    description: withToken(request.description, operationId),
  }
  if (concerned.by === 'cluster') return backupCluster(options)
  if (concerned.by === 'own') return backupOwn(options)
  const tenants = operableNames(namedTenants(snapshot, concerned.tenantIds))
  return tenants.length === 0 ? null : backupTenants({ ...options, tenants })
}

/** The whole cluster is held up only when nobody is left: OceanBase skips the others without a word. */
function blockersFor({ by, tenantIds }: Concerned, planning: Planning) {
  if (by !== 'cluster') return tenantIds.flatMap((tenantId) => holdsBackup(planning, tenantId))
  if (planning.login.as !== 'sys') return [generalBlocker('needs-sys')]
  return readyOf(tenantIds, planning).length > 0 ? [] : [generalBlocker('no-tenant-ready')]
}

function readyOf(tenantIds: readonly number[], planning: Planning): readonly number[] {
  return tenantIds.filter((tenantId) => holdsBackupOfCluster(planning, tenantId).length === 0)
}

function effectsFor(request: Request, { by, tenantIds }: Concerned, planning: Planning): Effect[] {
  const ready = by === 'cluster' ? readyOf(tenantIds, planning) : tenantIds
  const several = by === 'tenants' && tenantIds.length > 1
  return [
    by === 'own'
      ? info('starts-job', tenantIds[0] ?? null)
      : info('starts-parent-and-children', null, { count: ready.length }),
    ...(several ? [warn('one-refusal-stops-all', null)] : []),
    ...(by === 'cluster' ? skipped(tenantIds, planning) : []),
    ...ready.flatMap((tenantId) => tenantEffects(request, tenantId, planning.snapshot)),
    info('interrupts-nothing', null),
  ]
}

function skipped(tenantIds: readonly number[], planning: Planning): Effect[] {
  return tenantIds.flatMap((tenantId) => {
    const [first] = holdsBackupOfCluster(planning, tenantId)
    if (first !== undefined) return [warn('skips-tenant', tenantId, { reason: first.code, ...first.params })]
    const hasDestination = planning.snapshot.destinations.get(tenantId)?.data
    return hasDestination ? [] : [warn('skips-tenant', tenantId, { reason: 'no-data-destination' })]
  })
}

function tenantEffects(request: Request, tenantId: number, snapshot: Snapshot): Effect[] {
  const destination = snapshot.destinations.get(tenantId)?.data ?? null
  const { archiveLagMs } = archiveStatus(snapshot, tenantId)
  const becomesFull = request.backupType === 'incremental' && !hasUsableSetOnPath(snapshot, tenantId)
  return [
    ...(destination === null ? [] : [info('sets-go-to', tenantId, { uri: destination.uri })]),
    ...(becomesFull ? [warn('becomes-full', tenantId)] : []),
    ...(request.plusArchivelog && archiveLagMs !== null
      ? [info('waits-for-checkpoint', tenantId, { lagMs: archiveLagMs })]
      : []),
  ]
}

/** The parent, or the tenant's own job, and the children of the parent. */
function jobsOf(snapshot: Snapshot, operationId: string): Settled {
  const jobs = [...snapshot.jobs.values()]
    .map(({ job }) => job)
    .filter((job) => job.operationId === operationId)
    .sort((a, b) => a.tenantId - b.tenantId)
    .map(({ tenantId, jobId }) => ({ tenantId, jobId }))
  return { seen: jobs.length > 0, jobs }
}
