import { COPIED_COLUMNS } from './copied-columns.ts'
import { endInstant, instant, progress } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

const COLUMNS: readonly ViewColumn[] = [
  ['TASK_ID', 'bigint(20)', 'NO'],
  ['JOB_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['BACKUP_SET_ID', 'bigint(20)', 'NO'],
  ['START_TIMESTAMP', 'timestamp(6)', 'NO', instant('start_ts')],
  ['END_TIMESTAMP', 'timestamp(6)', 'NO', endInstant('end_ts')],
  ['STATUS', 'varchar(4096)', 'NO'],
  ['START_SCN', 'bigint(20) unsigned', 'NO'],
  ['END_SCN', 'bigint(20) unsigned', 'NO'],
  ['USER_LS_START_SCN', 'bigint(20) unsigned', 'NO'],
  ['ENCRYPTION_MODE', 'varchar(4096)', 'YES'],
  ['PASSWD', 'varchar(4096)', 'YES'],
  ...COPIED_COLUMNS,
  ['RESULT', 'bigint(20)', 'YES'],
  ['COMMENT', 'varchar(4096)', 'YES'],
  ['PATH', 'varchar(4096)', 'YES'],
  ['MINOR_TURN_ID', 'bigint(20)', 'NO'],
  ['MAJOR_TURN_ID', 'bigint(20)', 'NO'],
]

/** Shown while a task runs, gone from its history. */
const PROGRESS_COLUMNS: readonly ViewColumn[] = [
  ['DATA_PROGRESS', 'decimal(26,2)', 'NO', progress('finish_macro_block_count', 'macro_block_count')],
  ['LOG_FILE_COUNT', 'bigint(20)', 'NO'],
  ['FINISH_LOG_FILE_COUNT', 'bigint(20)', 'NO'],
  ['LOG_PROGRESS', 'decimal(26,2)', 'NO', progress('finish_log_file_count', 'log_file_count')],
]

export const BACKUP_TASK_VIEWS: readonly View[] = [
  ...twins({ name: 'OB_BACKUP_TASKS', columns: [...COLUMNS, ...PROGRESS_COLUMNS], from: 'backup_task' }),
  ...twins({ name: 'OB_BACKUP_TASK_HISTORY', columns: COLUMNS, from: 'backup_task_history' }),
]
