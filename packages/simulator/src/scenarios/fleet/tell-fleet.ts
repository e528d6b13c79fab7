import { advance } from '../../engine/advance.ts'
import { currentRound, pieceIdAt } from '../../engine/archive/archive-round.ts'
import { logBytes } from '../../engine/archive/archive-service.ts'
import { createSys, createTenant } from '../../engine/create-tenant.ts'
import { setBackupItem } from '../../engine/destinations/backup-items.ts'
import { executeCommand } from '../../engine/execute.ts'
import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import { after, scnAt, tenantState, type World } from '../../engine/world.ts'
import { leaveCopying, liveBackup } from '../past/past-backup.ts'
import { DAY_US, HOUR_US, MINUTE_US, ownBackup, type PlannedBackup } from '../past/planned-backup.ts'
import { createFleetOutcomes } from './fleet-outcomes.ts'
import { fleetPlan, newestJobs } from './fleet-plan.ts'
import { type Condition, destinationsOf, type FleetTenant, fleetTenants } from './fleet-tenants.ts'

const TENANTS = 500

/** How long sets and pieces are kept; jobs stay. */
const KEPT_US = 35n * DAY_US

/** OceanBase: `ob_event_history_recycle_interval`. */
const EVENTS_KEPT_US = 7n * DAY_US

/** How long before the start a trouble came. */
const TROUBLE_US = {
  interrupted: 9n * HOUR_US + 20n * MINUTE_US,
  stopped: 4n * DAY_US + 3n * HOUR_US,
  suspended: 30n * HOUR_US,
  lagging: 2n * HOUR_US,
} as const satisfies Partial<Record<Condition, bigint>>
type TroubleWord = keyof typeof TROUBLE_US

/** Conditions in which no backup was ever possible, or none was made. */
const NEVER: ReadonlySet<Condition> = new Set(['bare', 'never-archived', 'never-backed-up'])
/** Those whose archive no longer lets a backup begin. */
const REFUSED: readonly TroubleWord[] = ['interrupted', 'stopped', 'suspended']

/** A fleet's past: what its schedules started, told up to the start. */
interface FleetPast {
  readonly days: bigint
  /** How many of the tenants back up each day, 0 to 1. */
  readonly dailyShare: number
  /** Of more jobs than these the oldest are not told. */
  readonly jobs: number
}

/** The last moment at which a tenant's schedule still starts anything. */
function lastBackupOf({ condition }: FleetTenant, startUs: bigint): bigint {
  if (NEVER.has(condition)) return 0n
  const refused = REFUSED.find((word) => word === condition)
  if (refused !== undefined) return startUs - TROUBLE_US[refused]
  return startUs - (condition === 'running' ? 6n : 3n) * HOUR_US
}

/** Fills an empty world with a fleet, its past, and how each of its tenants stands today. */
export function tellFleet(world: World, { days, dailyShare, jobs }: FleetPast): void {
  const startUs = world.nowUs
  const fromUs = startUs - days * DAY_US
  const tenants = fleetTenants(world.dice, TENANTS, dailyShare)
  const plan = newestJobs(
    fleetPlan(tenants, fromUs, (tenant) => lastBackupOf(tenant, startUs)),
    jobs,
  )
  world.nowUs = fromUs - DAY_US
  createSys(world, world.nowUs)
  for (const tenant of tenants) createTenant(world, { ...tenant, createdUs: world.nowUs })
  for (const tenant of tenants) configure(world, tenant)
  advance(world, after(world, 240))
  tellBackups(world, plan, tenants, startUs)
  const keptFromUs = startUs - KEPT_US > world.nowUs ? startUs - KEPT_US : world.nowUs
  for (const { id } of tenants) leapArchive(world, id, keptFromUs)
  world.nowUs = keptFromUs
  tellTroubles(world, tenants, startUs)
  advance(world, startUs)
  dropOldEvents(world, startUs - EVENTS_KEPT_US)
  leaveRunning(world, tenants, startUs)
}

function configure(world: World, tenant: FleetTenant): void {
  if (tenant.condition === 'bare') return
  const { data, archive } = destinationsOf(tenant)
  setBackupItem(world, SYS_TENANT_ID, { name: 'data_backup_dest', value: data, tenant: tenant.name })
  setBackupItem(world, SYS_TENANT_ID, { name: 'log_archive_dest', value: archive, tenant: tenant.name })
  if (tenant.condition !== 'never-archived') switchArchive(world, tenant.id, true)
}

