import { isNormalTenant, SYS_TENANT_ID } from '../tenants.ts'
import { nextOnGrid, nextStep, type TenantState, type World } from '../world.ts'
import { createOwnDelete, OBSOLETE } from './create-delete-job.ts'
import type { DeleteRun } from './delete-run.ts'
import { deleteJobOf, IDLE_SECONDS } from './delete-runs.ts'
import { nextHour } from './delete-trigger.ts'
import { stepParentDelete } from './parent-delete.ts'
import { stepTenantDelete } from './tenant-delete.ts'

/** The clean service of one tenant: a step of each of its delete jobs, then the next tick. */
export function tickDeletes(world: World, state: TenantState): void {
  const moved = runsOf(world, state).map((run) => stepRun(world, run))
  state.deleteTickUs = moved.includes(true) ? nextStep(world) : nextTick(world, state)
}

/** The hour of a tenant's policy: a job of its own, also when there is nothing to delete. */
export function tickPolicy(world: World, state: TenantState): void {
  state.obsoleteTickUs = nextHour(world, state.tenantId)
  if (!isNormalTenant(world, state.tenantId)) return
  createOwnDelete(world, state.tenantId, OBSOLETE)
  state.deleteTickUs = nextStep(world)
}

function stepRun(world: World, run: DeleteRun): boolean {
  const job = deleteJobOf(world, run)
  if (job === undefined) return false
  return run.tenantId === SYS_TENANT_ID ? stepParentDelete(world, run, job) : stepTenantDelete(world, run, job)
}

/** When nothing moved: the idle tick, or earlier when a task reports, half way and at its end. */
function nextTick(world: World, state: TenantState): bigint | null {
  const runs = runsOf(world, state)
  if (runs.length === 0) return null
  let next = nextOnGrid(world, state.deletePhaseUs, IDLE_SECONDS)
  for (const { fromUs, untilUs } of runs.flatMap((run) => [...run.work.values()])) {
    for (const us of [(fromUs + untilUs) / 2n, untilUs]) if (us > world.nowUs && us < next) next = us
  }
  return next
}

function runsOf(world: World, { tenantId }: TenantState): readonly DeleteRun[] {
  return [...world.deletes].filter((run) => run.tenantId === tenantId)
}
