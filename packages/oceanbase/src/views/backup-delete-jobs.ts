import { int64, tenantId, tenantView, text, viewTime } from './view.ts'

export const DELETE_JOB_TYPES = [
  'DELETE OBSOLETE BACKUP',
  'DELETE BACKUP SET',
  'DELETE BACKUP PIECE',
  'DELETE BACKUP ALL',
] as const

/**
 * PARAMETER is text for us: a time up to 4.4 (of a delete of a set or piece its id, as microseconds since 1970), from
 * the newest on the numbers themselves.
 */
const COLUMNS = {
  TENANT_ID: tenantId,
  JOB_ID: int64,
  INITIATOR_TENANT_ID: tenantId,
  INITIATOR_JOB_ID: int64,
  EXECUTOR_TENANT_ID: text,
  TYPE: text,
  PARAMETER: text,
  JOB_LEVEL: text,
  START_TIMESTAMP: viewTime,
  END_TIMESTAMP: viewTime,
  STATUS: text,
  TASK_COUNT: int64,
  SUCCESS_TASK_COUNT: int64,
  RESULT: int64,
  COMMENT: text,
}

/** Delete jobs in flight. JOB_ID is unique within its tenant only, and shared with the tenant's backups. */
export const BACKUP_DELETE_JOBS = tenantView('OB_BACKUP_DELETE_JOBS', COLUMNS)
/** Delete jobs that ended. A row never changes once it is here. */
export const BACKUP_DELETE_JOB_HISTORY = tenantView('OB_BACKUP_DELETE_JOB_HISTORY', COLUMNS)
