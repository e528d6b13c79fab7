import type { Trouble } from '../../engine/backup/job-end.ts'
import type { Dice } from '../../engine/dice.ts'
import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import type { BackupCommand } from '../../sql/commands/command.ts'
import { AUDIT, CRM, DEMO_TENANTS, INVENTORY, LEDGER, ORDERS, SEARCH } from './demo-tenants.ts'
import type { Outcome } from './past-backup.ts'

const HOUR_US = 3_600_000_000n
export const DAY_US = 24n * HOUR_US

/** A backup somebody starts at a moment of the past. */
export interface PlannedBackup {
  readonly atUs: bigint
  readonly tenantId: number
  readonly command: BackupCommand
}

export const BACKUP: BackupCommand = {
  kind: 'backup',
  incremental: false,
  database: true,
  tenants: [],
  to: null,
  plusArchivelog: false,
  description: '',
}

/** What schedules start between two moments, in order of time. */
export function backupPlan(fromUs: bigint, toUs: bigint): readonly PlannedBackup[] {
  const plan: PlannedBackup[] = []
  for (let dayUs = fromUs - (fromUs % DAY_US); dayUs < toUs; dayUs += DAY_US) plan.push(...backupsOfDay(dayUs))
  return plan.filter(({ atUs }) => atUs >= fromUs && atUs < toUs).sort((a, b) => Number(a.atUs - b.atUs))
}

function backupsOfDay(dayUs: bigint): readonly PlannedBackup[] {
  const date = new Date(Number(dayUs / 1000n))
  const own = DEMO_TENANTS.flatMap(({ id, schedule }) =>
    schedule.incrementalHours.map((hour, index) => {
      const isFull = schedule.fullWeekday === date.getUTCDay() && index === 0
      const { plusArchivelog } = schedule
      const description = isFull ? 'weekly full' : 'nightly'
      return {
        atUs: dayUs + BigInt(hour) * HOUR_US + BigInt(id) * 1_000_000n,
        tenantId: id,
        command: { ...BACKUP, incremental: !isFull, plusArchivelog, description },
      }
    }),
  )
  return [...own, ...backupsOfSys(dayUs, date)]
}

/** Sundays the small tenants together, on the first of a month the whole cluster. */
function backupsOfSys(dayUs: bigint, date: Date): readonly PlannedBackup[] {
  const sys = { tenantId: SYS_TENANT_ID, atUs: dayUs + 9n * HOUR_US }
  if (date.getUTCDate() === 1) return [{ ...sys, command: { ...BACKUP, description: 'monthly, all tenants' } }]
  if (date.getUTCDay() !== 0) return []
  const small = { ...BACKUP, database: false, tenants: ['audit', 'inventory', 'search'], plusArchivelog: true }
  return [{ ...sys, command: { ...small, description: 'weekly full' } }]
}

export const COMPLETED: Outcome = { end: { status: 'COMPLETED' }, fraction: 1 }

export function failed(code: number, by: Trouble['by'], fraction: number): Outcome {
  return { end: { status: 'FAILED', trouble: { code, by } }, fraction }
}

function canceled(fraction: number): Outcome {
  return { end: { status: 'CANCELED' }, fraction }
}

/** What went wrong, by tenant and days ago, or weeks ago where sys had started it: the first backup then meets it. */
const INCIDENTS: ReadonlyMap<string, Outcome> = new Map([
  [incident(ORDERS, 71), failed(9082, 'stream', 0.62)],
  [incident(ORDERS, 33), canceled(0.35)],
  [incident(CRM, 58), failed(4265, 'stream', 0.2)],
  [incident(CRM, 12), failed(9071, 'rootservice', 0.01)],
  [incident(LEDGER, 64), canceled(0.5)],
  [incident(LEDGER, 20), failed(9138, 'rootservice', 0.02)],
  [incident(AUDIT, 46), failed(9080, 'rootservice', 0.01)],
  [incident(AUDIT, 9), canceled(0.15)],
  [incident(INVENTORY, 27), failed(4184, 'stream', 0.8)],
  [incident(INVENTORY, 26), failed(4184, 'stream', 0.78)],
  [incident(SEARCH, 52), failed(4012, 'stream', 0.55)],
  [incidentOfSys(INVENTORY, 3), failed(4184, 'stream', 0.7)],
  [incidentOfSys(AUDIT, 8), canceled(0.4)],
])

function incident(tenantId: number, daysAgo: number): string {
  return `${tenantId} ${daysAgo}`
}

function incidentOfSys(tenantId: number, weeksAgo: number): string {
  return `sys ${tenantId} ${weeksAgo}`
}

/** Once in a while a backup fails for a reason that passes. */
const PASSING = [4012, 4265, 9129] as const
const PASSING_CHANCE = 0.008

/** Outcomes of the plan's backups, for each of their tenants; an incident strikes once. */
export function createOutcomes(startUs: bigint, dice: Dice) {
  const left = new Map(INCIDENTS)
  return (planned: PlannedBackup, tenantId: number): Outcome => {
    const daysAgo = Number((startUs - planned.atUs) / DAY_US)
    const isOfSys = planned.tenantId === SYS_TENANT_ID
    const key = isOfSys ? incidentOfSys(tenantId, Math.floor(daysAgo / 7)) : incident(tenantId, daysAgo)
    const outcome = left.get(key)
    left.delete(key)
    if (outcome !== undefined) return outcome
    if (!dice.chance(PASSING_CHANCE)) return COMPLETED
    return failed(PASSING[dice.between(0, PASSING.length - 1)] ?? 4012, 'stream', dice.next() * 0.9)
  }
}
