import { SYS_TENANT_ID } from '../tenants.ts'
import { after, nextOnGrid, nextStep, type TenantState, type World } from '../world.ts'
import type { BackupRun } from './backup-run.ts'
import { IDLE_SECONDS, jobOf } from './backup-runs.ts'
import { stepParent } from './parent-job.ts'
import { stepTenantJob } from './tenant-job.ts'

/** Seconds between two reports of the log streams, which wake the service; short work is told in quarters. */
const REPORT_SECONDS = 5

/** The data service of one tenant: a step of each of its jobs, then the next tick. */
export function tickBackups(world: World, state: TenantState): void {
  const runs = [...world.runs].filter((run) => run.tenantId === state.tenantId)
  const moved = runs.map((run) => stepRun(world, run))
  if (moved.includes(true)) state.dataTickUs = nextStep(world)
  else state.dataTickUs = nextTick(world, state)
}

function stepRun(world: World, run: BackupRun): boolean {
  const job = jobOf(world, run)
  if (job === undefined) return false
  return run.tenantId === SYS_TENANT_ID ? stepParent(world, run, job) : stepTenantJob(world, run, job)
}

/** When nothing moved: the idle tick, or earlier what wakes the service. */
function nextTick(world: World, state: TenantState): bigint | null {
  const runs = [...world.runs].filter((run) => run.tenantId === state.tenantId)
  if (runs.length === 0) return null
  let next = nextOnGrid(world, state.dataPhaseUs, IDLE_SECONDS)
  for (const run of runs) next = earlier(next, wakesAt(world, run))
  return next
}

function wakesAt(world: World, run: BackupRun): bigint | null {
  if (run.retryUs !== null) return run.retryUs
  if (run.work === null || run.work.untilUs <= world.nowUs) return null
  const quarterUs = (run.work.untilUs - run.work.fromUs) / 4n + 1n
  return earlier(earlier(run.work.untilUs, world.nowUs + quarterUs), after(world, REPORT_SECONDS))
}

function earlier(a: bigint, b: bigint | null): bigint {
  return b !== null && b < a ? b : a
}
