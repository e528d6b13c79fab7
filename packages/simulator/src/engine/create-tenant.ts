import { createParameters } from './parameters/parameters.ts'
import { isUserTenant, SYS_TENANT_ID } from './tenants.ts'
import type { Volume, World } from './world.ts'

export interface NewTenant {
  readonly id: number
  readonly name: string
  readonly mode?: 'MYSQL' | 'ORACLE'
  readonly volume: Volume
  readonly createdUs: bigint
}

const NO_DATA: Volume = { dataBytes: 0, changedShare: 0, bytesPerSecond: 1, logBytesPerDay: 0, tabletCount: 0 }

/** First destination ids are 1001. */
const BEFORE_FIRST_DEST = 1000n

/** sys alone, and the cluster's parameters. */
export function createSys(world: World, createdUs: bigint): void {
  putTenant(world, { id: SYS_TENANT_ID, name: 'sys', volume: NO_DATA, createdUs })
  createParameters(world, [SYS_TENANT_ID])
}

/** A user tenant with its META tenant, nothing configured. */
export function createTenant(world: World, tenant: NewTenant): void {
  putTenant(world, { id: tenant.id - 1, name: `META$${tenant.id}`, volume: NO_DATA, createdUs: tenant.createdUs })
  putTenant(world, tenant)
  createParameters(world, [tenant.id])
}

function putTenant(world: World, { id, name, mode = 'MYSQL', volume, createdUs }: NewTenant): void {
  world.tables.tenant.put({
    tenant_id: id,
    tenant_name: name,
    compatibility_mode: mode,
    status: 'NORMAL',
    in_recyclebin: 'NO',
    locked: 'NO',
    tenant_role: 'PRIMARY',
    switchover_status: 'NORMAL',
    switchover_epoch: 0n,
    log_mode: 'NOARCHIVELOG',
    create_ts: createdUs,
    modify_ts: createdUs,
    primary_zone: 'zone1',
    locality: 'FULL{1}@zone1',
    unit_num: 1,
    compatible: world.rules.version,
  })
  if (id !== SYS_TENANT_ID && !isUserTenant(id)) return
  world.tenants.set(id, {
    tenantId: id,
    volume,
    dataPhaseUs: BigInt(world.dice.between(0, 29_999_999)),
    archivePhaseUs: BigInt(world.dice.between(0, 49_999_999)),
    deletePhaseUs: phaseOf(id),
    dataTickUs: null,
    archiveTickUs: null,
    deleteTickUs: null,
    validateTickUs: null,
    obsoleteTickUs: null,
    lastJobId: 0n,
    lastSetId: 0n,
    lastTaskId: 0n,
    lastDestId: BEFORE_FIRST_DEST,
    dataDestId: null,
    forceStopUs: 0n,
    archiveLagUs: 0n,
  })
}

/** Not thrown, so that the dice of everything else fall as they did: spread over the hour by the tenant's number. */
function phaseOf(tenantId: number): bigint {
  return BigInt((tenantId * 977) % 3600) * 1_000_000n
}
