import type { Blocker, Effect, Scope } from '@tidemark/contract'
import {
  archivelogCluster,
  archivelogOwn,
  archivelogTenants,
  type Command,
  noarchivelogCluster,
  noarchivelogOwn,
  noarchivelogTenants,
  RefusedValue,
} from '@tidemark/oceanbase'
import type { Snapshot } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import { generalBlocker } from '../../domain/blockers.ts'
import { concernedBy, namedTenants } from '../../domain/scope.ts'
import { runningJobs } from '../../domain/tenant-jobs.ts'
import { independentStep, info, type PlannedStep, type Planning, QUICK_MS, warn } from '../../operations/planner.ts'

export type ArchiveMode = 'archivelog' | 'noarchivelog'
type Holds = (planning: Planning, tenantId: number) => readonly Blocker[]

const BUILDERS = {
  archivelog: { cluster: archivelogCluster, own: archivelogOwn, tenants: archivelogTenants },
  noarchivelog: { cluster: noarchivelogCluster, own: noarchivelogOwn, tenants: noarchivelogTenants },
} as const

/** A switch of the mode for whom a scope concerns: one statement a tenant, or one for the whole cluster. */
export function switchSteps(mode: ArchiveMode, scope: Scope, holds: Holds, planning: Planning): PlannedStep[] {
  const { snapshot, login } = planning
  const { by, tenantIds } = concernedBy(scope, login, snapshot)
  if (by !== 'cluster')
    return tenantIds.map((tenantId) => switchStep(mode, by, tenantId, holds(planning, tenantId), snapshot))
  const concerned = tenantIds.filter((tenantId) => holds(planning, tenantId).length === 0)
  const blockers = [
    ...(login.as === 'sys' ? [] : [generalBlocker('needs-sys')]),
    ...(concerned.length > 0 ? [] : [generalBlocker('no-tenant-ready')]),
  ]
  return [
    independentStep({
      tenants: namedTenants(snapshot, tenantIds),
      command: BUILDERS[mode].cluster(),
      blockers,
      effects: concerned.flatMap((tenantId) => effectsOf(mode, tenantId, snapshot)),
      timeoutMs: QUICK_MS,
      settled: (later) => ({ seen: concerned.every((tenantId) => hasMode(later, tenantId, mode)), jobs: [] }),
    }),
  ]
}

export function switchStep(
  mode: ArchiveMode,
  by: 'tenants' | 'own',
  tenantId: number,
  blockers: readonly Blocker[],
  snapshot: Snapshot,
): PlannedStep {
  return independentStep({
    tenants: namedTenants(snapshot, [tenantId]),
    command: commandFor(mode, by, tenantId, snapshot),
    blockers,
    effects: effectsOf(mode, tenantId, snapshot),
    timeoutMs: QUICK_MS,
    settled: (later) => ({ seen: hasMode(later, tenantId, mode), jobs: [] }),
  })
}

function commandFor(mode: ArchiveMode, by: 'tenants' | 'own', tenantId: number, snapshot: Snapshot): Command | null {
  if (by === 'own') return BUILDERS[mode].own()
  const tenantName = snapshot.tenants.get(tenantId)?.tenant.tenantName
  try {
    return tenantName === undefined ? null : BUILDERS[mode].tenants({ tenants: [tenantName] })
  } catch (error) {
    if (error instanceof RefusedValue) return null
    throw error
  }
}

/** A tenant that is gone has no mode that could still change. */
function hasMode(snapshot: Snapshot, tenantId: number, mode: ArchiveMode): boolean {
  const facts = snapshot.tenants.get(tenantId)
  return facts === undefined || facts.logMode === mode
}

function effectsOf(mode: ArchiveMode, tenantId: number, snapshot: Snapshot): Effect[] {
  return mode === 'archivelog' ? startEffects(tenantId, snapshot) : stopEffects(tenantId, snapshot)
}

/** Without a destination the mode changes and no round starts (states.md §5). */
function startEffects(tenantId: number, snapshot: Snapshot): Effect[] {
  return snapshot.destinations.get(tenantId)?.archive
    ? [info('starts-round', tenantId)]
    : [warn('mode-without-round', tenantId)]
}

/** A running backup dies when archiving stops under it (states.md §1). */
function stopEffects(tenantId: number, snapshot: Snapshot): Effect[] {
  const { state } = archiveStatus(snapshot, tenantId)
  const jobs = runningJobs(snapshot, tenantId)
  return [
    warn('stops-archiving', tenantId),
    ...jobs.map(({ job }) => warn('fails-running-job', tenantId, { jobId: job.jobId })),
    ...(state === 'not-started' ? [] : [warn('opens-hole', tenantId)]),
  ]
}
