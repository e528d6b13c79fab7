import type { Dice } from '../../engine/dice.ts'
import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import { COMPLETED, canceled, failed, type Outcome } from '../past/outcome.ts'
import { DAY_US, type PlannedBackup } from '../past/planned-backup.ts'
import { AUDIT, CRM, INVENTORY, LEDGER, ORDERS, SEARCH } from './demo-tenants.ts'

/** What went wrong, by tenant and days ago, or weeks ago where sys had started it: the first backup then meets it. */
const INCIDENTS: ReadonlyMap<string, Outcome> = new Map([
  [incident(ORDERS, 71), failed(9082, 'stream', 0.62)],
  [incident(ORDERS, 33), canceled(0.35)],
  [incident(CRM, 58), failed(4265, 'stream', 0.2)],
  [incident(CRM, 12), failed(9071, 'rootservice', 0.01)],
  [incident(LEDGER, 64), canceled(0.5)],
  [incident(LEDGER, 20), failed(9138, 'rootservice', 0.02)],
  [incident(LEDGER, 4), canceled(0.45)],
  [incident(AUDIT, 46), failed(9080, 'rootservice', 0.01)],
  [incident(AUDIT, 9), canceled(0.15)],
  [incident(INVENTORY, 27), failed(4184, 'stream', 0.8)],
  [incident(INVENTORY, 26), failed(4184, 'stream', 0.78)],
  [incident(SEARCH, 52), failed(4012, 'stream', 0.55)],
  [incident(SEARCH, 6), failed(9071, 'stream', 0.4)],
  [incidentOfSys(INVENTORY, 3), failed(4184, 'stream', 0.7)],
  [incidentOfSys(AUDIT, 8), canceled(0.4)],
])

function incident(tenantId: number, daysAgo: number): string {
  return `${tenantId} ${daysAgo}`
}

function incidentOfSys(tenantId: number, weeksAgo: number): string {
  return `sys ${tenantId} ${weeksAgo}`
}

/** Once in a while a backup fails for a reason that passes, though not in the last days, which are told. */
const PASSING = [4012, 4265, 9129] as const
const PASSING_CHANCE = 0.008
const TOLD_DAYS = 3

/** Outcomes of the plan's backups, for each of their tenants; an incident strikes once. */
export function createOutcomes(startUs: bigint, dice: Dice) {
  const left = new Map(INCIDENTS)
  return (planned: PlannedBackup, tenantId: number): Outcome => {
    const daysAgo = Number((startUs - planned.atUs) / DAY_US)
    const isOfSys = planned.tenantId === SYS_TENANT_ID
    const key = isOfSys ? incidentOfSys(tenantId, Math.floor(daysAgo / 7)) : incident(tenantId, daysAgo)
    const outcome = planned.outcomes?.get(tenantId) ?? left.get(key)
    left.delete(key)
    if (outcome !== undefined) return outcome
    if (daysAgo < TOLD_DAYS || !dice.chance(PASSING_CHANCE)) return COMPLETED
    return failed(PASSING[dice.between(0, PASSING.length - 1)] ?? 4012, 'stream', dice.next() * 0.9)
  }
}
