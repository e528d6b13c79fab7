import { instant } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

const ROOT_SERVICE_COLUMNS: readonly ViewColumn[] = [
  ['TIMESTAMP', 'timestamp(6)', 'NO', instant('gmt_create_ts')],
  ['MODULE', 'varchar(64)', 'NO'],
  ['EVENT', 'varchar(64)', 'NO'],
  ['NAME1', 'varchar(256)', 'YES'],
  ['VALUE1', 'varchar(512)', 'YES'],
  ['NAME2', 'varchar(256)', 'YES'],
  ['VALUE2', 'varchar(512)', 'YES'],
  ['NAME3', 'varchar(256)', 'YES'],
  ['VALUE3', 'varchar(512)', 'YES'],
  ['NAME4', 'varchar(256)', 'YES'],
  ['VALUE4', 'varchar(512)', 'YES'],
  ['NAME5', 'varchar(256)', 'YES'],
  ['VALUE5', 'varchar(512)', 'YES'],
  ['NAME6', 'varchar(256)', 'YES'],
  ['VALUE6', 'varchar(512)', 'YES'],
  ['EXTRA_INFO', 'varchar(512)', 'YES'],
  ['RS_SVR_IP', 'varchar(46)', 'YES'],
  ['RS_SVR_PORT', 'bigint(20)', 'YES'],
]

const TENANT_EVENT_COLUMNS: readonly ViewColumn[] = [
  ['TIMESTAMP', 'timestamp(6)', 'NO', instant('timestamp')],
  ['MODULE', 'varchar(256)', 'NO'],
  ['EVENT', 'varchar(256)', 'NO'],
  ['NAME1', 'varchar(256)', 'YES'],
  ['VALUE1', 'longtext', 'YES'],
  ['NAME2', 'varchar(256)', 'YES'],
  ['VALUE2', 'longtext', 'YES'],
  ['NAME3', 'varchar(256)', 'YES'],
  ['VALUE3', 'longtext', 'YES'],
  ['NAME4', 'varchar(256)', 'YES'],
  ['VALUE4', 'longtext', 'YES'],
  ['NAME5', 'varchar(256)', 'YES'],
  ['VALUE5', 'longtext', 'YES'],
  ['NAME6', 'varchar(256)', 'YES'],
  ['VALUE6', 'longtext', 'YES'],
  ['EXTRA_INFO', 'longtext', 'YES'],
  ['SVR_IP', 'varchar(46)', 'YES'],
  ['SVR_PORT', 'bigint(20)', 'YES'],
  ['TRACE_ID', 'varchar(64)', 'YES'],
  ['COST_TIME', 'bigint(20)', 'YES'],
  ['RET_CODE', 'bigint(20)', 'YES'],
  ['ERROR_MSG', 'varchar(512)', 'YES'],
]

const TENANT_JOB_COLUMNS: readonly ViewColumn[] = [
  ['JOB_ID', 'bigint(20)', 'NO'],
  ['JOB_TYPE', 'varchar(128)', 'NO'],
  ['JOB_STATUS', 'varchar(128)', 'NO'],
  ['RESULT_CODE', 'bigint(20)', 'YES'],
  ['PROGRESS', 'bigint(20)', 'NO'],
  ['START_TIME', 'timestamp(6)', 'YES', instant('start_time')],
  ['MODIFY_TIME', 'timestamp(6)', 'YES', instant('modify_time')],
  ['TENANT_ID', 'bigint(20)', 'YES'],
  ['SQL_TEXT', 'longtext', 'YES'],
  ['EXTRA_INFO', 'varchar(4096)', 'YES'],
  ['RS_SVR_IP', 'varchar(46)', 'NO'],
  ['RS_SVR_PORT', 'bigint(20)', 'NO'],
]

export const EVENT_VIEWS: readonly View[] = [
  {
    schema: 'oceanbase',
    name: 'DBA_OB_ROOTSERVICE_EVENT_HISTORY',
    columns: ROOT_SERVICE_COLUMNS,
    from: 'rs_event AS r',
    visible: 'sys',
  },
  ...twins({ name: 'OB_TENANT_EVENT_HISTORY', columns: TENANT_EVENT_COLUMNS, from: null }),
  {
    schema: 'oceanbase',
    name: 'DBA_OB_TENANT_JOBS',
    columns: TENANT_JOB_COLUMNS,
    from: null,
    visible: 'sys',
  },
]
