import { type Act, NAMES } from './act.ts'
import { tick } from './archives.ts'
import { childProblem } from './backups.ts'
import { type BackupSet, createJob, isName, type Job, jobsOf, type Model } from './model.ts'

/** Long enough that every job has begun, and short enough that none is done. */
export const PAUSE_SECONDS = 35
/** Long enough for everything. */
export const SETTLE_SECONDS = 1800

/** Whether it can be told what an act leads to; some things run against each other, and either may come first. */
export function isForeseeable(model: Model, { who, deed }: Act): boolean {
  if (isRestless(model)) return false
  const busy = NAMES.filter((name) => jobsOf(model, name).length > 0 || isAwaited(model, name))
  if (deed.kind === 'backup') return !(model.paused && deed.incremental && busy.length > 0)
  if (deed.kind === 'cancel') return busy.every((name) => model.tenants[name].status === 'DOING')
  if (deed.kind === 'archivelog' && deed.on)
    return busy.length === 0 || busy.every((name) => model.tenants[name].archiving)
  if (deed.kind === 'archivelog') {
    const isAlone = who !== 'sys' || deed.tenants.length === 1
    return busy.length === 0 || (isAlone && model.live.every(({ status }) => status !== 'CANCELING'))
  }
  return deed.kind !== 'state' || busy.length === 0
}

/** A parent that has not begun will have a job of it. */
function isAwaited(model: Model, name: string): boolean {
  return model.live.some(({ status, executors }) => status === 'INIT' && executors.some((one) => one === name))
}

/** Whether some archive moves only when its service next looks, within fifty seconds. */
function isRestless(model: Model): boolean {
  return NAMES.some((name) => {
    const tenant = model.tenants[name]
    if (isUnderWay(tenant.status)) {
      return tenant.archiving && (tenant.status === 'STOPPING' || tenant.state !== 'ENABLE')
    }
    const now = { ...tenant }
    tick(now, true)
    return now.status !== tenant.status
  })
}

function isUnderWay(status: string | null): boolean {
  return status !== null && !['DOING', 'SUSPEND', 'STOP'].includes(status)
}

/** Whether after a pause every job can be told to be live or ended. */
export function mayPause(model: Model): boolean {
  if (model.paused || isRestless(model)) return false
  const draft = structuredClone(model)
  beginChildren(draft)
  beginJobs(draft)
  return draft.live.every(
    (job) =>
      job.tenant !== 'sys' ||
      job.status === 'CANCELING' ||
      job.executors.some((name) =>
        jobsOf(draft, name).some(({ parent, status }) => parent === job.id && status === 'DOING'),
      ),
  )
}

/** Time passes. */
export function pass(model: Model, how: 'pause' | 'settle'): void {
  beginChildren(model)
  beginJobs(model)
  if (how === 'settle') finishJobs(model)
  settleArchives(model)
  endParents(model)
  model.paused = how === 'pause'
}

function beginChildren(model: Model): void {
  for (const parent of model.live.filter(({ tenant, status }) => tenant === 'sys' && status === 'INIT')) {
    for (const name of parent.executors) {
      if (childProblem(model, name) !== null || model.tenants[name].data === '') continue
      createJob(model, name, { incremental: parent.type === 'INC', plus: parent.plus, parent: parent.id })
    }
    parent.status = 'DOING'
  }
}

/** The checks that a job begins with, and goes on under. */
function beginJobs(model: Model): void {
  for (const job of [...model.live]) {
    if (!isName(job.tenant)) continue
    if (job.status === 'CANCELING') end(model, job, 'CANCELED', -4072)
    else if (model.tenants[job.tenant].status !== 'DOING') end(model, job, 'FAILED', -9029)
    else if (job.status === 'INIT') begin(model, job)
  }
}

/** An incremental builds on the newest good set of the same directory; without one it is a full backup. */
function begin(model: Model, job: Job): void {
  if (!isName(job.tenant)) return
  const base =
    job.type === 'FULL'
      ? undefined
      : model.sets.findLast(
          ({ tenant, state, path }) => tenant === job.tenant && state === 'SUCCESS AVAILABLE' && path === job.path,
        )
  job.status = 'DOING'
  job.type = base === undefined ? 'FULL' : 'INC'
  model.sets.push({
    ...{ tenant: job.tenant, id: job.set, type: job.type, path: job.path, state: 'DOING COPYING' },
    previous: base?.id ?? 0,
    previousFull: base === undefined ? 0 : base.type === 'FULL' ? base.id : base.previousFull,
  })
}

function finishJobs(model: Model): void {
  for (const job of [...model.live]) if (job.tenant !== 'sys') end(model, job, 'COMPLETED', 0)
}

function end(model: Model, job: Job, status: 'COMPLETED' | 'FAILED' | 'CANCELED', result: number): void {
  const set = setOf(model, job)
  if (set !== undefined) set.state = status === 'COMPLETED' ? 'SUCCESS AVAILABLE' : 'FAILED INCOMPLETE'
  Object.assign(job, { status, result })
  const parent = model.live.find(({ tenant, id }) => tenant === 'sys' && id === job.parent)
  if (parent !== undefined && parent.result === 0) parent.result = result
  moveToHistory(model, job)
}

function setOf({ sets }: Model, job: Job): BackupSet | undefined {
  return sets.find(({ tenant, id }) => tenant === job.tenant && id === job.set)
}

function settleArchives(model: Model): void {
  for (const name of NAMES) {
    for (let looks = 0; looks < 8; looks++) tick(model.tenants[name], true)
  }
}

function endParents(model: Model): void {
  for (const parent of model.live.filter(({ tenant }) => tenant === 'sys')) {
    if (model.live.some((job) => job.tenant !== 'sys' && job.parent === parent.id)) continue
    if (parent.status === 'CANCELING') Object.assign(parent, { status: 'CANCELED', result: -4072 })
    else parent.status = parent.result === 0 ? 'COMPLETED' : 'FAILED'
    moveToHistory(model, parent)
  }
}

function moveToHistory(model: Model, job: Job): void {
  model.live = model.live.filter((other) => other !== job)
  model.ended.push(job)
}
