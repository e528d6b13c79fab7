import { instant } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

const PARAMETER_COLUMNS: readonly ViewColumn[] = [
  ['NAME', 'varchar(1024)', 'NO'],
  ['VALUE', 'longtext', 'NO'],
]

const ARCHIVE_DEST_COLUMNS: readonly ViewColumn[] = [
  ['DEST_NO', 'bigint(20)', 'NO'],
  ['NAME', 'varchar(1024)', 'NO'],
  ['VALUE', 'varchar(4096)', 'NO'],
]

const STORAGE_INFO_COLUMNS: readonly ViewColumn[] = [
  ['PATH', 'varchar(1024)', 'NO'],
  ['ENDPOINT', 'varchar(256)', 'NO'],
  ['DEST_ID', 'bigint(20)', 'YES'],
  ['DEST_TYPE', 'varchar(64)', 'YES'],
  ['AUTHORIZATION', 'varchar(1024)', 'NO'],
  ['EXTENSION', 'varchar(512)', 'NO'],
  ['CHECK_FILE_NAME', 'varchar(256)', 'YES'],
  ['LAST_CHECK_TIMESTAMP', 'timestamp(6)', 'YES', instant('last_check_ts')],
  ['MAX_IOPS', 'bigint(20)', 'NO'],
  ['MAX_BANDWIDTH', 'bigint(20)', 'NO'],
  ['MAX_BANDWIDTH_DISPLAY', 'varchar(29)', 'NO', 'bandwidth_display(r.max_bandwidth)'],
]

const DEST_STATUS_COLUMNS: readonly ViewColumn[] = [
  ['TENANT_ID', 'bigint(20)', 'NO'],
  ['DEST_ID', 'bigint(20)', 'NO'],
  ['PATH', 'varchar(4096)', 'NO'],
  ['STATUS', 'varchar(64)', 'NO'],
  ['CHECKPOINT_SCN', 'bigint(20) unsigned', 'NO'],
  ['SYNCHRONIZED', 'varchar(32)', 'NO'],
  ['COMMENT', 'varchar(262144)', 'NO'],
]

/** The destination's keys and the round that writes there. OceanBase: no WHERE by tenant, the rows are restricted below. */
const DEST_STATUS = `(
  SELECT d.tenant_id, CAST(d.value AS INTEGER) AS dest_id, p.value AS path,
    CASE WHEN a.status = 'INTERRUPTED' THEN 'INTERRUPTED' WHEN s.value = 'DEFER' THEN 'DEFERRED' ELSE 'VALID' END AS status,
    coalesce(a.checkpoint_scn, 0) AS checkpoint_scn,
    CASE WHEN a.status = 'DOING' THEN 'YES' ELSE 'NO' END AS synchronized,
    coalesce(a.comment, '') AS comment
  FROM archive_dest AS d
  JOIN archive_dest AS p ON p.tenant_id = d.tenant_id AND p.dest_no = d.dest_no AND p.name = 'path'
  LEFT JOIN archive_dest AS s ON s.tenant_id = d.tenant_id AND s.dest_no = d.dest_no AND s.name = 'state'
  LEFT JOIN archive_round AS a ON a.tenant_id = d.tenant_id AND a.dest_no = d.dest_no
  WHERE d.name = 'dest_id' AND {tenant} IN (1, d.tenant_id)
) AS r`

const STORAGE_INFO_HISTORY = '(SELECT * FROM storage_info WHERE 0)'

export const DESTINATION_VIEWS: readonly View[] = [
  ...twins({ name: 'OB_BACKUP_PARAMETER', columns: PARAMETER_COLUMNS, from: 'backup_parameter' }),
  ...twins({
    name: 'OB_BACKUP_STORAGE_INFO',
    columns: STORAGE_INFO_COLUMNS,
    from: 'storage_info',
    dbaKeepsTenant: true,
  }),
  ...twins({
    name: 'OB_BACKUP_STORAGE_INFO_HISTORY',
    columns: STORAGE_INFO_COLUMNS,
    from: STORAGE_INFO_HISTORY,
    dbaKeepsTenant: true,
  }),
  ...twins({ name: 'OB_ARCHIVE_DEST', columns: ARCHIVE_DEST_COLUMNS, from: 'archive_dest' }),
  {
    schema: 'oceanbase',
    name: 'V$OB_ARCHIVE_DEST_STATUS',
    columns: DEST_STATUS_COLUMNS,
    from: DEST_STATUS,
    visible: 'everywhere',
  },
]
