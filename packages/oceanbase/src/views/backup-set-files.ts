import { decimal, int64, tenantId, tenantView, text, viewTime } from './view.ts'

export const BACKUP_SET_STATUSES = ['DOING', 'SUCCESS', 'FAILED'] as const
export const FILE_STATUSES = ['COPYING', 'AVAILABLE', 'INCOMPLETE', 'DELETING', 'EXPIRED', 'BROKEN', 'DELETED'] as const

/** Backup sets, deleted ones too. Usable: STATUS SUCCESS and FILE_STATUS AVAILABLE. ELAPSED_SECONDES is OceanBase's spelling. */
export const BACKUP_SET_FILES = tenantView('OB_BACKUP_SET_FILES', {
  TENANT_ID: tenantId,
  BACKUP_SET_ID: int64,
  DEST_ID: int64,
  BACKUP_TYPE: text,
  PREV_FULL_BACKUP_SET_ID: int64,
  PREV_INC_BACKUP_SET_ID: int64,
  START_TIMESTAMP: viewTime,
  END_TIMESTAMP: viewTime,
  STATUS: text,
  FILE_STATUS: text,
  ELAPSED_SECONDES: decimal,
  PLUS_ARCHIVELOG: text,
  START_REPLAY_SCN: int64,
  MIN_RESTORE_SCN: int64,
  INPUT_BYTES: int64,
  OUTPUT_BYTES: int64,
  OUTPUT_RATE_BYTES: decimal,
  EXTRA_META_BYTES: int64,
  TABLET_COUNT: int64,
  FINISH_TABLET_COUNT: int64,
  MACRO_BLOCK_COUNT: int64,
  FINISH_MACRO_BLOCK_COUNT: int64,
  FILE_COUNT: int64,
  RESULT: int64,
  COMMENT: text,
  ENCRYPTION_MODE: text,
  TENANT_COMPATIBLE: text,
  PATH: text,
  CLUSTER_VERSION: text,
  CONSISTENT_SCN: int64,
})
