import type { View, ViewColumn } from './view.ts'

const IS_DEFAULT = "CASE WHEN r.value = r.default_value THEN 'YES' ELSE 'NO' END"

/** OceanBase 4.3.5: V$OB_PARAMETERS compares with 1 and so never says YES. */
const NEVER_DEFAULT = "'NO'"

const CLUSTER_COLUMNS: readonly ViewColumn[] = [
  ['SVR_IP', 'varchar(46)', 'NO'],
  ['SVR_PORT', 'bigint(20)', 'NO'],
  ['ZONE', 'varchar(128)', 'NO'],
  ['SCOPE', 'varchar(64)', 'NO'],
  ['TENANT_ID', 'bigint(20)', 'YES', 'nullif(r.tenant_id, 0)'],
  ['NAME', 'varchar(128)', 'NO'],
  ['DATA_TYPE', 'varchar(128)', 'YES'],
  ['VALUE', 'varchar(65536)', 'NO'],
  ['INFO', 'varchar(4096)', 'NO'],
  ['SECTION', 'varchar(128)', 'NO'],
  ['EDIT_LEVEL', 'varchar(128)', 'NO'],
  ['DEFAULT_VALUE', 'varchar(65536)', 'NO'],
  ['ISDEFAULT', 'varchar(3)', 'NO', IS_DEFAULT, 'never null'],
]

const SERVER_COLUMNS: readonly ViewColumn[] = [
  ['SVR_IP', 'varchar(46)', 'NO'],
  ['SVR_PORT', 'bigint(20)', 'NO'],
  ['ZONE', 'varchar(128)', 'NO'],
  ['SCOPE', 'varchar(64)', 'NO'],
  ['TENANT_ID', 'bigint(20)', 'NO', 'nullif(r.tenant_id, 0)'],
  ['NAME', 'varchar(128)', 'NO'],
  ['DATA_TYPE', 'varchar(128)', 'NO'],
  ['VALUE', 'varchar(65536)', 'NO'],
  ['INFO', 'varchar(4096)', 'NO'],
  ['SECTION', 'varchar(128)', 'NO'],
  ['EDIT_LEVEL', 'varchar(128)', 'NO'],
  ['DEFAULT_VALUE', 'varchar(65536)', 'NO'],
  ['ISDEFAULT', 'varchar(3)', 'NO', NEVER_DEFAULT, 'never null'],
]

/** A user tenant sees the cluster's parameters and its own. */
const PARAMETERS = `(SELECT p.*, s.svr_ip, s.svr_port, s.zone FROM parameter AS p CROSS JOIN server AS s
  WHERE {tenant} = 1 OR p.tenant_id IN (0, {tenant})) AS r`

export const PARAMETER_VIEWS: readonly View[] = [
  { schema: 'oceanbase', name: 'GV$OB_PARAMETERS', columns: CLUSTER_COLUMNS, from: PARAMETERS, visible: 'everywhere' },
  { schema: 'oceanbase', name: 'V$OB_PARAMETERS', columns: SERVER_COLUMNS, from: PARAMETERS, visible: 'everywhere' },
]
