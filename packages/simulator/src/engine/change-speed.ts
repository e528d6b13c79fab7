import { scheduleArchive } from './archive/archive-service.ts'
import { tenantRow } from './tenants.ts'
import { nextStep, type World } from './world.ts'

/** From this moment on waits and modelled work take so much less; of work under way this holds for what is left. */
export function changeSpeed(world: World, speed: number): void {
  const rescaled = (us: bigint) => world.nowUs + BigInt(Math.round((Number(us - world.nowUs) * world.speed) / speed))
  for (const run of world.runs) {
    if (run.work !== null) run.work = { fromUs: rescaled(run.work.fromUs), untilUs: rescaled(run.work.untilUs) }
    if (run.retryUs !== null) run.retryUs = rescaled(run.retryUs)
  }
  world.speed = speed
  for (const state of world.tenants.values()) {
    const tenant = tenantRow(world, state.tenantId)
    if (state.archiveTickUs !== null && tenant !== undefined) scheduleArchive(world, state, tenant)
    if (state.dataTickUs !== null) state.dataTickUs = nextStep(world)
  }
}
