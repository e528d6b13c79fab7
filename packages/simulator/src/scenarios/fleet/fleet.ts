import { DAY_US } from '../past/planned-backup.ts'
import type { Scenario } from '../scenario.ts'
import { fleetPlan } from './fleet-plan.ts'
import { fleetTenants } from './fleet-tenants.ts'
import { lastBackupOf, tellFleet } from './tell-fleet.ts'

const TENANTS = 500
const DAYS = 21n

/** Five hundred tenants in twelve lines of business and their last three weeks; some are in trouble, some back up. */
export const fleet: Scenario = {
  name: 'fleet',
  clusterName: 'fleet',
  populate(world) {
    const startUs = world.nowUs
    const fromUs = startUs - DAYS * DAY_US
    const tenants = fleetTenants(world.dice, TENANTS, 0.6)
    const plan = fleetPlan(tenants, fromUs, (tenant) => lastBackupOf(tenant, startUs))
    tellFleet(world, { tenants, fromUs, plan })
  },
}
