import { instant } from './expressions.ts'
import type { View, ViewColumn } from './view.ts'

const SERVER_COLUMNS: readonly ViewColumn[] = [
  ['SVR_IP', 'varchar(46)', 'NO'],
  ['SVR_PORT', 'bigint(20)', 'NO'],
  ['ID', 'bigint(20)', 'NO'],
  ['ZONE', 'varchar(128)', 'NO'],
  ['SQL_PORT', 'bigint(20)', 'NO'],
  ['WITH_ROOTSERVER', 'varchar(3)', 'NO'],
  ['STATUS', 'varchar(64)', 'NO'],
  ['START_SERVICE_TIME', 'timestamp(6)', 'NO', instant('created_ts')],
  ['STOP_TIME', 'timestamp(6)', 'NO', 'NULL'],
  ['BLOCK_MIGRATE_IN_TIME', 'timestamp(6)', 'NO', 'NULL'],
  ['CREATE_TIME', 'timestamp(6)', 'YES', instant('created_ts')],
  ['MODIFY_TIME', 'timestamp(6)', 'YES', instant('created_ts')],
  ['BUILD_VERSION', 'varchar(256)', 'NO'],
  ['LAST_OFFLINE_TIME', 'timestamp(6)', 'NO', 'NULL'],
]

const ZONE_COLUMNS: readonly ViewColumn[] = [
  ['ZONE', 'varchar(128)', 'NO'],
  ['CREATE_TIME', 'timestamp(6)', 'NO', instant('created_ts')],
  ['MODIFY_TIME', 'timestamp(6)', 'NO', instant('created_ts')],
  ['STATUS', 'varchar(4096)', 'NO'],
  ['IDC', 'varchar(4096)', 'NO'],
  ['REGION', 'varchar(4096)', 'NO'],
  ['TYPE', 'varchar(4096)', 'NO'],
]

/** One server in one zone, as old as the sys tenant. */
const SERVERS = `(SELECT s.*, coalesce((SELECT create_ts FROM tenant WHERE tenant_id = 1), 0) AS created_ts
  FROM server AS s) AS r`

const ZONES = `(SELECT zone, 'ACTIVE' AS status, '' AS idc, 'sys_region' AS region, 'ReadWrite' AS type,
  coalesce((SELECT create_ts FROM tenant WHERE tenant_id = 1), 0) AS created_ts FROM server) AS r`

export const CLUSTER_VIEWS: readonly View[] = [
  { schema: 'oceanbase', name: 'DBA_OB_SERVERS', columns: SERVER_COLUMNS, from: SERVERS, visible: 'sys' },
  { schema: 'oceanbase', name: 'DBA_OB_ZONES', columns: ZONE_COLUMNS, from: ZONES, visible: 'sys' },
]
