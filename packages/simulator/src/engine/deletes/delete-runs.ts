import { rowKey } from '../row-tables.ts'
import { nextOnGrid, tenantState, type World } from '../world.ts'
import type { DeleteJobRow, DeleteTaskRow } from './delete-rows.ts'
import type { DeleteRun } from './delete-run.ts'

/** Seconds the clean service of a tenant sleeps when nothing wakes it. */
export const IDLE_SECONDS = 60

export const SET_TASK = 'BACKUP SET'
export const PIECE_TASK = 'BACKUP PIECE'

/** Puts a job into the job table; the tenant's service meets it at its next idle tick, or when it is woken. */
export function beginDelete(world: World, job: DeleteJobRow): void {
  world.tables.delete_job.put(job)
  world.deletes.add({ tenantId: job.tenant_id, jobId: job.job_id, work: new Map(), retries: 0 })
  const state = tenantState(world, job.tenant_id)
  state.deleteTickUs ??= nextOnGrid(world, state.deletePhaseUs, IDLE_SECONDS)
}

export function deleteJobOf(world: World, run: DeleteRun): DeleteJobRow | undefined {
  return world.tables.delete_job.find(rowKey(run.tenantId, run.jobId))
}

/** The tasks of a job that are in the task table. */
export function deleteTasksOf(world: World, job: DeleteJobRow): readonly DeleteTaskRow[] {
  return [...world.tables.delete_task.ofTenant(job.tenant_id)].filter((task) => task.job_id === job.job_id)
}
