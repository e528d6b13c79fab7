import { dataProgress, dataTotals, metaBytes } from '../../engine/backup/backup-phases.ts'
import { type BackupRun, jobOf, taskOf } from '../../engine/backup/backup-run.ts'
import { archiveTask, beginTask, endTask, setOf } from '../../engine/backup/backup-task.ts'
import { archiveJob, endJob, type JobEnd } from '../../engine/backup/job-end.ts'
import { stepParent } from '../../engine/backup/parent-job.ts'
import { startBackup } from '../../engine/backup/start-backup.ts'
import type { BackupTaskRow } from '../../engine/tables.ts'
import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import { modelled, scnAt, tenantState, type World } from '../../engine/world.ts'
import type { BackupCommand } from '../../sql/commands/command.ts'
import { SqlError } from '../../sql/sql-error.ts'

/** What became of a backup of the past, and how much of its data it had copied by then (0 to 1). */
export interface Outcome {
  readonly end: JobEnd
  readonly fraction: number
}

export interface PastBackup {
  readonly atUs: bigint
  readonly tenantId: number
  readonly command: BackupCommand
  /** The size of data at that time, as a share of today's. */
  readonly growth: number
  readonly outcomeOf: (tenantId: number) => Outcome
}

const META_SECONDS = 26
const DATA_SECONDS = 35

/**
 * A backup whose life is told at once instead of tick by tick: the same rows, dated from its start on, while the
 * world's clock stands. Answers when it was over, or null if OceanBase refused it.
 */
export function liveBackup(world: World, backup: PastBackup): bigint | null {
  const { nowUs } = world
  world.nowUs = backup.atUs
  const endUs = live(world, backup) ? world.nowUs : null
  world.nowUs = nowUs
  return endUs
}

/** Carries the clock to the end; false if the backup was refused. */
function live(world: World, backup: PastBackup): boolean {
  const before = new Set(world.runs)
  try {
    startBackup(world, { tenantId: backup.tenantId }, backup.command)
  } catch (error) {
    if (error instanceof SqlError) return false
    throw error
  }
  for (const run of world.runs) {
    if (before.has(run)) continue
    if (run.tenantId === SYS_TENANT_ID) liveParent(world, run, backup)
    else liveTenants(world, [run], backup)
  }
  return true
}

/** The longest it may take, in µs of the simulator's clock. */
export function longestUs(world: World, tenantId: number): bigint {
  const { dataBytes, bytesPerSecond } = tenantState(world, tenantId).volume
  return modelled(world, 120 + (1.2 * dataBytes) / bytesPerSecond)
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
  world.nowUs += modelled(world, world.dice.between(1, 29))
  step()
  world.nowUs += modelled(world, 0.05)
  step()
}

/** Side by side; the clock stands at the end of the longest. */
function liveTenants(world: World, runs: readonly BackupRun[], backup: PastBackup): void {
  const startUs = world.nowUs
  let lastUs = startUs
  for (const run of runs) {
    world.nowUs = startUs + modelled(world, world.dice.between(1, 29))
    liveRun(world, run, backup)
    if (world.nowUs > lastUs) lastUs = world.nowUs
  }
  world.nowUs = lastUs
}

function liveRun(world: World, run: BackupRun, { growth, outcomeOf }: PastBackup): void {
  const job = jobOf(world, run)
  if (job === undefined) return
  beginTask(world, run, job)
  const noise = job.backup_type === 'INC' ? 0.6 + world.dice.next() * 0.8 : 1
  const inputBytes = Math.round(run.workload.inputBytes * growth * noise)
  run.workload = { inputBytes, tabletCount: Math.round(run.workload.tabletCount * growth) }
  const task = taskOf(world, run)
  const { end, fraction } = outcomeOf(run.tenantId)
  if (task !== undefined) liveTask(world, run, task, { end, fraction })
  const begun = jobOf(world, run)
  if (begun !== undefined) endJob(world, begun, end)
  const ended = jobOf(world, run)
  if (ended !== undefined) archiveJob(world, run, ended)
}

function liveTask(world: World, run: BackupRun, task: BackupTaskRow, { end, fraction }: Outcome): void {
  const { bytesPerSecond } = tenantState(world, run.tenantId).volume
  world.nowUs += modelled(world, META_SECONDS * (0.7 + world.dice.next() * 0.6))
  const userScn = scnAt(world, world.nowUs)
  const set = setOf(world, task)
  if (set !== undefined) {
    world.tables.backup_set.put({ ...set, start_replay_scn: task.start_scn, consistent_scn: userScn })
  }
  const dataSeconds = DATA_SECONDS + run.workload.inputBytes / bytesPerSecond
  world.nowUs += modelled(world, dataSeconds * fraction * (0.9 + world.dice.next() * 0.2))
  const worked: BackupTaskRow = {
    ...task,
    ...dataTotals(run),
    ...dataProgress(run, fraction),
    user_ls_start_scn: userScn,
    end_scn: fraction === 1 ? scnAt(world, world.nowUs) : 0n,
    extra_meta_bytes: metaBytes(run.workload.tabletCount),
  }
  world.nowUs += modelled(world, fraction === 1 ? world.dice.between(4, 20) : 1)
  endTask(world, worked, end.status === 'FAILED' ? { status: 'FAILED', code: end.trouble.code } : end)
  const ended = taskOf(world, run)
  if (ended !== undefined) archiveTask(world, ended)
  world.nowUs += modelled(world, world.dice.between(10, 100) / 1000)
}
