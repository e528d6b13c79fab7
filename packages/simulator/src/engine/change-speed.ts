import { scheduleArchive } from './archive/archive-service.ts'
import { nextHour } from './deletes/delete-trigger.ts'
import { tenantRow } from './tenants.ts'
import { nextStep, type World } from './world.ts'

/** From this moment on waits and modelled work take so much less; of work under way this holds for what is left. */
export function changeSpeed(world: World, speed: number): void {
  const rescaled = (us: bigint) => world.nowUs + BigInt(Math.round((Number(us - world.nowUs) * world.speed) / speed))
  for (const run of world.runs) {
    if (run.work !== null) run.work = { fromUs: rescaled(run.work.fromUs), untilUs: rescaled(run.work.untilUs) }
    if (run.retryUs !== null) run.retryUs = rescaled(run.retryUs)
  }
  for (const { work } of world.deletes) {
    for (const [taskId, { fromUs, untilUs }] of work) {
      work.set(taskId, { fromUs: rescaled(fromUs), untilUs: rescaled(untilUs) })
    }
  }
  world.speed = speed
  for (const state of world.tenants.values()) {
    const tenant = tenantRow(world, state.tenantId)
    if (state.archiveTickUs !== null && tenant !== undefined) scheduleArchive(world, state, tenant)
    if (state.dataTickUs !== null) state.dataTickUs = nextStep(world)
    if (state.deleteTickUs !== null) state.deleteTickUs = nextStep(world)
    if (state.validateTickUs !== null) state.validateTickUs = nextStep(world)
    if (state.obsoleteTickUs !== null) state.obsoleteTickUs = nextHour(world, state.tenantId)
  }
}
