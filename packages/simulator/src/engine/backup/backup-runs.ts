import { rowKey } from '../row-tables.ts'
import type { BackupJobRow, BackupTaskRow } from '../tables.ts'
import { nextOnGrid, tenantState, type World } from '../world.ts'
import type { BackupRun } from './backup-run.ts'

/** Seconds the data service of a tenant sleeps when nothing wakes it. */
export const IDLE_SECONDS = 30

/** Puts a job into the job table; the tenant's service meets it at its next idle tick. */
export function beginRun(world: World, job: BackupJobRow): void {
  world.tables.backup_job.put(job)
  world.runs.add({
    tenantId: job.tenant_id,
    jobId: job.job_id,
    taskId: null,
    workload: { inputBytes: 0, tabletCount: 0 },
    work: null,
    retries: 0,
    retryUs: null,
    trouble: null,
  })
  const state = tenantState(world, job.tenant_id)
  state.dataTickUs ??= nextOnGrid(world, state.dataPhaseUs, IDLE_SECONDS)
}

export function jobOf(world: World, run: BackupRun): BackupJobRow | undefined {
  return world.tables.backup_job.find(rowKey(run.tenantId, run.jobId))
}

export function taskOf(world: World, run: BackupRun): BackupTaskRow | undefined {
  return run.taskId === null ? undefined : world.tables.backup_task.find(rowKey(run.tenantId, run.taskId))
}

/** The jobs of a tenant that are in its job table, whatever their status. */
export function jobsOf(world: World, tenantId: number): readonly BackupJobRow[] {
  return [...world.tables.backup_job.ofTenant(tenantId)]
}
