import { hasChildren } from '../sys-jobs.ts'
import { nextStep, tenantState, type World } from '../world.ts'
import { createChildDelete } from './create-delete-job.ts'
import { archiveDelete } from './delete-end.ts'
import type { DeleteJobRow } from './delete-rows.ts'
import type { DeleteRun } from './delete-run.ts'
import { policyOf } from './policy-row.ts'

/** One step of the job sys started: it has children instead of tasks. Answers whether the next follows at once. */
export function stepParentDelete(world: World, run: DeleteRun, job: DeleteJobRow): boolean {
  if (job.status === 'INIT') {
    for (const tenantId of job.executor_tenant_id.split(',')) createChild(world, job, Number(tenantId))
    world.tables.delete_job.put({ ...job, status: 'DOING' })
    return true
  }
  if (job.status === 'DOING' || job.status === 'CANCELING')
    return hasChildren(world.tables.delete_job, job) ? false : end(world, job)
  archiveDelete(world, run, job)
  return true
}

/** A tenant whose policy went in the meantime gets no job. */
function createChild(world: World, parent: DeleteJobRow, tenantId: number): void {
  if (parent.type === 'DELETE OBSOLETE BACKUP' && policyOf(world, tenantId) === undefined) return
  createChildDelete(world, tenantId, parent)
  tenantState(world, tenantId).deleteTickUs = nextStep(world)
}

function end(world: World, job: DeleteJobRow): boolean {
  const status = job.status === 'CANCELING' ? 'CANCELED' : job.result === 0 ? 'COMPLETED' : 'FAILED'
  world.tables.delete_job.put({ ...job, status, end_ts: world.nowUs })
  return true
}
