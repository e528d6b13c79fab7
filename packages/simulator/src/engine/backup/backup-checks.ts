import type { SqlError } from '../../sql/sql-error.ts'
import { archiveStatus } from '../archive/archive-round.ts'
import { dataDestination, destinationTrouble } from '../destinations/destination.ts'
import { refusal } from '../refusals.ts'
import { isNormalTenant, SYS_TENANT_ID } from '../tenants.ts'
import type { World } from '../world.ts'
import { jobsOf } from './backup-runs.ts'

function cannotStart(reason: string): SqlError {
  return refusal(9040, `backup can not start, because ${reason}`)
}

type Check = (world: World, tenantId: number) => SqlError | null

const tenantNormal: Check = (world, tenantId) =>
  isNormalTenant(world, tenantId) ? null : cannotStart('tenant status is not normal.')

const archiveDoing: Check = (world, tenantId) =>
  archiveStatus(world, tenantId) === 'DOING' ? null : cannotStart('log archive status is not doing.')

/** OceanBase: a job started by sys and one started by the tenant itself do not know each other. */
const noJobOf =
  (initiator: 'sys' | 'own'): Check =>
  (world, tenantId) => {
    const initiatorId = initiator === 'sys' ? SYS_TENANT_ID : tenantId
    const isBusy = jobsOf(world, tenantId).some((job) => job.initiator_tenant_id === initiatorId)
    return isBusy ? refusal(9036) : null
  }

const destinationSet =
  (error: () => SqlError): Check =>
  (world, tenantId) =>
    dataDestination(world, tenantId) === null ? error() : null

/** The order of OceanBase 4.3.5's root service for a tenant that sys names, and again when its child is created. */
const FROM_SYS: readonly Check[] = [
  tenantNormal,
  archiveDoing,
  noJobOf('sys'),
  destinationSet(() => cannotStart('backup dest is not set.')),
]

/** For the whole cluster the destination is not looked at: such a tenant is listed and gets no job. */
const FROM_SYS_FOR_ALL: readonly Check[] = [tenantNormal, archiveDoing, noJobOf('sys')]

const FROM_USER: readonly Check[] = [destinationSet(() => refusal(9040)), tenantNormal, noJobOf('own'), archiveDoing]

const ORDERS = { sys: FROM_SYS, 'whole-cluster': FROM_SYS_FOR_ALL, own: FROM_USER } as const

/** Why a tenant's backup cannot start: the first check that fails, or null. */
export function startError(world: World, tenantId: number, by: keyof typeof ORDERS): SqlError | null {
  for (const check of ORDERS[by]) {
    const error = check(world, tenantId)
    if (error !== null) return error
  }
  return null
}

/** OceanBase looks at this in INIT and at every tick of DOING: the positive internal code that ends the job, or null. */
export function runningTrouble(world: World, tenantId: number): number | null {
  const status = archiveStatus(world, tenantId)
  if (status === 'INTERRUPTED') return 9027
  if (status !== 'DOING') return 9029
  const storage = dataDestination(world, tenantId)
  return storage === null ? 9026 : destinationTrouble(world, tenantId, storage)
}
