import { noteEvent } from '../events.ts'
import { hasChildren } from '../sys-jobs.ts'
import type { BackupJobRow } from '../tables.ts'
import type { World } from '../world.ts'
import { startError } from './backup-checks.ts'
import type { BackupRun } from './backup-run.ts'
import { createChildJob } from './create-job.ts'
import { archiveJob, CANCELED_RESULT } from './job-end.ts'

/** One step of the job sys started: it has no task, only children. Answers whether the next step follows at once. */
export function stepParent(world: World, run: BackupRun, job: BackupJobRow): boolean {
  if (job.status === 'INIT') {
    for (const tenantId of job.executor_tenant_id.split(',')) createChild(world, job, Number(tenantId))
    world.tables.backup_job.put({ ...job, status: 'DOING' })
    return true
  }
  if (job.status === 'DOING' || job.status === 'CANCELING')
    return hasChildren(world.tables.backup_job, job) ? false : endParent(world, job)
  archiveJob(world, run, job)
  return true
}

/** OceanBase: a child that cannot be created leaves an event and nothing else; the parent does not mind. */
function createChild(world: World, parent: BackupJobRow, tenantId: number): void {
  const error = startError(world, tenantId, 'sys')
  if (error === null) createChildJob(world, tenantId, parent)
  else {
    noteEvent(world, 'backup_data', 'handle_user_tenant_backup_failed', [
      ['tenant_id', tenantId],
      ['result', -error.errno],
    ])
  }
}

/** COMMENT stays '' whatever the children say. */
function endParent(world: World, job: BackupJobRow): boolean {
  const ended = { ...job, end_ts: world.nowUs }
  if (job.status === 'CANCELING') {
    world.tables.backup_job.put({ ...ended, status: 'CANCELED', result: CANCELED_RESULT })
  } else {
    world.tables.backup_job.put({ ...ended, status: job.result === 0 ? 'COMPLETED' : 'FAILED' })
  }
  return true
}
