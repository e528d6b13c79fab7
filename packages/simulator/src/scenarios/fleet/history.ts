import type { Scenario } from '../scenario.ts'
import { tellFleet } from './tell-fleet.ts'

const JOBS = 100_000
const DAYS = 3n * 365n
/** With one full backup a week of every tenant a little more than all jobs: the oldest fall away. */
const DAILY_SHARE = 0.075

/** The same fleet after three years: a hundred thousand jobs that ended. */
export const history: Scenario = {
  name: 'history',
  clusterName: 'history',
  populate: (world) => tellFleet(world, { days: DAYS, dailyShare: DAILY_SHARE, jobs: JOBS }),
}
