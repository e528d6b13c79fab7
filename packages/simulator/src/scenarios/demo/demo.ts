import { advance } from '../../engine/advance.ts'
import { startBackup } from '../../engine/backup/start-backup.ts'
import { createSys, createTenant } from '../../engine/create-tenant.ts'
import { setBackupItem } from '../../engine/destinations/backup-items.ts'
import { executeCommand } from '../../engine/execute.ts'
import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import { modelled, tenantState, type World } from '../../engine/world.ts'
import type { Scenario } from '../scenario.ts'
import { BACKUP, backupPlan, COMPLETED, createOutcomes, DAY_US, failed } from './backup-plan.ts'
import { BILLING, CRM, DEMO_TENANTS, type DemoTenant, ORDERS, SEARCH } from './demo-tenants.ts'
import { liveBackup, longestUs, type Outcome, type PastBackup } from './past-backup.ts'

const MINUTE_US = 60_000_000n
const HOUR_US = 60n * MINUTE_US
const HISTORY_DAYS = 90n
/** Before the start nothing of the schedules begins for so long. */
const QUIET_US = 4n * HOUR_US
/** How long the running backup has run already. */
const RUNNING_FOR_SECONDS = 2 * 3600
/** Share of the data that came within the history. */
const GROWTH = 0.25

/** Eight tenants and their last ninety days; one is in trouble of each kind, and one backup runs. */
export const demo: Scenario = {
  name: 'demo',
  clusterName: 'demo',
  populate(world) {
    const startUs = world.nowUs
    world.nowUs = startUs - (HISTORY_DAYS + 1n) * DAY_US
    createSys(world, world.nowUs)
    for (const tenant of DEMO_TENANTS) createTenant(world, { ...tenant, createdUs: world.nowUs })
    for (const tenant of DEMO_TENANTS) configure(world, tenant)
    const moments = [...days(world, startUs), ...incidents(world, startUs), ...history(world, startUs)]
    moments.sort((a, b) => Number(a.atUs - b.atUs))
    for (const moment of moments) moment.happen()
  },
}

/** Something that happens at a moment of the past. */
interface Moment {
  readonly atUs: bigint
  happen(): void
}

function configure(world: World, { id, name, destinations }: DemoTenant): void {
  if (destinations === null) return
  const set = (item: string, value: string) => setBackupItem(world, SYS_TENANT_ID, { name: item, value, tenant: name })
  set('data_backup_dest', destinations.data)
  set('log_archive_dest', destinations.archive)
  switchArchive(world, id, true)
}

/** The round follows within two minutes. */
function switchArchive(world: World, tenantId: number, on: boolean): void {
  executeCommand(world, { tenantId }, { kind: 'archivelog', on, tenants: [] })
  advance(world, world.nowUs + modelled(world, 120))
}

/** Archiving goes on day by day. */
function days(world: World, startUs: bigint): readonly Moment[] {
  return Array.from({ length: Number(HISTORY_DAYS) + 1 }, (_, daysAgo) => {
    const atUs = startUs - BigInt(daysAgo) * DAY_US
    return { atUs, happen: () => advance(world, atUs) }
  })
}

/** The schedules' backups, but for the last hours, which the incidents fill. The world's clock stands meanwhile. */
function history(world: World, startUs: bigint): readonly Moment[] {
  const outcomeOf = createOutcomes(startUs, world.dice)
  const busyUntil = new Map<number, bigint>()
  const fromUs = startUs - HISTORY_DAYS * DAY_US
  return backupPlan(fromUs, startUs - QUIET_US).map((planned) => ({
    atUs: planned.atUs,
    happen() {
      const { atUs, tenantId } = planned
      const isTooLong = atUs + longestOf(world, tenantId) > startUs - modelled(world, RUNNING_FOR_SECONDS)
      if (isTooLong || (busyUntil.get(tenantId) ?? 0n) > atUs) return
      const growth = 1 - (GROWTH * Number(startUs - atUs)) / Number(startUs - fromUs)
      const endUs = liveBackup(world, { ...planned, growth, outcomeOf: (id) => outcomeOf(planned, id) })
      if (endUs !== null) busyUntil.set(tenantId, endUs)
    },
  }))
}

function incidents(world: World, startUs: bigint): readonly Moment[] {
  const before = (us: bigint, happen: () => void): Moment => ({
    atUs: startUs - us,
    happen() {
      advance(world, startUs - us)
      happen()
    },
  })
  const crm = tenantState(world, CRM)
  return [
    // orders: the archive was off for some hours, and is interrupted now
    before(6n * DAY_US + 2n * HOUR_US, () => switchArchive(world, ORDERS, false)),
    before(6n * DAY_US - 2n * HOUR_US - 38n * MINUTE_US, () => switchArchive(world, ORDERS, true)),
    before(3n * HOUR_US + 5n * MINUTE_US, () => interruptOrders(world)),
    before(HOUR_US + 50n * MINUTE_US, () => void liveBackup(world, tried(world, ORDERS, COMPLETED))),
    // crm: moved its archive a month ago, and is slow now
    before(40n * DAY_US, () => switchArchive(world, CRM, false)),
    before(40n * DAY_US - HOUR_US, () => switchArchive(world, CRM, true)),
    before(2n * HOUR_US, () => {
      crm.archiveLagUs = 17n * MINUTE_US
    }),
    before(
      2n * HOUR_US + 20n * MINUTE_US,
      () => void liveBackup(world, tried(world, SEARCH, failed(9071, 'stream', 0.4))),
    ),
    // billing: a backup that runs for hours
    before(modelled(world, RUNNING_FOR_SECONDS), () => {
      startBackup(world, { tenantId: BILLING }, { ...INCREMENTAL, plusArchivelog: true })
    }),
  ]
}

const INCREMENTAL = { ...BACKUP, incremental: true, description: 'nightly' }

function tried(world: World, tenantId: number, outcome: Outcome): PastBackup {
  return { atUs: world.nowUs, tenantId, command: INCREMENTAL, growth: 1, outcomeOf: () => outcome }
}

/** The archive loses logs while a backup runs, which dies of it. */
function interruptOrders(world: World): void {
  liveBackup(world, tried(world, ORDERS, failed(9027, 'rootservice', 0.03)))
  const clear = world.faults.archive({ tenantId: ORDERS })
  advance(world, world.nowUs + modelled(world, 120))
  clear()
}

/** sys waits for the slowest. */
function longestOf(world: World, tenantId: number): bigint {
  const ids = tenantId === SYS_TENANT_ID ? DEMO_TENANTS.map(({ id }) => id) : [tenantId]
  let longest = 0n
  for (const id of ids) if (longestUs(world, id) > longest) longest = longestUs(world, id)
  return longest
}
