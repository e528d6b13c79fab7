import { CANCELED_RESULT } from '../backup/job-end.ts'
import { internalText } from '../internal-errors.ts'
import { rowKey } from '../row-tables.ts'
import type { ArchivePieceRow, BackupSetRow } from '../tables.ts'
import { LOG_STREAMS } from '../tenants.ts'
import { after, tenantState, type World } from '../world.ts'
import type { Chosen } from './chosen.ts'
import type { DeleteJobRow, DeleteTaskRow } from './delete-rows.ts'
import type { DeleteRun } from './delete-run.ts'
import { PIECE_TASK, SET_TASK } from './delete-runs.ts'

/** A task for each set and piece; answers how many. */
export function createDeleteTasks(world: World, job: DeleteJobRow, { sets, pieces }: Chosen): number {
  for (const set of sets) putTask(world, job, { ...ofSet(set), task_type: SET_TASK })
  for (const piece of pieces) putTask(world, job, { ...ofPiece(piece), task_type: PIECE_TASK })
  return sets.length + pieces.length
}

type Target = Pick<DeleteTaskRow, 'id' | 'round_id' | 'dest_id' | 'path' | 'task_type'>

function ofSet({ backup_set_id, dest_id, path }: BackupSetRow): Omit<Target, 'task_type'> {
  return { id: backup_set_id, round_id: 0n, dest_id, path }
}

function ofPiece({ piece_id, round_id, dest_id, path }: ArchivePieceRow): Omit<Target, 'task_type'> {
  return { id: piece_id, round_id, dest_id, path }
}

function putTask(world: World, job: DeleteJobRow, target: Target): void {
  world.tables.delete_task.put({
    ...target,
    tenant_id: job.tenant_id,
    task_id: ++tenantState(world, job.tenant_id).lastTaskId,
    incarnation: 1n,
    job_id: job.job_id,
    start_ts: world.nowUs,
    end_ts: 0n,
    status: 'INIT',
    total_ls_count: 0,
    finish_ls_count: 0,
    result: 0,
    comment: '',
  })
}

/** OceanBase: the files are marked before they go, so that one that is left half deleted is never restored from. */
export function startTask(world: World, run: DeleteRun, task: DeleteTaskRow): DeleteTaskRow {
  markFiles(world, task, 'DELETING')
  const started = { ...task, status: 'DOING', total_ls_count: LOG_STREAMS }
  world.tables.delete_task.put(started)
  run.work.set(task.task_id, { fromUs: world.nowUs, untilUs: after(world, secondsFor(world, task)) })
  return started
}

/** As far as it has come: half way the first log stream is done, at the end all of it. Answers whether it ended. */
export function continueTask(world: World, run: DeleteRun, task: DeleteTaskRow): boolean {
  const work = run.work.get(task.task_id)
  if (work === undefined || world.nowUs >= work.untilUs) {
    markFiles(world, task, 'DELETED')
    const ended = { status: 'COMPLETED', finish_ls_count: LOG_STREAMS, end_ts: world.nowUs }
    world.tables.delete_task.put({ ...task, ...ended })
    run.work.delete(task.task_id)
    return true
  }
  const half = (work.fromUs + work.untilUs) / 2n
  if (task.finish_ls_count === 0 && world.nowUs >= half) world.tables.delete_task.put({ ...task, finish_ls_count: 1 })
  return false
}

/** A task that fails leaves its files DELETING: the next DELETE OBSOLETE takes them. @param code positive */
export function failTask(world: World, run: DeleteRun, task: DeleteTaskRow, code: number): void {
  endTask(world, run, task, { status: 'FAILED', result: -code, comment: internalText(code) })
}

export function cancelTask(world: World, run: DeleteRun, task: DeleteTaskRow): void {
  endTask(world, run, task, { status: 'CANCELED', result: CANCELED_RESULT, comment: '' })
}

function endTask(
  world: World,
  run: DeleteRun,
  task: DeleteTaskRow,
  end: Pick<DeleteTaskRow, 'status' | 'result' | 'comment'>,
): void {
  world.tables.delete_task.put({ ...task, ...end, end_ts: world.nowUs })
  run.work.delete(task.task_id)
}

export function archiveTasks(world: World, tasks: readonly DeleteTaskRow[]): void {
  for (const task of tasks) {
    world.tables.delete_task.remove(task)
    world.tables.delete_task_history.put(task)
  }
}

function markFiles(world: World, task: DeleteTaskRow, file_status: 'DELETING' | 'DELETED'): void {
  const set = setOf(world, task)
  const piece = pieceOf(world, task)
  if (set !== undefined) world.tables.backup_set.put({ ...set, file_status })
  if (piece !== undefined) world.tables.archive_piece.put({ ...piece, file_status })
}

/** Deleting goes by files, which a few seconds and the bytes stand for. */
function secondsFor(world: World, task: DeleteTaskRow): number {
  const bytes = setOf(world, task)?.output_bytes ?? pieceOf(world, task)?.output_bytes ?? 0n
  return 2 + Math.min(600, Number(bytes) / 2e9)
}

function setOf(world: World, { tenant_id, id, dest_id, task_type }: DeleteTaskRow): BackupSetRow | undefined {
  return task_type === SET_TASK ? world.tables.backup_set.find(rowKey(tenant_id, id, dest_id)) : undefined
}

function pieceOf(world: World, task: DeleteTaskRow): ArchivePieceRow | undefined {
  const { tenant_id, id, dest_id, round_id, task_type } = task
  return task_type === PIECE_TASK
    ? world.tables.archive_piece.find(rowKey(tenant_id, dest_id, round_id, id))
    : undefined
}
