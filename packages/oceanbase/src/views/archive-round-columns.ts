import { decimal, int64, tenantId, text } from './view.ts'

/** Rounds as both views show them. PIECE_SWITCH_INTERVAL is in microseconds here. */
export const ARCHIVE_ROUND_COLUMNS = {
  TENANT_ID: tenantId,
  DEST_ID: int64,
  ROUND_ID: int64,
  DEST_NO: int64,
  STATUS: text,
  START_SCN: int64,
  CHECKPOINT_SCN: int64,
  BASE_PIECE_ID: int64,
  USED_PIECE_ID: int64,
  PIECE_SWITCH_INTERVAL: int64,
  COMPRESSION: text,
  INPUT_BYTES: int64,
  OUTPUT_BYTES: int64,
  COMPRESSION_RATIO: decimal,
  DELETED_INPUT_BYTES: int64,
  DELETED_OUTPUT_BYTES: int64,
  COMMENT: text,
  PATH: text,
}
