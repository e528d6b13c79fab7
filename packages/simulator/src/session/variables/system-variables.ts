/** `whole` a number · `switch` ON or OFF, 1 or 0 for SELECT · the others by their own rules. */
type VariableKind = 'whole' | 'switch' | 'text' | 'time-zone' | 'sql-mode' | 'charset' | 'collation' | 'isolation'

/** Who may set it: a session for itself, only everybody at once, a session only when it is born, or nobody. */
type VariableScope = 'session' | 'global' | 'session-read-only' | 'read-only'

export interface SystemVariable {
  readonly name: string
  readonly kind: VariableKind
  readonly scope: VariableScope
  /** As SHOW VARIABLES shows it. */
  readonly initial: string
}

const DEFAULT_SQL_MODE = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_AUTO_CREATE_USER'

type Row = readonly [name: string, kind: VariableKind, initial: string, scope?: VariableScope]

/** What clients, drivers and people ask for; defaults of OceanBase 4.3.5. `version` and `version_comment` are added. */
const ROWS: readonly Row[] = [
  ['auto_increment_increment', 'whole', '1'],
  ['auto_increment_offset', 'whole', '1'],
  ['autocommit', 'switch', 'ON'],
  ['character_set_client', 'charset', 'utf8mb4'],
  ['character_set_connection', 'charset', 'utf8mb4'],
  ['character_set_database', 'charset', 'utf8mb4'],
  ['character_set_filesystem', 'charset', 'binary'],
  ['character_set_results', 'charset', 'utf8mb4'],
  ['character_set_server', 'charset', 'utf8mb4'],
  ['character_set_system', 'charset', 'utf8mb4', 'read-only'],
  ['collation_connection', 'collation', 'utf8mb4_general_ci'],
  ['collation_database', 'collation', 'utf8mb4_general_ci'],
  ['collation_server', 'collation', 'utf8mb4_general_ci'],
  ['connect_timeout', 'whole', '10', 'global'],
  ['datadir', 'text', '/usr/local/mysql/data/', 'read-only'],
  ['default_storage_engine', 'text', 'OceanBase'],
  ['div_precision_increment', 'whole', '4'],
  ['explicit_defaults_for_timestamp', 'switch', 'ON'],
  ['foreign_key_checks', 'switch', 'ON'],
  ['group_concat_max_len', 'whole', '1024'],
  ['have_openssl', 'text', 'NO', 'read-only'],
  ['have_profiling', 'text', 'NO', 'read-only'],
  ['have_ssl', 'text', 'NO', 'read-only'],
  ['hostname', 'text', 'localhost', 'read-only'],
  ['identity', 'whole', '0'],
  ['init_connect', 'text', '', 'global'],
  ['innodb_strict_mode', 'switch', 'ON'],
  ['interactive_timeout', 'whole', '28800'],
  ['last_insert_id', 'whole', '0'],
  ['license', 'text', '', 'read-only'],
  ['lower_case_table_names', 'whole', '1', 'read-only'],
  ['max_allowed_packet', 'whole', '16777216', 'session-read-only'],
  ['max_connections', 'whole', '2147483647', 'global'],
  ['max_execution_time', 'whole', '0'],
  ['max_user_connections', 'whole', '0', 'session-read-only'],
  ['net_buffer_length', 'whole', '16384', 'session-read-only'],
  ['net_read_timeout', 'whole', '30'],
  ['net_write_timeout', 'whole', '60'],
  ['ob_compatibility_mode', 'text', 'MYSQL', 'read-only'],
  ['ob_default_replica_num', 'whole', '1'],
  ['ob_enable_plan_cache', 'switch', 'ON'],
  ['ob_enable_show_trace', 'switch', 'OFF'],
  ['ob_enable_transmission_checksum', 'switch', 'ON'],
  ['ob_log_level', 'text', 'disabled'],
  ['ob_max_parallel_degree', 'whole', '32'],
  ['ob_query_timeout', 'whole', '10000000'],
  ['ob_read_consistency', 'text', 'STRONG'],
  ['ob_tcp_invited_nodes', 'text', '%', 'global'],
  ['ob_trace_info', 'text', ''],
  ['ob_trx_idle_timeout', 'whole', '86400000000'],
  ['ob_trx_lock_timeout', 'whole', '-1'],
  ['ob_trx_timeout', 'whole', '86400000000'],
  ['parallel_degree_policy', 'text', 'MANUAL'],
  ['performance_schema', 'switch', 'OFF', 'read-only'],
  ['port', 'whole', '2881', 'read-only'],
  ['protocol_version', 'whole', '10', 'read-only'],
  ['query_cache_size', 'whole', '0', 'global'],
  ['query_cache_type', 'text', 'OFF'],
  ['read_only', 'switch', 'OFF', 'global'],
  ['recyclebin', 'switch', 'OFF'],
  ['secure_file_priv', 'text', '', 'read-only'],
  ['session_track_gtids', 'text', 'OFF'],
  ['session_track_schema', 'switch', 'ON'],
  ['session_track_state_change', 'switch', 'OFF'],
  [
    'session_track_system_variables',
    'text',
    'time_zone,autocommit,character_set_client,character_set_results,character_set_connection',
  ],
  ['session_track_transaction_info', 'text', 'OFF'],
  ['socket', 'text', '', 'read-only'],
  ['sql_auto_is_null', 'switch', 'OFF'],
  ['sql_mode', 'sql-mode', DEFAULT_SQL_MODE],
  ['sql_notes', 'switch', 'ON'],
  ['sql_quote_show_create', 'switch', 'ON'],
  ['sql_safe_updates', 'switch', 'OFF'],
  ['sql_select_limit', 'whole', '9223372036854775807'],
  ['sql_warnings', 'switch', 'OFF'],
  ['system_time_zone', 'text', '+00:00', 'read-only'],
  ['time_zone', 'time-zone', '+08:00'],
  ['timestamp', 'text', '0'],
  ['transaction_isolation', 'isolation', 'READ-COMMITTED'],
  ['transaction_read_only', 'switch', 'OFF'],
  ['tx_isolation', 'isolation', 'READ-COMMITTED'],
  ['tx_read_only', 'switch', 'OFF'],
  ['unique_checks', 'switch', 'ON'],
  ['wait_timeout', 'whole', '28800'],
]

/** @param version four parts, `4.3.5.5` */
export function systemVariables(version: string): ReadonlyMap<string, SystemVariable> {
  const rows: readonly Row[] = [
    ...ROWS,
    ['version', 'text', `5.7.25-OceanBase_CE-v${version}`, 'read-only'],
    ['version_comment', 'text', `OceanBase_CE ${version} (r1-simulator) (Built Jan  1 2025 00:00:00)`, 'read-only'],
  ]
  return new Map(rows.map(([name, kind, initial, scope = 'session']) => [name, { name, kind, initial, scope }]))
}
