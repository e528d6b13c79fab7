import { BACKUP_TASK_COLUMNS } from './backup-task-columns.ts'
import { decimal, int64, tenantView } from './view.ts'

/** Phases of OceanBase 4.2 to 4.6, in no version all of them. A word that is not here counts as running. */
export const BACKUP_TASK_STATUSES = [
  'INIT',
  'BACKUP_SYS_META',
  'BACKUP_USER_META',
  'BACKUP_META_FINISH',
  'BACKUP_DATA_SYS',
  'BACKUP_DATA_MINOR',
  'BACKUP_DATA_MAJOR',
  'BACKUP_USER_DATA',
  'BACKUP_FUSE_TABLET_META',
  'PREPARE_BACKUP_LOG',
  'BEFORE_BACKUP_LOG',
  'BACKUP_LOG',
  'COMPLETED',
  'FAILED',
  'CANCELING',
  'CANCELED',
] as const

/** The work of jobs in flight; the row comes when a job turns DOING and goes slightly before the job's. */
export const BACKUP_TASKS = tenantView('OB_BACKUP_TASKS', {
  ...BACKUP_TASK_COLUMNS,
  DATA_PROGRESS: decimal,
  LOG_FILE_COUNT: int64,
  FINISH_LOG_FILE_COUNT: int64,
  LOG_PROGRESS: decimal,
})
