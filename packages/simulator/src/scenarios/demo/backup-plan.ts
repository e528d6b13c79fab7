import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import { tenantState, type World } from '../../engine/world.ts'
import { longestUs } from '../past/past-backup.ts'
import {
  type BackupOptions,
  backupBySys,
  byTime,
  DAY_US,
  HOUR_US,
  ownBackup,
  type PlannedBackup,
} from '../past/planned-backup.ts'
import { AUDIT, DEMO_TENANTS, INVENTORY, SEARCH, tenantsOf } from './demo-tenants.ts'

/** sys backs these tenants up together. */
export function backupFromSys(atUs: bigint, targets: readonly number[], options: BackupOptions): PlannedBackup {
  return backupBySys(atUs, tenantsOf(targets), options)
}

/** What schedules start between two moments, in order of time. */
export function backupPlan(fromUs: bigint, toUs: bigint): readonly PlannedBackup[] {
  const plan: PlannedBackup[] = []
  for (let dayUs = fromUs - (fromUs % DAY_US); dayUs < toUs; dayUs += DAY_US) plan.push(...backupsOfDay(dayUs))
  return plan.filter(({ atUs }) => atUs >= fromUs && atUs < toUs).sort(byTime)
}

function backupsOfDay(dayUs: bigint): readonly PlannedBackup[] {
  const date = new Date(Number(dayUs / 1000n))
  const own = DEMO_TENANTS.flatMap(({ id, schedule: { incrementalHours, fullWeekday, plusArchivelog } }) =>
    incrementalHours.map((hour, index) => {
      const isFull = fullWeekday === date.getUTCDay() && index === 0
      const atUs = dayUs + BigInt(hour) * HOUR_US + BigInt(id) * 1_000_000n
      return ownBackup(atUs, id, { incremental: !isFull, plusArchivelog })
    }),
  )
  return [...own, ...backupsOfSys(dayUs + 9n * HOUR_US, date)]
}

/** Sundays the small tenants together, on the first of a month the whole cluster. */
function backupsOfSys(atUs: bigint, date: Date): readonly PlannedBackup[] {
  if (date.getUTCDate() === 1) {
    const targets = DEMO_TENANTS.map(({ id }) => id)
    return [{ ...ownBackup(atUs, SYS_TENANT_ID, { description: 'monthly, all tenants' }), targets }]
  }
  if (date.getUTCDay() !== 0) return []
  const options = { plusArchivelog: true, description: 'weekly full' }
  return [backupFromSys(atUs, [AUDIT, INVENTORY, SEARCH], options)]
}

/**
 * Those of a plan that surely are over when the next of their tenant begins, and at its end. Of two that clash the one
 * that stands first stays.
 */
export function withoutClashes(
  world: World,
  plan: readonly PlannedBackup[],
  endOf: (tenantId: number) => bigint,
): readonly PlannedBackup[] {
  const taken = new Map<number, { readonly fromUs: bigint; readonly toUs: bigint }[]>()
  return plan.filter(({ atUs, targets, command }) => {
    const spans = targets.map((id) => {
      const toUs = atUs + longestUs(world, tenantState(world, id).volume, command.incremental)
      return { id, fromUs: atUs, toUs }
    })
    const isFree = spans.every(({ id, fromUs, toUs }) => {
      const clashes = (taken.get(id) ?? []).some((other) => fromUs < other.toUs && other.fromUs < toUs)
      return toUs < endOf(id) && !clashes
    })
    if (isFree) for (const { id, ...span } of spans) taken.set(id, [...(taken.get(id) ?? []), span])
    return isFree
  })
}
