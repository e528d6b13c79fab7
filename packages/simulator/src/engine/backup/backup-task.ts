import { dataDestination } from '../destinations/destination.ts'
import { shownPath } from '../destinations/destination-uri.ts'
import { internalText } from '../internal-errors.ts'
import type { BackupJobRow, BackupSetRow, BackupTaskRow, StorageInfoRow } from '../tables.ts'
import { tenantRow } from '../tenants.ts'
import { scnAt, tenantState, type World } from '../world.ts'
import type { BackupRun } from './backup-run.ts'

const CANCELED = 4072

/**
 * A job turns DOING: its task and its set appear. An incremental stands on the newest usable set of the same path;
 * without one it becomes a full, in silence.
 */
export function beginTask(world: World, run: BackupRun, job: BackupJobRow): void {
  const storage = dataDestination(world, run.tenantId)
  if (storage === null) throw new RangeError(`tenant ${run.tenantId} has no destination`)
  const base = job.backup_type === 'INC' ? incrementalBase(world, job) : null
  const begun: BackupJobRow = { ...job, status: 'DOING', backup_type: base === null ? 'FULL' : 'INC' }
  const state = tenantState(world, run.tenantId)
  const share = base === null ? 1 : state.volume.changedShare
  run.workload = {
    inputBytes: Math.round(state.volume.dataBytes * share * (0.95 + world.dice.next() / 10)),
    tabletCount: state.volume.tabletCount,
  }
  run.taskId = ++state.lastTaskId
  world.tables.backup_job.put(begun)
  world.tables.backup_task.put(firstTask(world, begun, run.taskId))
  world.tables.backup_set.put(firstSet(world, begun, storage, base))
}

/** OceanBase: the newest usable set, and of the tenant's own data version; with any other the job becomes a full. */
function incrementalBase(world: World, job: BackupJobRow): BackupSetRow | null {
  const newest = newestUsable(world, job.tenant_id, job.path)
  return newest?.tenant_compatible === compatible(world, job.tenant_id) ? newest : null
}

/** The highest set that is SUCCESS and AVAILABLE under the same path. */
function newestUsable(world: World, tenantId: number, path: string): BackupSetRow | null {
  let newest: BackupSetRow | null = null
  for (const set of world.tables.backup_set.ofTenant(tenantId)) {
    const isUsable = set.status === 'SUCCESS' && set.file_status === 'AVAILABLE'
    if (set.path !== path || !isUsable) continue
    if (newest === null || set.backup_set_id > newest.backup_set_id) newest = set
  }
  return newest
}

function compatible(world: World, tenantId: number): string {
  return tenantRow(world, tenantId)?.compatible ?? ''
}

/** The data versions of the set an incremental would stand on and of the tenant, where they differ; else null. */
export function differingVersions(world: World, tenantId: number): { previous: string; current: string } | null {
  const storage = dataDestination(world, tenantId)
  const base = storage === null ? null : newestUsable(world, tenantId, shownPath(storage))
  const current = compatible(world, tenantId)
  return base === null || base.tenant_compatible === current ? null : { previous: base.tenant_compatible, current }
}

const NO_COUNTS = {
  input_bytes: 0n,
  output_bytes: 0n,
  extra_meta_bytes: 0n,
  tablet_count: 0n,
  finish_tablet_count: 0n,
  macro_block_count: 0n,
  finish_macro_block_count: 0n,
  file_count: 0n,
  meta_turn_id: 1n,
  data_turn_id: 0n,
  minor_turn_id: 1n,
  major_turn_id: 1n,
} as const

function firstTask(world: World, job: BackupJobRow, taskId: bigint): BackupTaskRow {
  return {
    tenant_id: job.tenant_id,
    task_id: taskId,
    job_id: job.job_id,
    incarnation: 1n,
    backup_set_id: job.backup_set_id,
    start_ts: job.start_ts,
    end_ts: 0n,
    status: 'INIT',
    start_scn: scnAt(world, world.nowUs),
    end_scn: 0n,
    user_ls_start_scn: 0n,
    encryption_mode: job.encryption_mode,
    passwd: job.passwd,
    ...NO_COUNTS,
    log_file_count: 0n,
    finish_log_file_count: 0n,
    result: 0,
    comment: '',
    path: job.path,
  }
}

