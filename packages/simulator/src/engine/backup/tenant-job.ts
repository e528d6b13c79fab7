import { isFinal } from '../internal-errors.ts'
import type { BackupJobRow, BackupTaskRow } from '../tables.ts'
import { after, modelled, type World } from '../world.ts'
import { runningTrouble } from './backup-checks.ts'
import {
  mayLeave,
  milestones,
  type Phase,
  type PhaseScene,
  phaseAfter,
  phaseOf,
  setMilestones,
} from './backup-phases.ts'
import type { BackupRun } from './backup-run.ts'
import { taskOf } from './backup-runs.ts'
import { archiveTask, beginTask, endTask, setOf } from './backup-task.ts'
import { archiveJob, endJob, type JobEnd } from './job-end.ts'
import type { Trouble } from './trouble.ts'

const MAX_RETRIES = 3
const RETRY_SECONDS = 5
const ENDED = new Set(['COMPLETED', 'FAILED', 'CANCELED'])

/** What one look at a job did: `true` wakes the service for the next step. */
export type Moved = boolean

/** One step of a tenant's job. Each transaction of OceanBase is a step of its own. */
export function stepTenantJob(world: World, run: BackupRun, job: BackupJobRow): Moved {
  const task = taskOf(world, run)
  if (job.status === 'INIT') return stepInit(world, run, job)
  if (job.status === 'CANCELING') return stepCancel(world, run, job)
  if (job.status === 'DOING' && task !== undefined) return stepTask(world, run, job, task)
  archiveJob(world, run, job)
  return true
}

function stepInit(world: World, run: BackupRun, job: BackupJobRow): Moved {
  if (isWaiting(world, run)) return false
  const trouble = runningTrouble(world, run.tenantId) ?? world.faults.strikeJob(run.tenantId, 'INIT')
  if (trouble !== null) return stumble(world, run, job, { code: trouble, by: 'rootservice' })
  beginTask(world, run, job)
  return true
}

function stepTask(world: World, run: BackupRun, job: BackupJobRow, task: BackupTaskRow): Moved {
  if (ENDED.has(task.status)) return finishTask(world, run, job, task)
  if (isWaiting(world, run)) return false
  const trouble = runningTrouble(world, run.tenantId)
  if (trouble !== null) return stumble(world, run, job, { code: trouble, by: 'rootservice' })
  const phase = phaseOf(task)
  const scene: PhaseScene = { world, run, task, plusArchivelog: job.plus_archivelog === 'ON' }
  if (phase === undefined) return enter(scene, job, phaseAfter(world, task))
  if (run.work === null) return enter(scene, job, phase)
  if (world.nowUs < run.work.untilUs) return report(scene, phase, run.work)
  if (!mayLeave(scene, phase)) return false
  return leave(scene, job, phase)
}

function isWaiting(world: World, run: BackupRun): boolean {
  if (run.retryUs !== null && world.nowUs < run.retryUs) return true
  run.retryUs = null
  return false
}

/** Into a phase, or past the last one. A planned failure strikes on entering. */
function enter(scene: PhaseScene, job: BackupJobRow, phase: Phase | undefined): Moved {
  const { world, run, task } = scene
  run.work = null
  if (phase === undefined) {
    endTask(world, task, { status: 'COMPLETED' })
    return true
  }
  const entered = { ...task, status: phase.status, ...phase.begin?.(scene) }
  world.tables.backup_task.put(entered)
  const code = world.faults.strikeJob(run.tenantId, phase.status)
  if (code !== null) return stumble(world, run, job, { code, by: phase.worker })
  const seconds = phase.seconds({ ...scene, task: entered })
  run.work = { fromUs: world.nowUs, untilUs: seconds === 0 ? world.nowUs : after(world, seconds) }
  return seconds === 0
}

function report(scene: PhaseScene, phase: Phase, work: { fromUs: bigint; untilUs: bigint }): Moved {
  const { world, task } = scene
  if (phase.progress === undefined) return false
  const fraction = Number(world.nowUs - work.fromUs) / Number(work.untilUs - work.fromUs)
  world.tables.backup_task.put({ ...task, ...phase.progress(scene, fraction) })
  return false
}

function leave(scene: PhaseScene, job: BackupJobRow, phase: Phase): Moved {
  const { world, task } = scene
  const left = { ...task, ...phase.end?.(scene), ...milestones(scene, phase) }
  world.tables.backup_task.put(left)
  const set = setOf(world, task)
  const change = setMilestones(scene, phase)
  if (set !== undefined && change !== null) world.tables.backup_set.put({ ...set, ...change })
  return enter({ ...scene, task: left }, job, phaseAfter(world, left))
}

/** OceanBase: what may pass is tried three times more, 5 s apart; all else fails at once. */
function stumble(world: World, run: BackupRun, job: BackupJobRow, trouble: Trouble): Moved {
  run.work = null
  if (!isFinal(trouble.code) && run.retries < MAX_RETRIES) {
    run.retries++
    run.retryUs = world.nowUs + modelled(world, RETRY_SECONDS)
    return false
  }
  const task = taskOf(world, run)
  if (task === undefined) endJob(world, job, { status: 'FAILED', trouble })
  else {
    run.trouble = trouble
    endTask(world, task, { status: 'FAILED', code: trouble.code })
  }
  return true
}

/** The task's row leaves, then the job ends as its task did: a client can see the job alone. */
function finishTask(world: World, run: BackupRun, job: BackupJobRow, task: BackupTaskRow): Moved {
  archiveTask(world, task)
  endJob(world, job, jobEnd(run, task))
  return true
}

function jobEnd({ trouble }: BackupRun, task: BackupTaskRow): JobEnd {
  if (trouble !== null) return { status: 'FAILED', trouble }
  return { status: task.status === 'COMPLETED' ? 'COMPLETED' : 'CANCELED' }
}

/** Cancelled in INIT there is neither task nor set. A task that has ended already is no longer stopped. */
function stepCancel(world: World, run: BackupRun, job: BackupJobRow): Moved {
  const task = taskOf(world, run)
  if (task === undefined) endJob(world, job, { status: 'CANCELED' })
  else if (ENDED.has(task.status)) {
    archiveTask(world, task)
    endJob(world, job, { status: 'CANCELED' })
  } else if (task.status === 'CANCELING') endTask(world, task, { status: 'CANCELED' })
  else {
    run.work = null
    world.tables.backup_task.put({ ...task, status: 'CANCELING', result: 0, comment: '' })
  }
  return true
}
