import { bytesDisplay, compressionRatio, scnDisplay } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

/** From where to where a round archives, and how. */
const EXTENT_COLUMNS: readonly ViewColumn[] = [
  ['START_SCN', 'bigint(20) unsigned', 'NO'],
  ['START_SCN_DISPLAY', 'datetime(6)', 'NO', scnDisplay('start_scn')],
  ['CHECKPOINT_SCN', 'bigint(20) unsigned', 'NO'],
  ['CHECKPOINT_SCN_DISPLAY', 'datetime(6)', 'NO', scnDisplay('checkpoint_scn')],
  ['COMPATIBLE', 'bigint(20)', 'NO'],
  ['BASE_PIECE_ID', 'bigint(20)', 'NO'],
  ['USED_PIECE_ID', 'bigint(20)', 'NO'],
  ['PIECE_SWITCH_INTERVAL', 'bigint(20)', 'NO', 'r.piece_switch_interval_us'],
  ['UNIT_SIZE', 'bigint(20)', 'NO'],
  ['COMPRESSION', 'varchar(128)', 'NO'],
]

/** As the summary and the pieces tell them; a round's own are a digit wider. */
const BYTES_COLUMNS: readonly ViewColumn[] = [
  ['INPUT_BYTES', 'bigint(20)', 'NO'],
  ['INPUT_BYTES_DISPLAY', 'varchar(27)', 'NO', bytesDisplay('input_bytes')],
  ['OUTPUT_BYTES', 'bigint(20)', 'NO'],
  ['OUTPUT_BYTES_DISPLAY', 'varchar(27)', 'NO', bytesDisplay('output_bytes')],
  ['COMPRESSION_RATIO', 'decimal(23,2)', 'NO', compressionRatio()],
]

const DELETED_COLUMNS: readonly ViewColumn[] = [
  ['DELETED_INPUT_BYTES', 'bigint(20)', 'NO'],
  ['DELETED_INPUT_BYTES_DISPLAY', 'varchar(27)', 'NO', bytesDisplay('deleted_input_bytes')],
  ['DELETED_OUTPUT_BYTES', 'bigint(20)', 'NO'],
  ['DELETED_OUTPUT_BYTES_DISPLAY', 'varchar(27)', 'NO', bytesDisplay('deleted_output_bytes')],
]

