import { DAY_US } from '../past/planned-backup.ts'
import type { Scenario } from '../scenario.ts'
import { fleetPlan, newestJobs } from './fleet-plan.ts'
import { fleetTenants } from './fleet-tenants.ts'
import { lastBackupOf, tellFleet } from './tell-fleet.ts'

const TENANTS = 500
const JOBS = 100_000
const DAYS = 3n * 365n
/** With one full backup a week of every tenant a little more than all jobs: the oldest fall away. */
const DAILY_SHARE = 0.075

/** The same fleet after three years: a hundred thousand jobs that ended. */
export const history: Scenario = {
  name: 'history',
  clusterName: 'history',
  populate(world) {
    const startUs = world.nowUs
    const fromUs = startUs - DAYS * DAY_US
    const tenants = fleetTenants(world.dice, TENANTS, DAILY_SHARE)
    const plan = fleetPlan(tenants, fromUs, (tenant) => lastBackupOf(tenant, startUs))
    tellFleet(world, { tenants, fromUs, plan: newestJobs(plan, JOBS) })
  },
}
