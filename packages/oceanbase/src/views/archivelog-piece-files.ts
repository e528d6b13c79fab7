import { decimal, int64, tenantId, tenantView, text } from './view.ts'

export const ARCHIVE_PIECE_STATUSES = ['INACTIVE', 'ACTIVE', 'FREEZING', 'FROZEN'] as const

/** Time slices of a round. END_SCN is the planned end, also of the last piece. */
export const ARCHIVELOG_PIECE_FILES = tenantView('OB_ARCHIVELOG_PIECE_FILES', {
  TENANT_ID: tenantId,
  DEST_ID: int64,
  ROUND_ID: int64,
  PIECE_ID: int64,
  STATUS: text,
  START_SCN: int64,
  CHECKPOINT_SCN: int64,
  MAX_SCN: int64,
  END_SCN: int64,
  COMPRESSION: text,
  INPUT_BYTES: int64,
  OUTPUT_BYTES: int64,
  COMPRESSION_RATIO: decimal,
  FILE_STATUS: text,
  PATH: text,
})
