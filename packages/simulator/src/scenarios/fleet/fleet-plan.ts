import { backupBySys, byTime, DAY_US, MINUTE_US, ownBackup, type PlannedBackup } from '../past/planned-backup.ts'
import type { FleetTenant } from './fleet-tenants.ts'

/** Lines whose weekly full backups sys starts together, on this weekday and minute. */
const FROM_SYS: ReadonlyMap<string, { readonly weekday: number; readonly minute: number }> = new Map([
  ['erp', { weekday: 0, minute: 90 }],
  ['hr', { weekday: 6, minute: 150 }],
])

/** When a tenant in trouble backed up last, before the start; the others go on to the end. */
export type LastOf = (tenant: FleetTenant) => bigint

/** What the fleet's schedules start between two moments, in order of time. */
export function fleetPlan(tenants: readonly FleetTenant[], fromUs: bigint, lastOf: LastOf): readonly PlannedBackup[] {
  const own = tenants.flatMap((tenant) => ownBackups(tenant, fromUs, lastOf(tenant)))
  const ofSys = [...FROM_SYS].flatMap(([line, at]) => {
    const members = tenants.filter((tenant) => tenant.line === line)
    return backupsFromSys(members, { fromUs, toUs: latest(members.map(lastOf)), ...at }, lastOf)
  })
  return [...own, ...ofSys].sort(byTime)
}

/** The newest of a plan that leave so many jobs: a backup of sys leaves one more than it has tenants. */
export function newestJobs(plan: readonly PlannedBackup[], jobs: number): readonly PlannedBackup[] {
  let left = jobs
  const kept = plan.toReversed().filter(({ command: { tenants }, targets }) => {
    const cost = tenants.length === 0 ? 1 : targets.length + 1
    if (cost > left) return false
    left -= cost
    return true
  })
  return kept.reverse()
}

function ownBackups(tenant: FleetTenant, fromUs: bigint, toUs: bigint): readonly PlannedBackup[] {
  const { id, daily, minute, fullWeekday, plusArchivelog, line } = tenant
  return days(fromUs, toUs).flatMap((dayUs) => {
    const isFull = weekdayOf(dayUs) === fullWeekday
    const atUs = dayUs + BigInt(minute) * MINUTE_US + BigInt(id % 60) * 1_000_000n
    const isOurs = isFull ? !FROM_SYS.has(line) : daily
    return isOurs && atUs >= fromUs && atUs < toUs
      ? [ownBackup(atUs, id, { incremental: !isFull, plusArchivelog })]
      : []
  })
}

interface Together {
  readonly fromUs: bigint
  readonly toUs: bigint
  readonly weekday: number
  readonly minute: number
}

function backupsFromSys(
  members: readonly FleetTenant[],
  { fromUs, toUs, weekday, minute }: Together,
  lastOf: LastOf,
): readonly PlannedBackup[] {
  return days(fromUs, toUs).flatMap((dayUs) => {
    const atUs = dayUs + BigInt(minute) * MINUTE_US
    const targets = members.filter((tenant) => lastOf(tenant) > atUs)
    if (weekdayOf(dayUs) !== weekday || atUs < fromUs || targets.length === 0) return []
    return [backupBySys(atUs, targets, { plusArchivelog: true, description: 'weekly full' })]
  })
}

function days(fromUs: bigint, toUs: bigint): readonly bigint[] {
  const first = fromUs - (fromUs % DAY_US)
  return toUs <= first
    ? []
    : Array.from({ length: Number((toUs - first) / DAY_US) + 1 }, (_, n) => first + BigInt(n) * DAY_US)
}

function weekdayOf(us: bigint): number {
  return new Date(Number(us / 1000n)).getUTCDay()
}

function latest(moments: readonly bigint[]): bigint {
  let last = 0n
  for (const moment of moments) if (moment > last) last = moment
  return last
}
