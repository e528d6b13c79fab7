import { int64, tenantId, tenantView, text, viewTime } from './view.ts'

export const DELETE_TASK_TYPES = ['BACKUP SET', 'BACKUP PIECE', 'BACKUP COMPLEMENT LOG'] as const

/** The counts are of log streams up to 4.4; the newest counts tasks and renamed the columns. */
const COLUMNS = {
  TENANT_ID: tenantId,
  TASK_ID: int64,
  JOB_ID: int64,
  TASK_TYPE: text,
  ID: int64,
  ROUND_ID: int64,
  DEST_ID: int64,
  START_TIMESTAMP: viewTime,
  END_TIMESTAMP: viewTime,
  STATUS: text,
  TOTAL_LS_COUNT: int64,
  FINISH_LS_COUNT: int64,
  TOTAL_TASK_COUNT: int64,
  FINISH_TASK_COUNT: int64,
  RESULT: int64,
  COMMENT: text,
  PATH: text,
}

/** What a delete job in flight deletes: a set or a piece a row. */
export const BACKUP_DELETE_TASKS = tenantView('OB_BACKUP_DELETE_TASKS', COLUMNS)
export const BACKUP_DELETE_TASK_HISTORY = tenantView('OB_BACKUP_DELETE_TASK_HISTORY', COLUMNS)
