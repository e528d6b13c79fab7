import { archiveDestination } from '../archive/archive-round.ts'
import { failureComment } from '../backup/failure-comment.ts'
import { CANCELED_RESULT } from '../backup/job-end.ts'
import { dataDestination, destinationTrouble } from '../destinations/destination.ts'
import { isFinal } from '../internal-errors.ts'
import type { World } from '../world.ts'
import { type Chosen, isRefused, type Refused } from './chosen.ts'
import { idsOf } from './create-delete-job.ts'
import { archiveDelete, endDelete } from './delete-end.ts'
import type { DeleteJobRow, DeleteTaskRow } from './delete-rows.ts'
import type { DeleteRun } from './delete-run.ts'
import { deleteTasksOf } from './delete-runs.ts'
import { cancelTask, continueTask, createDeleteTasks, failTask, startTask } from './delete-task.ts'
import { choosePieces } from './named-pieces.ts'
import { chooseSets } from './named-sets.ts'
import { chooseObsolete } from './obsolete.ts'

const MAX_RETRIES = 3
const OPEN = new Set(['INIT', 'DOING', 'CANCELING'])

/** One step of a tenant's delete job; each transaction of OceanBase is one. Answers whether the next follows at once. */
export function stepTenantDelete(world: World, run: DeleteRun, job: DeleteJobRow): boolean {
  if (job.status === 'INIT') return chooseFiles(world, run, job)
  if (job.status === 'DOING') return deleteFiles(world, run, job)
  if (job.status === 'CANCELING') return cancelFiles(world, run, job)
  archiveDelete(world, run, job)
  return true
}

/** INIT → DOING with a task for each file. OceanBase: a tenant's jobs take their turn, one has tasks at a time. */
function chooseFiles(world: World, run: DeleteRun, job: DeleteJobRow): boolean {
  if ([...world.tables.delete_task.ofTenant(job.tenant_id)].length > 0) return false
  const trouble = storageTrouble(world, run.tenantId)
  if (trouble !== null) return stumble(world, run, job, { code: trouble, reason: '' })
  const choice = choose(world, job)
  if (isRefused(choice)) return stumble(world, run, job, choice)
  world.tables.delete_job.put({ ...job, status: 'DOING', task_count: createDeleteTasks(world, job, choice) })
  return true
}

function choose(world: World, job: DeleteJobRow): Chosen | Refused {
  if (job.type === 'DELETE BACKUP SET') return chooseSets(world, job.tenant_id, idsOf(job))
  if (job.type === 'DELETE BACKUP PIECE') return choosePieces(world, job.tenant_id, idsOf(job))
  return chooseObsolete(world, job.tenant_id, BigInt(job.parameter))
}

/** Neither destination needs to be there; one that is has to answer. */
function storageTrouble(world: World, tenantId: number): number | null {
  for (const storage of [dataDestination(world, tenantId), archiveDestination(world, tenantId).storage]) {
    const trouble = storage === null ? null : destinationTrouble(world, tenantId, storage)
    if (trouble !== null) return trouble
  }
  return null
}

/** OceanBase: what may pass is tried three times more, at once; all else fails. */
function stumble(world: World, run: DeleteRun, job: DeleteJobRow, { code, reason }: Refused): boolean {
  if (!isFinal(code) && code !== 9069 && run.retries < MAX_RETRIES) {
    run.retries++
    return true
  }
  const comment = reason === '' ? failureComment(world, code, 'rootservice') : reason
  endDelete(world, job, { status: 'FAILED', result: -code, comment })
  return true
}

/** All tasks work side by side; the first that fails stops the others. */
function deleteFiles(world: World, run: DeleteRun, job: DeleteJobRow): boolean {
  const tasks = deleteTasksOf(world, job)
  const failed = tasks.find(({ status }) => status === 'FAILED')
  const open = tasks.filter(({ status }) => OPEN.has(status))
  if (open.length === 0) {
    endDelete(world, job, failed === undefined ? COMPLETED : failureOf(world, failed))
    return true
  }
  if (failed !== undefined) {
    for (const task of open) stopTask(world, run, task)
    return true
  }
  return open.map((task) => workOn(world, run, task)).includes(true)
}

const COMPLETED = { status: 'COMPLETED', result: 0, comment: '' } as const

function failureOf(world: World, { result }: DeleteTaskRow) {
  return { status: 'FAILED', result, comment: failureComment(world, -result, 'clean') } as const
}

function workOn(world: World, run: DeleteRun, task: DeleteTaskRow): boolean {
  if (task.status === 'INIT') {
    const code = world.faults.strikeJob(run.tenantId, `DELETE ${task.task_type}`)
    const started = startTask(world, run, task)
    if (code === null) return false
    failTask(world, run, started, code)
    return true
  }
  return continueTask(world, run, task)
}

/** Two steps, as each task turns CANCELING before it is CANCELED. */
function stopTask(world: World, run: DeleteRun, task: DeleteTaskRow): void {
  if (task.status === 'CANCELING') cancelTask(world, run, task)
  else world.tables.delete_task.put({ ...task, status: 'CANCELING' })
}

function cancelFiles(world: World, run: DeleteRun, job: DeleteJobRow): boolean {
  const tasks = deleteTasksOf(world, job)
  const open = tasks.filter(({ status }) => OPEN.has(status))
  for (const task of open) stopTask(world, run, task)
  if (open.length > 0) return true
  const failed = tasks.find(({ status }) => status === 'FAILED')
  endDelete(world, job, { status: 'CANCELED', result: failed?.result ?? CANCELED_RESULT, comment: '' })
  return true
}
