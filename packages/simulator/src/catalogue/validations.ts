import { endInstant, instant } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

/** OceanBase: documentation of 4.6; types of the jobs are those of their like in the other job views. */
const JOB_COLUMNS: readonly ViewColumn[] = [
  ['JOB_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['INITIATOR_TENANT_ID', 'bigint(20)', 'NO'],
  ['INITIATOR_JOB_ID', 'bigint(20)', 'NO'],
  ['EXECUTOR_TENANT_ID', 'varchar(65536)', 'NO'],
  ['TYPE', 'varchar(64)', 'NO'],
  ['PATH', 'longtext', 'YES'],
  ['PATH_TYPE', 'varchar(64)', 'YES'],
  ['ID', 'longtext', 'YES', "nullif(r.id, '')"],
  ['VALIDATE_LEVEL', 'varchar(64)', 'NO'],
  ['START_TIMESTAMP', 'timestamp(6)', 'NO', instant('start_ts')],
  ['END_TIMESTAMP', 'timestamp(6)', 'NO', endInstant('end_ts')],
  ['STATUS', 'varchar(64)', 'NO'],
  ['RETRY_COUNT', 'bigint(20)', 'YES'],
  ['TASK_COUNT', 'bigint(20)', 'YES'],
  ['SUCCESS_TASK_COUNT', 'bigint(20)', 'YES'],
  ['RESULT', 'bigint(20)', 'NO'],
  ['DESCRIPTION', 'varchar(4096)', 'YES'],
  ['COMMENT', 'varchar(4096)', 'YES'],
]

const TASK_COLUMNS: readonly ViewColumn[] = [
  ['TASK_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['JOB_ID', 'bigint(20)', 'NO'],
  ['TASK_TYPE', 'varchar(64)', 'NO'],
  ['ID', 'bigint(20)', 'YES'],
  ['PATH', 'longtext', 'YES'],
  ['PATH_TYPE', 'varchar(64)', 'YES'],
  ['DEST_ID', 'bigint(20)', 'YES'],
  ['PLUS_ARCHIVELOG', 'varchar(64)', 'NO'],
  ['INITIATOR_TASK_ID', 'bigint(20)', 'NO'],
  ['VALIDATE_LEVEL', 'varchar(64)', 'NO'],
  ['ROUND_ID', 'bigint(20)', 'NO'],
  ['START_TIMESTAMP', 'timestamp(6)', 'NO', instant('start_ts')],
  ['END_TIMESTAMP', 'timestamp(6)', 'NO', endInstant('end_ts')],
  ['STATUS', 'varchar(64)', 'NO'],
  ['TOTAL_LS_COUNT', 'bigint(20)', 'YES'],
  ['FINISH_LS_COUNT', 'bigint(20)', 'YES'],
  ['TOTAL_BYTES', 'bigint(20)', 'YES'],
  ['VALIDATED_BYTES', 'bigint(20)', 'YES'],
  ['RESULT', 'bigint(20)', 'YES'],
  ['COMMENT', 'varchar(4096)', 'YES'],
]

/** From 4.6 on; the releases before have none of them. */
export const VALIDATION_VIEWS: readonly View[] = [
  ...twins({ name: 'OB_BACKUP_VALIDATE_JOBS', columns: JOB_COLUMNS, from: 'validate_job' }),
  ...twins({ name: 'OB_BACKUP_VALIDATE_JOB_HISTORY', columns: JOB_COLUMNS, from: 'validate_job_history' }),
  ...twins({ name: 'OB_BACKUP_VALIDATE_TASKS', columns: TASK_COLUMNS, from: 'validate_task' }),
  ...twins({ name: 'OB_BACKUP_VALIDATE_TASK_HISTORY', columns: TASK_COLUMNS, from: 'validate_task_history' }),
]
