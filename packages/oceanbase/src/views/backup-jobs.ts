import { int64, tenantId, tenantView, text, viewTime } from './view.ts'

export const BACKUP_JOB_STATUSES = ['INIT', 'DOING', 'COMPLETED', 'FAILED', 'CANCELING', 'CANCELED'] as const
/** A job in one of these is moved to the history by a later tick. */
export const TERMINAL_BACKUP_JOB_STATUSES = ['COMPLETED', 'FAILED', 'CANCELED'] as const
export const BACKUP_TYPES = ['FULL', 'INC'] as const
export const JOB_LEVELS = ['CLUSTER', 'SYS_TENANT', 'USER_TENANT'] as const

/** Every column but PASSWD, the hash of the backup's password. */
export const BACKUP_JOB_COLUMNS = {
  TENANT_ID: tenantId,
  JOB_ID: int64,
  INCARNATION: int64,
  BACKUP_SET_ID: int64,
  INITIATOR_TENANT_ID: tenantId,
  INITIATOR_JOB_ID: int64,
  EXECUTOR_TENANT_ID: text,
  PLUS_ARCHIVELOG: text,
  BACKUP_TYPE: text,
  JOB_LEVEL: text,
  ENCRYPTION_MODE: text,
  START_TIMESTAMP: viewTime,
  END_TIMESTAMP: viewTime,
  STATUS: text,
  RESULT: int64,
  COMMENT: text,
  DESCRIPTION: text,
  PATH: text,
}

/** Jobs in flight. JOB_ID is unique within its tenant only. */
export const BACKUP_JOBS = tenantView('OB_BACKUP_JOBS', BACKUP_JOB_COLUMNS)
