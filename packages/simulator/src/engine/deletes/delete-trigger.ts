import { nextOnGrid, tenantState, type World } from '../world.ts'
import { policyOf, windowUs } from './policy-row.ts'

const HOUR_SECONDS = 3600

/** Sets or stops the hourly clock of a tenant's policy: one that names no window, or none, starts nothing. */
export function keepTrigger(world: World, tenantId: number): void {
  const state = tenantState(world, tenantId)
  const policy = policyOf(world, tenantId)
  if (policy === undefined || windowUs(policy) === 0n) state.obsoleteTickUs = null
  else state.obsoleteTickUs ??= nextHour(world, tenantId)
}

/** The next hour of a tenant's clock. */
export function nextHour(world: World, tenantId: number): bigint {
  return nextOnGrid(world, tenantState(world, tenantId).deletePhaseUs, HOUR_SECONDS)
}