function switchArchive(world: World, tenantId: number, on: boolean): void {
  executeCommand(world, { tenantId }, { kind: 'archivelog', on, tenants: [] })
}

/** The world's clock stands meanwhile, as it does for each backup told. Sets go when they are too old to be kept. */
function tellBackups(
  world: World,
  plan: readonly PlannedBackup[],
  tenants: readonly FleetTenant[],
  startUs: bigint,
): void {
  const fromUs = world.nowUs
  const outcomeOf = createFleetOutcomes(world.dice, plan, tenants)
  for (const planned of plan) {
    const growth = 1 - 0.5 * (Number(startUs - planned.atUs) / Number(startUs - fromUs))
    liveBackup(world, { ...planned, growth, outcomeOf: (id) => outcomeOf(planned, id) })
    for (const id of planned.targets) dropOldSets(world, id, planned.atUs - KEPT_US)
    // Nobody follows a past that is being told, and what is noted for followers would be larger than the past.
    world.tables.drain()
  }
  for (const { id } of tenants) dropOldSets(world, id, startUs - KEPT_US)
}

function dropOldSets(world: World, tenantId: number, beforeUs: bigint): void {
  for (const set of world.tables.backup_set.ofTenant(tenantId)) {
    if (set.start_ts >= beforeUs) return
    world.tables.backup_set.remove(set)
  }
}

function dropOldEvents(world: World, beforeUs: bigint): void {
  for (const event of world.tables.rs_event.values()) {
    if (event.gmt_create_ts < beforeUs) world.tables.rs_event.remove(event)
  }
}

/** Archiving went on to that moment, and what came before was deleted since. */
function leapArchive(world: World, tenantId: number, toUs: bigint): void {
  const round = currentRound(world, tenantId)
  if (round === null) return
  const scn = scnAt(world, toUs)
  if (scn <= round.checkpoint_scn) return
  const bytes = logBytes(tenantState(world, tenantId), round, scn)
  for (const piece of [...world.tables.archive_piece.ofTenant(tenantId)]) world.tables.archive_piece.remove(piece)
  world.tables.archive_round.put({
    ...round,
    checkpoint_scn: scn,
    used_piece_id: pieceIdAt(round, scn),
    input_bytes: round.input_bytes + bytes.input,
    output_bytes: round.output_bytes + bytes.output,
    deleted_input_bytes: round.input_bytes + bytes.input,
    deleted_output_bytes: round.output_bytes + bytes.output,
  })
}

const TROUBLES: Readonly<Record<TroubleWord, (world: World, tenant: FleetTenant) => () => void>> = {
  interrupted: (world, { id }) => world.faults.archive({ tenantId: id }),
  stopped: (world, { id }) => {
    switchArchive(world, id, false)
    return () => {}
  },
  suspended: (world, { name }) => {
    setBackupItem(world, SYS_TENANT_ID, { name: 'log_archive_dest_state', value: 'DEFER', tenant: name })
    return () => {}
  },
  lagging: (world, { id }) => {
    tenantState(world, id).archiveLagUs = BigInt(world.dice.between(6, 50)) * MINUTE_US
    return () => {}
  },
}

/** Each kind of trouble comes to all its tenants at the same time, within some minutes. */
function tellTroubles(world: World, tenants: readonly FleetTenant[], startUs: bigint): void {
  for (const word of TROUBLE_ORDER) {
    advance(world, startUs - TROUBLE_US[word])
    const struck = tenants.filter(({ condition }) => condition === word)
    const clear = struck.map((tenant) => TROUBLES[word](world, tenant))
    advance(world, after(world, 120))
    for (const end of clear) end()
  }
}

/** The oldest first. */
const TROUBLE_ORDER = ['stopped', 'suspended', 'interrupted', 'lagging'] as const satisfies readonly TroubleWord[]

/** Long enough that there is something to watch at speed 10. */
function leaveRunning(world: World, tenants: readonly FleetTenant[], startUs: bigint): void {
  for (const { id, condition, plusArchivelog } of tenants) {
    if (condition !== 'running') continue
    const startedUs = startUs - BigInt(world.dice.between(12, 70)) * MINUTE_US
    const fraction = 0.1 + world.dice.next() * 0.6
    const leftSeconds = 60 * world.dice.between(40, 300)
    leaveCopying(world, ownBackup(startedUs, id, { incremental: true, plusArchivelog }), { fraction, leftSeconds })
  }
}
