import { rowKey } from '../row-tables.ts'
import { SYS_TENANT_ID } from '../tenants.ts'
import type { World } from '../world.ts'
import type { DeleteJobRow } from './delete-rows.ts'
import type { DeleteRun } from './delete-run.ts'
import { deleteTasksOf } from './delete-runs.ts'
import { archiveTasks } from './delete-task.ts'

/** A job ends; its row stays in the job table until the next step. */
export function endDelete(
  world: World,
  job: DeleteJobRow,
  end: Pick<DeleteJobRow, 'status' | 'result' | 'comment'>,
): void {
  const done = deleteTasksOf(world, job).filter(({ status }) => status === 'COMPLETED').length
  world.tables.delete_job.put({ ...job, ...end, success_task_count: done, end_ts: world.nowUs })
}

/** Job and tasks leave together. OceanBase: a child writes its error into the parent that has none yet. */
export function archiveDelete(world: World, run: DeleteRun, job: DeleteJobRow): void {
  const isChild = run.tenantId !== SYS_TENANT_ID && job.initiator_tenant_id === SYS_TENANT_ID
  const parent = isChild ? world.tables.delete_job.find(rowKey(SYS_TENANT_ID, job.initiator_job_id)) : undefined
  if (parent !== undefined && parent.result === 0 && job.result !== 0) {
    world.tables.delete_job.put({ ...parent, result: job.result })
  }
  archiveTasks(world, deleteTasksOf(world, job))
  world.tables.delete_job.remove(job)
  world.tables.delete_job_history.put(job)
  world.deletes.delete(run)
}
