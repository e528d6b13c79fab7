import { instant } from './expressions.ts'
import type { View, ViewColumn } from './view.ts'

const TENANT_TYPE = "CASE WHEN r.tenant_id = 1 THEN 'SYS' WHEN r.tenant_id % 2 = 1 THEN 'META' ELSE 'USER' END"

/** A running primary tenant has applied everything up to now. */
const NOW_SCN = '({now} * 1000)'

/** What only user tenants have; sys and meta tenants show the same word always. */
function ofUser(expression: string, otherwise: string): string {
  return `CASE WHEN r.tenant_id % 2 = 0 THEN ${expression} ELSE ${otherwise} END`
}

const COLUMNS: readonly ViewColumn[] = [
  ['TENANT_ID', 'bigint(20)', 'NO'],
  ['TENANT_NAME', 'varchar(128)', 'NO'],
  ['TENANT_TYPE', 'varchar(4)', 'NO', TENANT_TYPE, 'never null'],
  ['CREATE_TIME', 'timestamp(6)', 'YES', instant('create_ts')],
  ['MODIFY_TIME', 'timestamp(6)', 'YES', instant('modify_ts')],
  ['PRIMARY_ZONE', 'varchar(8192)', 'YES'],
  ['LOCALITY', 'varchar(4096)', 'NO'],
  ['PREVIOUS_LOCALITY', 'varchar(4096)', 'NO', "''", 'never null'],
  ['COMPATIBILITY_MODE', 'varchar(6)', 'NO'],
  ['STATUS', 'varchar(64)', 'NO'],
  ['IN_RECYCLEBIN', 'varchar(3)', 'NO'],
  ['LOCKED', 'varchar(3)', 'NO'],
  ['TENANT_ROLE', 'varchar(100)', 'NO', ofUser('r.tenant_role', "'PRIMARY'"), 'never null'],
  ['SWITCHOVER_STATUS', 'varchar(100)', 'NO', ofUser('r.switchover_status', "'NORMAL'"), 'never null'],
  ['SWITCHOVER_EPOCH', 'bigint(20)', 'NO', ofUser('r.switchover_epoch', '0'), 'never null'],
  ['SYNC_SCN', 'bigint(20) unsigned', 'NO', ofUser(NOW_SCN, 'NULL')],
  ['REPLAYABLE_SCN', 'bigint(20) unsigned', 'NO', ofUser(NOW_SCN, 'NULL')],
  ['READABLE_SCN', 'bigint(20) unsigned', 'NO', ofUser(NOW_SCN, 'NULL')],
  ['RECOVERY_UNTIL_SCN', 'bigint(20) unsigned', 'NO', ofUser('4611686018427387903', 'NULL')],
  ['LOG_MODE', 'varchar(100)', 'NO', ofUser('r.log_mode', "'NOARCHIVELOG'"), 'never null'],
  ['ARBITRATION_SERVICE_STATUS', 'varchar(64)', 'NO', "'DISABLED'", 'never null'],
  ['UNIT_NUM', 'bigint(20)', 'NO', 'nullif(r.unit_num, 0)'],
  ['COMPATIBLE', 'varchar(65536)', 'NO', "nullif(r.compatible, '')"],
  ['MAX_LS_ID', 'bigint(20)', 'NO', ofUser('1001', '1'), 'never null'],
  ['RESTORE_DATA_MODE', 'varchar(128)', 'NO', "'NORMAL'", 'never null'],
]

/** Every user tenant has a META tenant of the id before its own; it has its user tenant's units. */
const TENANTS = `(
  SELECT * FROM tenant WHERE {tenant} IN (1, tenant_id)
  UNION ALL
  SELECT u.tenant_id - 1, 'META$' || u.tenant_id, 'MYSQL', u.status, u.in_recyclebin, u.locked, '', '', 0, '',
    u.create_ts, u.modify_ts, u.primary_zone, u.locality, u.unit_num, u.compatible
  FROM tenant AS u
  WHERE {tenant} = 1 AND u.tenant_id > 1 AND u.tenant_id % 2 = 0
    AND NOT EXISTS (SELECT 1 FROM tenant AS m WHERE m.tenant_id = u.tenant_id - 1)
) AS r`

export const TENANT_VIEWS: readonly View[] = [
  { schema: 'oceanbase', name: 'DBA_OB_TENANTS', columns: COLUMNS, from: TENANTS, visible: 'everywhere' },
]