function firstSet(world: World, job: BackupJobRow, storage: StorageInfoRow, base: BackupSetRow | null): BackupSetRow {
  return {
    tenant_id: job.tenant_id,
    backup_set_id: job.backup_set_id,
    dest_id: storage.dest_id,
    incarnation: 1n,
    backup_type: job.backup_type,
    prev_full_backup_set_id: base === null ? 0n : fullOf(base),
    prev_inc_backup_set_id: base?.backup_set_id ?? 0n,
    start_ts: job.start_ts,
    end_ts: 0n,
    status: 'DOING',
    file_status: 'COPYING',
    plus_archivelog: job.plus_archivelog,
    start_replay_scn: 0n,
    min_restore_scn: 0n,
    min_restore_scn_display: '',
    ...NO_COUNTS,
    result: 0,
    comment: '',
    encryption_mode: job.encryption_mode,
    passwd: job.passwd,
    tenant_compatible: compatible(world, job.tenant_id),
    backup_compatible: 7,
    path: job.path,
    cluster_version: world.rules.version,
    consistent_scn: 0n,
  }
}

function fullOf(base: BackupSetRow): bigint {
  return base.backup_type === 'FULL' ? base.backup_set_id : base.prev_full_backup_set_id
}

export function setOf(world: World, task: BackupTaskRow): BackupSetRow | undefined {
  for (const set of world.tables.backup_set.ofTenant(task.tenant_id)) {
    if (set.backup_set_id === task.backup_set_id) return set
  }
  return undefined
}

/** How a task ends, and what its set then is. A cancelled set shows no result. */
export type TaskEnd =
  | { readonly status: 'COMPLETED' | 'CANCELED' }
  | { readonly status: 'FAILED'; readonly code: number }

/** Task and set end together. Bytes and counts of the set stay 0 until here. */
export function endTask(world: World, task: BackupTaskRow, end: TaskEnd): void {
  const ended = endedTask(world, task, end)
  world.tables.backup_task.put(ended)
  const set = setOf(world, task)
  if (set !== undefined) world.tables.backup_set.put(endedSet(set, ended))
}

function endedTask(world: World, task: BackupTaskRow, end: TaskEnd): BackupTaskRow {
  const code = end.status === 'FAILED' ? end.code : CANCELED
  const fault = end.status === 'COMPLETED' ? {} : { result: -code, comment: internalText(code) }
  return { ...task, ...fault, status: end.status, end_ts: world.nowUs }
}

function endedSet(set: BackupSetRow, task: BackupTaskRow): BackupSetRow {
  const isWhole = task.status === 'COMPLETED'
  const fault = task.status === 'FAILED' ? { result: task.result, comment: task.comment } : {}
  return {
    ...set,
    ...countsOf(task),
    ...fault,
    status: isWhole ? 'SUCCESS' : 'FAILED',
    file_status: isWhole ? 'AVAILABLE' : 'INCOMPLETE',
    end_ts: task.end_ts,
    min_restore_scn: task.end_scn,
  }
}

function countsOf(task: BackupTaskRow): Pick<BackupTaskRow, keyof typeof NO_COUNTS> {
  return {
    input_bytes: task.input_bytes,
    output_bytes: task.output_bytes,
    extra_meta_bytes: task.extra_meta_bytes,
    tablet_count: task.tablet_count,
    finish_tablet_count: task.finish_tablet_count,
    macro_block_count: task.macro_block_count,
    finish_macro_block_count: task.finish_macro_block_count,
    file_count: task.file_count,
    meta_turn_id: task.meta_turn_id,
    data_turn_id: task.data_turn_id,
    minor_turn_id: task.minor_turn_id,
    major_turn_id: task.major_turn_id,
  }
}

/** OceanBase: in the history the totals are what was finished, also of a task that failed. */
export function archiveTask(world: World, task: BackupTaskRow): void {
  world.tables.backup_task.remove(task)
  world.tables.backup_task_history.put({
    ...task,
    tablet_count: task.finish_tablet_count,
    macro_block_count: task.finish_macro_block_count,
  })
}
