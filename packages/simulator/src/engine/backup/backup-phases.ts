import type { TaskPhase } from '../../versions/release.ts'
import { currentRound } from '../archive/archive-round.ts'
import { logBytes } from '../archive/archive-service.ts'
import type { BackupSetRow, BackupTaskRow } from '../tables.ts'
import { LOG_STREAMS } from '../tenants.ts'
import { scnAt, type TenantState, tenantState, type World } from '../world.ts'
import type { BackupRun } from './backup-run.ts'
import type { FailedBy } from './trouble.ts'

/** What a phase sees. */
export interface PhaseScene {
  readonly world: World
  readonly run: BackupRun
  readonly task: BackupTaskRow
  readonly plusArchivelog: boolean
}

export interface Phase {
  /** The word in STATUS. */
  readonly status: TaskPhase
  readonly worker: FailedBy
  /** How long the work takes, in modelled seconds. */
  seconds(scene: PhaseScene): number
  /** What shows when it begins, at a fraction of the work (0 to 1), and when it ends. */
  begin?(scene: PhaseScene): Partial<BackupTaskRow>
  progress?(scene: PhaseScene, fraction: number): Partial<BackupTaskRow>
  end?(scene: PhaseScene): Partial<BackupTaskRow>
}

const MACRO_BLOCK_BYTES = 2 * 1024 * 1024
const LOG_FILE_BYTES = 64 * 1024 * 1024
const DATA_FILE_BYTES = 4 * 1024 * 1024 * 1024
const META_BYTES_PER_TABLET = 3000
/** Of what is read, the share that is written. */
const OUTPUT_SHARE = 0.35

/** Up to 4.3.0 the data goes in two phases, and what was changed of late is the smaller part. */
const MINOR_SHARE = 0.15

/** What is done in a phase; which there are, in which order, is the version's. Full and incremental go alike. */
const PHASES: readonly Phase[] = [
  {
    status: 'BACKUP_SYS_META',
    worker: 'stream',
    seconds: metaSeconds,
    end: ({ world }) => ({ user_ls_start_scn: scnAt(world, world.nowUs) }),
  },
  { status: 'BACKUP_USER_META', worker: 'stream', seconds: metaSeconds, end: metaWritten },
  { status: 'BACKUP_META_FINISH', worker: 'rootservice', seconds: metaSeconds },
  dataPhase('BACKUP_USER_DATA', 0, 1),
  dataPhase('BACKUP_DATA_MINOR', 0, MINOR_SHARE),
  dataPhase('BACKUP_DATA_MAJOR', MINOR_SHARE, 1),
  {
    status: 'BACKUP_FUSE_TABLET_META',
    worker: 'stream',
    seconds: metaSeconds,
    end: ({ task }) => ({ extra_meta_bytes: task.extra_meta_bytes * 2n }),
  },
  { status: 'PREPARE_BACKUP_LOG', worker: 'rootservice', seconds: () => 0 },
  { status: 'BEFORE_BACKUP_LOG', worker: 'rootservice', seconds: ({ plusArchivelog }) => (plusArchivelog ? 1 : 0) },
  {
    status: 'BACKUP_LOG',
    worker: 'stream',
    seconds: (scene) => (scene.plusArchivelog ? 3 + Number(logFiles(scene)) / 2 : 0),
    begin: (scene) => ({ log_file_count: logFiles(scene) }),
    progress: ({ task }, fraction) => ({
      finish_log_file_count: BigInt(Math.floor(Number(task.log_file_count) * fraction)),
    }),
    end: ({ task }) => ({ finish_log_file_count: task.log_file_count }),
  },
]

/** The phase a task is in; undefined before the first and after the last. */
export function phaseOf(task: BackupTaskRow): Phase | undefined {
  return PHASES.find((phase) => phase.status === task.status)
}

/** What comes after a task's status, INIT at first; undefined: it is complete. */
export function phaseAfter({ rules }: World, task: BackupTaskRow): Phase | undefined {
  const phases: readonly string[] = rules.tasks.phases
  const next = phases[phases.indexOf(task.status) + 1]
  return PHASES.find((phase) => phase.status === next)
}

