import { dataProgress, dataTotals, metaBytes } from '../../engine/backup/backup-phases.ts'
import type { BackupRun } from '../../engine/backup/backup-run.ts'
import { jobOf, taskOf } from '../../engine/backup/backup-runs.ts'
import { archiveTask, beginTask, endTask, setOf } from '../../engine/backup/backup-task.ts'
import { archiveJob, endJob } from '../../engine/backup/job-end.ts'
import { stepParent } from '../../engine/backup/parent-job.ts'
import { startBackup } from '../../engine/backup/start-backup.ts'
import type { BackupTaskRow } from '../../engine/tables.ts'
import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import { after, modelled, scnAt, tenantState, type Volume, type World } from '../../engine/world.ts'
import type { BackupCommand } from '../../sql/commands/command.ts'
import { SqlError } from '../../sql/sql-error.ts'
import type { Outcome } from './outcome.ts'

/** Who started a backup, and when. */
export interface Start {
  readonly atUs: bigint
  readonly tenantId: number
  readonly command: BackupCommand
}

interface PastBackup extends Start {
  /** The size of data at that time, as a share of today's. */
  readonly growth: number
  readonly outcomeOf: (tenantId: number) => Outcome
}

const META_SECONDS = 26
const DATA_SECONDS = 35
/** An incremental finds now less, now more than usual. */
const CHANGED_NOISE = 0.2

/**
 * A backup whose life is told at once instead of tick by tick: the same rows, dated from its start on, while the
 * world's clock stands. One that OceanBase refuses leaves what a refusal leaves.
 */
export function liveBackup(world: World, backup: PastBackup): void {
  const { nowUs } = world
  const runs = started(world, backup)
  for (const run of runs) {
    if (run.tenantId === SYS_TENANT_ID) liveParent(world, run, backup)
    else liveTenants(world, [run], backup)
  }
  world.nowUs = nowUs
}

/** A tenant's own backup that copies its data now: how much it has copied, and how long the rest takes. */
export function leaveCopying(world: World, start: Start, { fraction, leftSeconds }: Copying): void {
  const { nowUs } = world
  for (const run of started(world, start)) {
    const task = enterData(world, run, 1)
    world.nowUs = nowUs
    if (task === undefined) continue
    world.tables.backup_task.put({ ...task, status: 'BACKUP_USER_DATA', ...dataProgress(run, fraction) })
    const spentSeconds = (leftSeconds * fraction) / (1 - fraction)
    run.work = { fromUs: nowUs - modelled(world, spentSeconds), untilUs: after(world, leftSeconds) }
  }
}

interface Copying {
  /** Between 0 and 1. */
  readonly fraction: number
  readonly leftSeconds: number
}

/** The longest it may take, waits for ticks included. */
export function longestUs(world: World, volume: Volume, incremental: boolean): bigint {
  const share = incremental ? volume.changedShare * (1 + CHANGED_NOISE) : 1
  return modelled(world, 180 + (1.2 * volume.dataBytes * share) / volume.bytesPerSecond)
}

/** Turns the clock back to the start; answers the jobs that came of it, none if it was refused. */
function started(world: World, { atUs, tenantId, command }: Start): readonly BackupRun[] {
  const before = new Set(world.runs)
  world.nowUs = atUs
  try {
    startBackup(world, { tenantId }, command)
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
  }
  return [...world.runs].filter((run) => !before.has(run))
}

function liveParent(world: World, parent: BackupRun, backup: PastBackup): void {
  const before = new Set(world.runs)
  const step = () => {
    const job = jobOf(world, parent)
    if (job !== undefined) stepParent(world, parent, job)
  }
  step()
  liveTenants(
    world,
    [...world.runs].filter((run) => !before.has(run)),
    backup,
  )
  world.nowUs = after(world, world.dice.between(1, 29))
  step()
  world.nowUs = after(world, 0.05)
  step()
}

/** Side by side; the clock stands at the end of the longest. */
function liveTenants(world: World, runs: readonly BackupRun[], backup: PastBackup): void {
  const startUs = world.nowUs
  let lastUs = startUs
  for (const run of runs) {
    world.nowUs = startUs
    liveRun(world, run, backup)
    if (world.nowUs > lastUs) lastUs = world.nowUs
  }
  world.nowUs = lastUs
}

function liveRun(world: World, run: BackupRun, { growth, outcomeOf }: PastBackup): void {
  const task = enterData(world, run, growth)
  const { end, fraction } = outcomeOf(run.tenantId)
  if (task !== undefined) copyData(world, run, task, { end, fraction })
  const begun = jobOf(world, run)
  if (begun !== undefined) endJob(world, begun, end)
  const ended = jobOf(world, run)
  if (ended !== undefined) archiveJob(world, run, ended)
}

/** Through the wait for the first tick and the metadata, up to where the data begins. */
function enterData(world: World, run: BackupRun, growth: number): BackupTaskRow | undefined {
  const job = jobOf(world, run)
  if (job === undefined) return undefined
  world.nowUs = after(world, world.dice.between(1, 29))
  beginTask(world, run, job)
  const noise = job.backup_type === 'INC' ? 1 + CHANGED_NOISE * (2 * world.dice.next() - 1) : 1
  const { inputBytes, tabletCount } = run.workload
  run.workload = {
    inputBytes: Math.round(inputBytes * growth * noise),
    tabletCount: Math.round(tabletCount * growth),
  }
  const task = taskOf(world, run)
  if (task === undefined) return undefined
  world.nowUs = after(world, META_SECONDS * (0.7 + world.dice.next() * 0.6))
  const userScn = scnAt(world, world.nowUs)
  const set = setOf(world, task)
  if (set !== undefined) {
    world.tables.backup_set.put({ ...set, start_replay_scn: task.start_scn, consistent_scn: userScn })
  }
  const extra_meta_bytes = metaBytes(run.workload.tabletCount)
  return { ...task, ...dataTotals(run), user_ls_start_scn: userScn, extra_meta_bytes }
}

function copyData(world: World, run: BackupRun, task: BackupTaskRow, { end, fraction }: Outcome): void {
  const { bytesPerSecond } = tenantState(world, run.tenantId).volume
  const dataSeconds = DATA_SECONDS + run.workload.inputBytes / bytesPerSecond
  world.nowUs = after(world, dataSeconds * fraction * (0.9 + world.dice.next() * 0.2))
  const end_scn = fraction === 1 ? scnAt(world, world.nowUs) : 0n
  world.nowUs = after(world, fraction === 1 ? world.dice.between(4, 20) : 1)
  const copied = { ...task, ...dataProgress(run, fraction), end_scn }
  endTask(world, copied, end.status === 'FAILED' ? { status: 'FAILED', code: end.trouble.code } : end)
  const ended = taskOf(world, run)
  if (ended !== undefined) archiveTask(world, ended)
  world.nowUs = after(world, world.dice.between(10, 100) / 1000)
}
