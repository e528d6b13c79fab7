import type { Scenario } from '../scenario.ts'
import { tellFleet } from './tell-fleet.ts'

/** Five hundred tenants in twelve lines of business and their last three weeks; some are in trouble, some back up. */
export const fleet: Scenario = {
  name: 'fleet',
  clusterName: 'fleet',
  populate: (world) => tellFleet(world, { days: 21n, dailyShare: 0.6, jobs: Number.POSITIVE_INFINITY }),
}
