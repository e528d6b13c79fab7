import { advance } from '../../engine/advance.ts'
import { createSys, createTenant } from '../../engine/create-tenant.ts'
import { setBackupItem } from '../../engine/destinations/backup-items.ts'
import { executeCommand } from '../../engine/execute.ts'
import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import { after, tenantState, type World } from '../../engine/world.ts'
import { leaveCopying, liveBackup } from '../past/past-backup.ts'
import { byTime, DAY_US, HOUR_US, MINUTE_US, type PlannedBackup } from '../past/planned-backup.ts'
import type { Scenario } from '../scenario.ts'
import { backupPlan, withoutClashes } from './backup-plan.ts'
import { AUDIT, CRM, DEMO_TENANTS, type DemoTenant, ORDERS } from './demo-tenants.ts'
import { createOutcomes } from './outcomes.ts'
import { ARCHIVE_SWITCHES, DOOMED_US, recentBackups, refusedBackup, runningBackup } from './recent-backups.ts'

const HISTORY_DAYS = 90n
const POLICIES_DAYS = 60n
const FAILED_DELETE_DAYS = 9n
/** Share of the data that came within the history. */
const GROWTH = 0.25
/** Long enough that at speed 10 there is something to watch for 25 minutes. */
const RUNNING = { fraction: 0.52, leftSeconds: 250 * 60 }

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
    const moments = [
      ...days(world, startUs),
      ...archiveTroubles(world, startUs),
      ...deletes(world, startUs),
      ...backups(world, startUs),
    ]
    for (const moment of moments.sort(byTime)) moment.happen()
    leaveCopying(world, runningBackup(startUs), RUNNING)
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
  advance(world, after(world, 120))
}

/** Archiving goes on day by day. */
function days(world: World, startUs: bigint): readonly Moment[] {
  return Array.from({ length: Number(HISTORY_DAYS) + 1 }, (_, daysAgo) => {
    const atUs = startUs - BigInt(daysAgo) * DAY_US
    return { atUs, happen: () => advance(world, atUs) }
  })
}

/** The world's clock stands while a backup is told. */
function backups(world: World, startUs: bigint): readonly Moment[] {
  const fromUs = startUs - HISTORY_DAYS * DAY_US
  const outcomeOf = createOutcomes(startUs, world.dice)
  const told = (planned: PlannedBackup): Moment => {
    const growth = 1 - (GROWTH * Number(startUs - planned.atUs)) / Number(startUs - fromUs)
    const happen = () => liveBackup(world, { ...planned, growth, outcomeOf: (id) => outcomeOf(planned, id) })
    return { atUs: planned.atUs, happen }
  }
  const running = runningBackup(startUs)
  const endOf = (tenantId: number) => (running.targets.includes(tenantId) ? running.atUs : startUs)
  const plan = withoutClashes(world, [...recentBackups(startUs), ...backupPlan(fromUs, startUs)], endOf)
  return [...plan, refusedBackup(startUs)].map(told)
}

/** Policies came after a month of growing storages; once since then a delete found a file that would not go. */
function deletes(world: World, startUs: bigint): readonly Moment[] {
  const addedUs = startUs - POLICIES_DAYS * DAY_US
  const add = ({ id, recoveryWindow }: DemoTenant): Moment[] => {
    if (recoveryWindow === undefined) return []
    const command = {
      kind: 'add-delete-policy',
      policy: 'default',
      recoveryWindow,
      redundancy: null,
      tenants: [],
    } as const
    return [{ atUs: addedUs, happen: () => executeCommand(world, { tenantId: id }, command) }]
  }
  const failing = { tenantId: AUDIT, phase: 'DELETE BACKUP SET', code: 9116, times: 1 }
  return [
    ...DEMO_TENANTS.flatMap(add),
    { atUs: startUs - FAILED_DELETE_DAYS * DAY_US, happen: () => void world.faults.job(failing) },
  ]
}

function archiveTroubles(world: World, startUs: bigint): readonly Moment[] {
  const before = (us: bigint, happen: () => void): Moment => ({
    atUs: startUs - us,
    happen() {
      advance(world, startUs - us)
      happen()
    },
  })
  return [
    ...ARCHIVE_SWITCHES.map(({ tenantId, agoUs, on }) => before(agoUs, () => switchArchive(world, tenantId, on))),
    before(DOOMED_US - 1n, () => interruptOrders(world)),
    before(2n * HOUR_US, () => {
      tenantState(world, CRM).archiveLagUs = 17n * MINUTE_US
    }),
  ]
}

/** The archive loses logs shortly before the backup dies that needs them. */
function interruptOrders(world: World): void {
  const doomed = [...world.tables.backup_job_history.values()].findLast((job) => job.tenant_id === ORDERS)
  advance(world, (doomed?.end_ts ?? world.nowUs) - 100_000_000n)
  const clear = world.faults.archive({ tenantId: ORDERS })
  advance(world, after(world, 60))
  clear()
}
