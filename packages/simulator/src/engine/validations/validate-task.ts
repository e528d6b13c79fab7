import { LOG_STREAMS } from '../tenants.ts'
import { after, tenantState, type World } from '../world.ts'
import type { ValidateJobRow, ValidateTaskRow } from './validate-rows.ts'
import type { ValidateRun } from './validate-run.ts'
import type { ValidatedFiles } from './validated-files.ts'

/** Looking whether all files are there takes a small part of reading them. */
const BASIC_SHARE = 0.05

type Validated = Pick<
  ValidateTaskRow,
  'task_type' | 'id' | 'path' | 'path_type' | 'dest_id' | 'plus_archivelog' | 'round_id' | 'total_bytes'
>

/** A task for each set and piece, all at work; answers how many. */
export function createValidateTasks(
  world: World,
  run: ValidateRun,
  job: ValidateJobRow,
  files: ValidatedFiles,
): number {
  for (const { backup_set_id, path, dest_id, plus_archivelog, output_bytes } of files.sets) {
    putTask(world, run, job, {
      task_type: 'BACKUPSET',
      id: backup_set_id,
      path,
      path_type: 'BACKUP_SET_DEST',
      dest_id,
      plus_archivelog,
      round_id: 0n,
      total_bytes: output_bytes,
    })
  }
  for (const { piece_id, path, dest_id, round_id, output_bytes } of files.pieces) {
    putTask(world, run, job, {
      task_type: 'ARCHIVELOG_PIECE',
      id: piece_id,
      path,
      path_type: 'ARCHIVELOG_PIECE_DEST',
      dest_id,
      plus_archivelog: 'OFF',
      round_id,
      total_bytes: output_bytes,
    })
  }
  return files.sets.length + files.pieces.length
}

function putTask(world: World, run: ValidateRun, job: ValidateJobRow, validated: Validated): void {
  const state = tenantState(world, job.tenant_id)
  const task_id = ++state.lastTaskId
  const share = job.validate_level === 'basic' ? BASIC_SHARE : 1
  const seconds = 2 + (share * Number(validated.total_bytes)) / state.volume.bytesPerSecond
  run.work.set(task_id, { fromUs: world.nowUs, untilUs: after(world, seconds) })
  world.tables.validate_task.put({
    tenant_id: job.tenant_id,
    task_id,
    incarnation: 1n,
    job_id: job.job_id,
    ...validated,
    initiator_task_id: 0n,
    validate_level: job.validate_level,
    start_ts: world.nowUs,
    end_ts: 0n,
    status: 'INIT',
    total_ls_count: LOG_STREAMS,
    finish_ls_count: 0,
    validated_bytes: 0n,
    result: 0,
    comment: '',
  })
}
