import { BACKUP_JOB_COLUMNS } from './backup-jobs.ts'
import { tenantView } from './view.ts'

/** Jobs that ended. A row never changes once it is here. */
export const BACKUP_JOB_HISTORY = tenantView('OB_BACKUP_JOB_HISTORY', BACKUP_JOB_COLUMNS)
