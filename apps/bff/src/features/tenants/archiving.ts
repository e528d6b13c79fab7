import type { Effect } from '@tidemark/contract'
import {
  archivelogCluster,
  archivelogOwn,
  archivelogTenants,
  noarchivelogCluster,
  noarchivelogOwn,
  noarchivelogTenants,
} from '@tidemark/oceanbase'
import type { Snapshot } from '../../collect/snapshot.ts'
import { destinationsOf } from '../../domain/destinations-of.ts'
import {
  eachOf,
  openJobs,
  restartArchivingBlockers,
  startArchivingBlockers,
  stopArchivingBlockers,
} from '../../operations/blockers.ts'
import { info, warn } from '../../operations/note.ts'
import { COMMAND_TIMEOUT_MS, type PlannedStep, type Planner, type RequestOf } from '../../operations/planner.ts'
import { commandFor, oneByOne, resolveScope, type Whom } from '../../operations/whom.ts'

/** One statement a tenant: from sys OceanBase swallows the errors of single tenants in a list. */
export const planStartArchiving: Planner<RequestOf<'start-archiving'>> = ({ scope }, { snapshot }) =>
  oneByOne(resolveScope(snapshot, scope)).map((whom) => switchStep('archivelog', snapshot, whom))

/** One statement a tenant: of a list OceanBase tells only the last one's error. */
export const planStopArchiving: Planner<RequestOf<'stop-archiving'>> = ({ scope }, { snapshot }) =>
  oneByOne(resolveScope(snapshot, scope)).map((whom) => switchStep('noarchivelog', snapshot, whom))

/** Tenant by tenant, so that what stops half-way leaves as few as possible without archiving. */
export const planRestartArchiving: Planner<RequestOf<'restart-archiving'>> = ({ scope }, { snapshot }) =>
  oneByOne(resolveScope(snapshot, scope)).flatMap((whom) => {
    const start = switchStep('archivelog', snapshot, whom)
    return [
      { ...switchStep('noarchivelog', snapshot, whom), blockers: heldUp(whom, restartArchivingBlockers) },
      {
        ...start,
        effects: [...eachTenant(whom, (tenantId) => [info('waits-for-stop', tenantId)]), ...start.effects],
        blockers: () => [],
        waitsFor: (now: Snapshot) => whom.tenants.every(({ tenantId }) => hasStopped(now, tenantId)),
      },
    ]
  })

const SWITCHES = {
  archivelog: {
    statement: { tenants: namedBy(archivelogTenants), cluster: archivelogCluster, own: archivelogOwn },
    effects: startEffects,
    blockers: startArchivingBlockers,
  },
  noarchivelog: {
    statement: { tenants: namedBy(noarchivelogTenants), cluster: noarchivelogCluster, own: noarchivelogOwn },
    effects: stopEffects,
    blockers: stopArchivingBlockers,
  },
} as const

function namedBy(build: typeof archivelogTenants) {
  return (tenants: readonly string[]) => build({ tenants })
}

/** One statement that turns the mode on or off. */
function switchStep(mode: keyof typeof SWITCHES, snapshot: Snapshot, whom: Whom): PlannedStep {
  const { statement, effects, blockers } = SWITCHES[mode]
  return {
    command: commandFor(whom, statement),
    tenants: whom.tenants,
    wholeCluster: whom.by === 'cluster',
    effects: eachTenant(whom, (tenantId) => effects(snapshot, tenantId)),
    blockers: heldUp(whom, blockers),
    timeoutMs: COMMAND_TIMEOUT_MS,
    watch: () => showsMode(whom, mode),
    waitsFor: null,
  }
}

/** For the whole cluster a tenant that is where it should be holds nobody up; only when all are is there nothing to do. */
function heldUp(whom: Whom, blockers: Parameters<typeof eachOf>[1]): PlannedStep['blockers'] {
  if (whom.by !== 'cluster') return eachOf(whom.tenants, blockers)
  return (snapshot) => {
    const held = whom.tenants.map(({ tenantId }) => blockers(snapshot, tenantId))
    return held.every((found) => found.length > 0) ? held.flatMap((found) => found.slice(0, 1)) : []
  }
}

/** LOG_MODE changes at once; the round follows. */
function showsMode({ tenants }: Whom, mode: 'archivelog' | 'noarchivelog') {
  return (now: Snapshot) => tenants.every(({ tenantId }) => (now.tenants.get(tenantId)?.logMode ?? mode) === mode)
}

function hasStopped(now: Snapshot, tenantId: number): boolean {
  const state = now.rounds.get(tenantId)?.state ?? 'not-started'
  const off = now.tenants.get(tenantId)?.logMode === 'noarchivelog'
  return off && (state === 'stopped' || state === 'not-started')
}

function eachTenant({ tenants }: Whom, effects: (tenantId: number) => readonly Effect[]): readonly Effect[] {
  return tenants.flatMap(({ tenantId }) => effects(tenantId))
}

function startEffects(snapshot: Snapshot, tenantId: number): readonly Effect[] {
  const { archive } = destinationsOf(snapshot, tenantId)
  return [archive === null ? warn('mode-without-round', tenantId) : info('starts-round', tenantId)]
}

function stopEffects(snapshot: Snapshot, tenantId: number): readonly Effect[] {
  return [
    warn('stops-archiving', tenantId),
    ...openJobs(snapshot, tenantId).map(({ job: { jobId } }) => warn('fails-running-job', tenantId, { jobId })),
    ...strandedSets(snapshot, tenantId),
    warn('opens-hole', tenantId),
  ]
}

/**
 * Sets that end behind the checkpoint and carry no log of their own: without what is still to be archived they restore
 * to nothing. The checkpoint moves as time does, so it has passed them once their distance has gone by.
 */
function strandedSets(snapshot: Snapshot, tenantId: number): readonly Effect[] {
  const checkpointAt = snapshot.rounds.get(tenantId)?.checkpointAt ?? null
  if (checkpointAt === null) return []
  const behind = (snapshot.sets.get(tenantId) ?? []).filter(
    ({ usable, plusArchivelog, minRestoreAt }) =>
      usable && plusArchivelog !== true && minRestoreAt !== null && minRestoreAt > checkpointAt,
  )
  if (behind.length === 0) return []
  const furthestMs = Math.max(...behind.map(({ minRestoreAt }) => Date.parse(minRestoreAt ?? checkpointAt)))
  const safeMs = snapshot.observedAtMs + furthestMs - Date.parse(checkpointAt)
  const setIds = behind.map(({ backupSetId }) => backupSetId)
  return [warn('strands-sets', tenantId, { setIds, at: new Date(safeMs).toISOString() })]
}
