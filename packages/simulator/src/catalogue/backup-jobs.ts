import { endInstant, instant } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

const COLUMNS: readonly ViewColumn[] = [
  ['JOB_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['BACKUP_SET_ID', 'bigint(20)', 'YES'],
  ['INITIATOR_TENANT_ID', 'bigint(20)', 'NO'],
  ['INITIATOR_JOB_ID', 'bigint(20)', 'NO'],
  ['EXECUTOR_TENANT_ID', 'varchar(65536)', 'NO'],
  ['PLUS_ARCHIVELOG', 'varchar(4096)', 'NO'],
  ['BACKUP_TYPE', 'varchar(4096)', 'NO'],
  ['JOB_LEVEL', 'varchar(4096)', 'NO'],
  ['ENCRYPTION_MODE', 'varchar(4096)', 'YES'],
  ['PASSWD', 'varchar(4096)', 'YES'],
  ['START_TIMESTAMP', 'timestamp(6)', 'NO', instant('start_ts')],
  ['END_TIMESTAMP', 'timestamp(6)', 'NO', endInstant('end_ts')],
  ['STATUS', 'varchar(4096)', 'NO'],
  ['RESULT', 'bigint(20)', 'NO'],
  ['COMMENT', 'varchar(4096)', 'YES'],
  ['DESCRIPTION', 'varchar(4096)', 'YES'],
  ['PATH', 'varchar(4096)', 'YES'],
]

export const BACKUP_JOB_VIEWS: readonly View[] = [
  ...twins({ name: 'OB_BACKUP_JOBS', columns: COLUMNS, from: 'backup_job' }),
  ...twins({ name: 'OB_BACKUP_JOB_HISTORY', columns: COLUMNS, from: 'backup_job_history' }),
]
