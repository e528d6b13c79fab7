import { createSys, createTenant } from '../engine/create-tenant.ts'
import type { Volume } from '../engine/world.ts'
import type { Scenario } from './scenario.ts'

const DAY_US = 86_400_000_000n

/** OceanBase's own sample: a full backup reads 198 MB and takes about two minutes. */
const SMALL: Volume = {
  dataBytes: 198e6,
  changedShare: 0.22,
  bytesPerSecond: 3e6,
  logBytesPerDay: 2e9,
  tabletCount: 617,
}

/** Three tenants, nothing configured. */
export const blank: Scenario = {
  name: 'blank',
  clusterName: 'demo',
  populate(world) {
    const createdUs = world.nowUs - 30n * DAY_US
    createSys(world, createdUs)
    createTenant(world, { id: 1002, name: 'mysql_tenant', volume: SMALL, createdUs })
    createTenant(world, { id: 1004, name: 't2', volume: SMALL, createdUs })
    createTenant(world, { id: 1006, name: 'ora', mode: 'ORACLE', volume: SMALL, createdUs })
  },
}
