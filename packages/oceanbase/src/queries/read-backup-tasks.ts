import type { Statement } from '../literal.ts'
import { BACKUP_TASK_HISTORY } from '../views/backup-task-history.ts'
import { BACKUP_TASKS } from '../views/backup-tasks.ts'
import { type JobKey, jobKey } from './read-backup-jobs.ts'
import { after, among, type KeyPart, type ReadOptions, select } from './select.ts'

export interface TaskKey {
  readonly tenantId: number
  readonly taskId: string
}

const ORDER = ['TENANT_ID', 'TASK_ID']
export const taskKey = ({ tenantId, taskId }: TaskKey): readonly KeyPart[] => [
  ['TENANT_ID', tenantId],
  ['TASK_ID', taskId],
]

/** The work of the jobs in flight. */
export function readBackupTasks(options: ReadOptions): Statement {
  return select(BACKUP_TASKS, options, { order: ORDER })
}

/** A page of the work of ended jobs, behind a key; null starts at the beginning. */
export function readBackupTaskHistory(options: ReadOptions & { readonly behind: TaskKey | null }): Statement {
  const where = after(options.available, options.behind && taskKey(options.behind))
  return select(BACKUP_TASK_HISTORY, options, { where, order: ORDER })
}

/** The work of exactly these jobs, once they ended. */
export function readBackupTaskHistoryOf(options: ReadOptions & { readonly jobs: readonly JobKey[] }): Statement {
  return select(BACKUP_TASK_HISTORY, options, {
    where: among(options.available, options.jobs.map(jobKey)),
    order: ORDER,
  })
}
