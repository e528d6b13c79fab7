import { BACKUP_TASK_COLUMNS } from './backup-task-columns.ts'
import { tenantView } from './view.ts'

/** The work of ended jobs, without progress columns. */
export const BACKUP_TASK_HISTORY = tenantView('OB_BACKUP_TASK_HISTORY', BACKUP_TASK_COLUMNS)
