import { tellParent } from '../sys-jobs.ts'
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

/** Job and tasks leave together. */
export function archiveDelete(world: World, run: DeleteRun, job: DeleteJobRow): void {
  tellParent(world.tables.delete_job, job)
  archiveTasks(world, deleteTasksOf(world, job))
  world.tables.delete_job.remove(job)
  world.tables.delete_job_history.put(job)
  world.deletes.delete(run)
}
