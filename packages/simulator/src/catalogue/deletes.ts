import { endInstant, instant } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

const POLICY_COLUMNS: readonly ViewColumn[] = [
  ['POLICY_NAME', 'varchar(256)', 'NO'],
  ['RECOVERY_WINDOW', 'varchar(64)', 'NO'],
]

/** OceanBase up to 4.4: stored as text, shown as microseconds since 1970, the numbers of sets and pieces as well. */
const PARAMETER_AS_TIME = '(CAST(r.parameter AS INTEGER) + {session})'

const JOB_COLUMNS: readonly ViewColumn[] = [
  ['JOB_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['INITIATOR_TENANT_ID', 'bigint(20)', 'NO'],
  ['INITIATOR_JOB_ID', 'bigint(20)', 'NO'],
  ['EXECUTOR_TENANT_ID', 'varchar(65536)', 'NO'],
  ['TYPE', 'varchar(64)', 'NO'],
  ['PARAMETER', 'timestamp(6)', 'NO', PARAMETER_AS_TIME],
  ['JOB_LEVEL', 'varchar(64)', 'NO'],
  ['START_TIMESTAMP', 'timestamp(6)', 'NO', instant('start_ts')],
  ['END_TIMESTAMP', 'timestamp(6)', 'NO', endInstant('end_ts')],
  ['STATUS', 'varchar(64)', 'NO'],
  ['TASK_COUNT', 'bigint(20)', 'YES'],
  ['SUCCESS_TASK_COUNT', 'bigint(20)', 'YES'],
  ['RESULT', 'bigint(20)', 'NO'],
  ['COMMENT', 'varchar(4096)', 'YES'],
]

const TASK_COLUMNS: readonly ViewColumn[] = [
  ['TASK_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['JOB_ID', 'bigint(20)', 'NO'],
  ['TASK_TYPE', 'varchar(64)', 'NO'],
  ['ID', 'bigint(20)', 'NO'],
  ['ROUND_ID', 'bigint(20)', 'NO'],
  ['DEST_ID', 'bigint(20)', 'NO'],
  ['START_TIMESTAMP', 'timestamp(6)', 'NO', instant('start_ts')],
  ['END_TIMESTAMP', 'timestamp(6)', 'NO', endInstant('end_ts')],
  ['STATUS', 'varchar(64)', 'NO'],
  ['TOTAL_LS_COUNT', 'bigint(20)', 'YES'],
  ['FINISH_LS_COUNT', 'bigint(20)', 'YES'],
  ['RESULT', 'bigint(20)', 'YES'],
  ['COMMENT', 'varchar(4096)', 'YES'],
  ['PATH', 'varchar(1024)', 'NO'],
]

export const DELETE_VIEWS: readonly View[] = [
  ...twins({ name: 'OB_BACKUP_DELETE_POLICY', columns: POLICY_COLUMNS, from: 'delete_policy' }),
  ...twins({ name: 'OB_BACKUP_DELETE_JOBS', columns: JOB_COLUMNS, from: 'delete_job' }),
  ...twins({ name: 'OB_BACKUP_DELETE_JOB_HISTORY', columns: JOB_COLUMNS, from: 'delete_job_history' }),
  ...twins({ name: 'OB_BACKUP_DELETE_TASKS', columns: TASK_COLUMNS, from: 'delete_task' }),
  ...twins({ name: 'OB_BACKUP_DELETE_TASK_HISTORY', columns: TASK_COLUMNS, from: 'delete_task_history' }),
]
