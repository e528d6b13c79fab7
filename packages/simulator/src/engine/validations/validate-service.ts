import { failureComment } from '../backup/failure-comment.ts'
import { rowKey } from '../row-tables.ts'
import { hasChildren, tellParent } from '../sys-jobs.ts'
import { SYS_TENANT_ID } from '../tenants.ts'
import { after, nextStep, type TenantState, tenantState, type World } from '../world.ts'
import { createValidateJob } from './create-validate-job.ts'
import type { ValidateJobRow, ValidateTaskRow } from './validate-rows.ts'
import type { ValidateRun } from './validate-run.ts'
import { createValidateTasks } from './validate-task.ts'
import { validatedFiles } from './validated-files.ts'

/** Seconds between two looks at work under way. */
const LOOK_SECONDS = 5
const NO_SUCH_FILE = 4018
const OPEN = new Set(['INIT', 'DOING'])

/** The validate service of one tenant: a step of each of its jobs, then the next tick. */
export function tickValidations(world: World, state: TenantState): void {
  const runs = [...world.validations].filter((run) => run.tenantId === state.tenantId)
  const moved = runs.map((run) => step(world, run))
  const isBusy = [...world.tables.validate_job.ofTenant(state.tenantId)].length > 0
  if (moved.includes(true)) state.validateTickUs = nextStep(world)
  else state.validateTickUs = isBusy ? after(world, LOOK_SECONDS) : null
}

function step(world: World, run: ValidateRun): boolean {
  const job = world.tables.validate_job.find(rowKey(run.tenantId, run.jobId))
  if (job === undefined) return false
  if (!OPEN.has(job.status)) return archive(world, run, job)
  if (job.tenant_id === SYS_TENANT_ID)
    return job.status === 'INIT' ? beginChildren(world, job) : lookAtChildren(world, job)
  return job.status === 'INIT' ? beginTasks(world, run, job) : lookAtTasks(world, run, job)
}

function beginChildren(world: World, job: ValidateJobRow): boolean {
  const { type, id: ids, validate_level: level, path, path_type: pathType, description } = job
  const request = { type, ids, level, path, pathType, description }
  const initiator = { initiator_tenant_id: SYS_TENANT_ID, initiator_job_id: job.job_id }
  for (const tenant of job.executor_tenant_id.split(',')) {
    createValidateJob(world, Number(tenant), request, { ...initiator, executor_tenant_id: tenant })
  }
  world.tables.validate_job.put({ ...job, status: 'DOING' })
  return true
}

function lookAtChildren(world: World, job: ValidateJobRow): boolean {
  if (hasChildren(world.tables.validate_job, job)) return false
  end(world, job, job.result)
  return true
}

function beginTasks(world: World, run: ValidateRun, job: ValidateJobRow): boolean {
  const files = validatedFiles(world, job)
  if (files === null) {
    end(world, job, -NO_SUCH_FILE)
    return true
  }
  const count = createValidateTasks(world, run, job, files)
  world.tables.validate_job.put({ ...job, status: 'DOING', task_count: count })
  return true
}

function lookAtTasks(world: World, run: ValidateRun, job: ValidateJobRow): boolean {
  const tasks = tasksOf(world, job)
  for (const task of tasks) if (OPEN.has(task.status)) continueTask(world, run, task)
  const now = tasksOf(world, job)
  if (now.some((task) => OPEN.has(task.status))) return false
  const failed = now.find((task) => task.result !== 0)
  end(world, job, failed?.result ?? 0)
  return true
}

function tasksOf(world: World, job: ValidateJobRow): readonly ValidateTaskRow[] {
  return [...world.tables.validate_task.ofTenant(job.tenant_id)].filter((task) => task.job_id === job.job_id)
}

function continueTask(world: World, run: ValidateRun, task: ValidateTaskRow): void {
  const work = run.work.get(task.task_id)
  if (work === undefined) return
  if (world.nowUs < work.untilUs) {
    const fraction = Number(world.nowUs - work.fromUs) / Number(work.untilUs - work.fromUs)
    const validated = BigInt(Math.floor(Number(task.total_bytes) * fraction))
    world.tables.validate_task.put({ ...task, status: 'DOING', validated_bytes: validated })
    return
  }
  const code = world.faults.strikeJob(run.tenantId, `VALIDATE ${task.task_type}`)
  const ended = { ...task, end_ts: world.nowUs }
  world.tables.validate_task.put(
    code === null
      ? { ...ended, status: 'COMPLETED', validated_bytes: task.total_bytes, finish_ls_count: task.total_ls_count }
      : { ...ended, status: 'FAILED', result: -code, comment: failureComment(world, code, 'stream') },
  )
}

function end(world: World, job: ValidateJobRow, result: number): void {
  const done = tasksOf(world, job).filter(({ status }) => status === 'COMPLETED').length
  world.tables.validate_job.put({
    ...job,
    status: result === 0 ? 'COMPLETED' : 'FAILED',
    result,
    comment: result === 0 || job.tenant_id === SYS_TENANT_ID ? '' : failureComment(world, -result, 'rootservice'),
    success_task_count: done,
    end_ts: world.nowUs,
  })
}

/** Job and tasks leave together; a child wakes its parent. */
function archive(world: World, run: ValidateRun, job: ValidateJobRow): boolean {
  for (const task of tasksOf(world, job)) {
    world.tables.validate_task.remove(task)
    world.tables.validate_task_history.put(task)
  }
  world.tables.validate_job.remove(job)
  world.tables.validate_job_history.put(job)
  world.validations.delete(run)
  if (tellParent(world.tables.validate_job, job)) tenantState(world, SYS_TENANT_ID).validateTickUs = nextStep(world)
  return true
}