const ROUND_COLUMNS: readonly ViewColumn[] = [
  ['DEST_ID', 'bigint(20)', 'NO'],
  ['ROUND_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['DEST_NO', 'bigint(20)', 'NO'],
  ['STATUS', 'varchar(64)', 'NO'],
  ...EXTENT_COLUMNS,
  ['INPUT_BYTES', 'bigint(21)', 'NO'],
  ['INPUT_BYTES_DISPLAY', 'varchar(28)', 'NO', bytesDisplay('input_bytes')],
  ['OUTPUT_BYTES', 'bigint(21)', 'NO'],
  ['OUTPUT_BYTES_DISPLAY', 'varchar(28)', 'NO', bytesDisplay('output_bytes')],
  ['COMPRESSION_RATIO', 'decimal(24,2)', 'NO', compressionRatio()],
  ...DELETED_COLUMNS,
  ['COMMENT', 'varchar(262144)', 'NO'],
  ['PATH', 'varchar(2048)', 'NO'],
]

const SUMMARY_COLUMNS: readonly ViewColumn[] = [
  ['DEST_ID', 'bigint(20)', 'NO'],
  ['ROUND_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['DEST_NO', 'bigint(20)', 'NO'],
  ['STATUS', 'varchar(64)', 'NO', "CASE r.finished WHEN 1 THEN 'STOP' ELSE r.status END"],
  ...EXTENT_COLUMNS,
  ...BYTES_COLUMNS,
  ...DELETED_COLUMNS,
  ['PATH', 'varchar(2048)', 'NO'],
  ['COMMENT', 'varchar(262144)', 'NO'],
]

const PIECE_COLUMNS: readonly ViewColumn[] = [
  ['DEST_ID', 'bigint(20)', 'NO'],
  ['ROUND_ID', 'bigint(20)', 'NO'],
  ['PIECE_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['DEST_NO', 'bigint(20)', 'NO'],
  ['STATUS', 'varchar(64)', 'NO'],
  ['START_SCN', 'bigint(20) unsigned', 'NO'],
  ['START_SCN_DISPLAY', 'datetime(6)', 'NO', scnDisplay('start_scn')],
  ['CHECKPOINT_SCN', 'bigint(20) unsigned', 'NO'],
  ['CHECKPOINT_SCN_DISPLAY', 'datetime(6)', 'NO', scnDisplay('checkpoint_scn')],
  ['MAX_SCN', 'bigint(20) unsigned', 'NO'],
  ['END_SCN', 'bigint(20) unsigned', 'NO'],
  ['END_SCN_DISPLAY', 'datetime(6)', 'NO', scnDisplay('end_scn')],
  ['COMPATIBLE', 'bigint(20)', 'NO'],
  ['UNIT_SIZE', 'bigint(20)', 'NO'],
  ['COMPRESSION', 'varchar(128)', 'NO'],
  ...BYTES_COLUMNS,
  ['FILE_STATUS', 'varchar(64)', 'NO'],
  ['PATH', 'varchar(2048)', 'NO'],
]

const PROGRESS_COLUMNS: readonly ViewColumn[] = [
  ['DEST_ID', 'bigint(20)', 'NO'],
  ['LS_ID', 'bigint(20)', 'NO'],
  ['ROUND_ID', 'bigint(20)', 'NO'],
  ['PIECE_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['START_SCN', 'bigint(20) unsigned', 'NO'],
  ['MIN_LSN', 'bigint(20) unsigned', 'NO'],
  ['MAX_LSN', 'bigint(20) unsigned', 'NO'],
  ['CHECKPOINT_SCN', 'bigint(20) unsigned', 'NO'],
  ['STATUS', 'varchar(64)', 'NO'],
  ['FILE_ID', 'bigint(20)', 'NO'],
  ['FILE_OFFSET', 'bigint(20)', 'NO'],
  ['INPUT_BYTES', 'bigint(20)', 'NO'],
  ['OUTPUT_BYTES', 'bigint(20)', 'NO'],
]

/** Rounds that run, and the finished ones, which are STOP whatever they were. */
const SUMMARY = `(
  SELECT *, 0 AS finished FROM archive_round WHERE status <> 'STOP'
  UNION ALL
  SELECT *, 1 AS finished FROM archive_round_history
)`

/** A tenant has two log streams here: 1 (its own system's) and 1001 (its data). */
const PROGRESS = `(
  SELECT a.tenant_id, a.dest_id, s.column1 AS ls_id, a.round_id, a.used_piece_id AS piece_id, a.incarnation, a.start_scn,
    0 AS min_lsn, a.input_bytes / 2 AS max_lsn, a.checkpoint_scn, a.status,
    a.output_bytes / 2 / 67108864 AS file_id, a.output_bytes / 2 % 67108864 AS file_offset,
    a.input_bytes / 2 AS input_bytes, a.output_bytes / 2 AS output_bytes
  FROM archive_round AS a CROSS JOIN (VALUES (1), (1001)) AS s
  WHERE a.status <> 'STOP'
)`

export const ARCHIVE_VIEWS: readonly View[] = [
  ...twins({ name: 'OB_ARCHIVELOG', columns: ROUND_COLUMNS, from: 'archive_round' }),
  ...twins({ name: 'OB_ARCHIVELOG_SUMMARY', columns: SUMMARY_COLUMNS, from: SUMMARY }),
  ...twins({ name: 'OB_ARCHIVELOG_PIECE_FILES', columns: PIECE_COLUMNS, from: 'archive_piece' }),
  ...twins({ name: 'OB_LS_LOG_ARCHIVE_PROGRESS', columns: PROGRESS_COLUMNS, from: PROGRESS }),
]