/** What a task shows beside its phase's own work when it leaves it. */
export function milestones({ world }: PhaseScene, { status }: Phase): Partial<BackupTaskRow> {
  const { tasks } = world.rules
  return {
    ...(status === tasks.dataEndsWith ? { end_scn: scnAt(world, world.nowUs) } : {}),
    ...(status === tasks.endShownAfter ? { end_ts: world.nowUs } : {}),
  }
}

/** What its set shows then. */
export function setMilestones({ world, task }: PhaseScene, { status }: Phase): Partial<BackupSetRow> | null {
  if (status !== world.rules.tasks.consistentAfter) return null
  return { start_replay_scn: task.start_scn, consistent_scn: scnAt(world, world.nowUs) }
}

/** OceanBase: PLUS ARCHIVELOG waits for the archive to have come to the end of the data; looked at when it ticks. */
export function mayLeave({ world, run, task, plusArchivelog }: PhaseScene, { status }: Phase): boolean {
  if (!plusArchivelog || status !== world.rules.tasks.waitsForArchiveIn) return true
  const round = currentRound(world, run.tenantId)
  return round !== null && round.checkpoint_scn >= task.end_scn
}

/** Copies the data from one share of it to another. */
function dataPhase(status: TaskPhase, from: number, to: number): Phase {
  const share = to - from
  return {
    status,
    worker: 'stream',
    seconds: ({ world, run }) =>
      share * (world.dice.between(25, 50) + run.workload.inputBytes / volumeOf(world, run).bytesPerSecond),
    begin: ({ run }) => dataTotals(run),
    progress: ({ run }, fraction) => dataProgress(run, from + share * fraction),
    end: ({ run }) => dataProgress(run, to),
  }
}

/** What a task has to copy. */
export function dataTotals({ workload }: Pick<BackupRun, 'workload'>) {
  return {
    tablet_count: BigInt(workload.tabletCount),
    macro_block_count: BigInt(Math.ceil(workload.inputBytes / MACRO_BLOCK_BYTES)),
  }
}

/** A task's counters when this fraction of its data is copied. */
export function dataProgress({ workload }: Pick<BackupRun, 'workload'>, fraction: number) {
  const input = workload.inputBytes * fraction
  const output = input * OUTPUT_SHARE
  return {
    input_bytes: BigInt(Math.round(input)),
    output_bytes: BigInt(Math.round(output)),
    finish_tablet_count: BigInt(Math.floor(workload.tabletCount * fraction)),
    finish_macro_block_count: BigInt(Math.floor(Math.ceil(workload.inputBytes / MACRO_BLOCK_BYTES) * fraction)),
    file_count: BigInt(LOG_STREAMS * 4 + Math.ceil(output / DATA_FILE_BYTES)),
  }
}

/** What the metadata of so many tablets weighs. */
export function metaBytes(tabletCount: number): bigint {
  return BigInt(tabletCount * META_BYTES_PER_TABLET)
}

function metaSeconds({ world }: PhaseScene): number {
  return 3 + world.dice.next() * 7
}

function metaWritten({ run }: PhaseScene): Partial<BackupTaskRow> {
  return { extra_meta_bytes: metaBytes(run.workload.tabletCount) }
}

function volumeOf(world: World, run: BackupRun): TenantState['volume'] {
  return tenantState(world, run.tenantId).volume
}

/** The archived log from the start of the backup to its end, in files of every stream. */
function logFiles({ world, run, task, plusArchivelog }: PhaseScene): bigint {
  const round = currentRound(world, run.tenantId)
  if (!plusArchivelog || round === null) return 0n
  const { output } = logBytes(
    tenantState(world, run.tenantId),
    { ...round, checkpoint_scn: task.start_scn },
    task.end_scn,
  )
  return BigInt(LOG_STREAMS + Math.ceil(Number(output) / LOG_FILE_BYTES))
}
