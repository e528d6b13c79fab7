import { timeSeconds } from '../time-value.ts'

export interface ParameterKind {
  readonly name: string
  readonly scope: 'CLUSTER' | 'TENANT'
  readonly dataType: string
  /** The default. */
  readonly value: string
  readonly section: string
  readonly info: string
  readonly accepts: (value: string) => boolean
}

function kind(
  scope: ParameterKind['scope'],
  name: string,
  value: string,
  { dataType, accepts }: Pick<ParameterKind, 'dataType' | 'accepts'>,
  [section, info]: readonly [section: string, info: string],
): readonly [string, ParameterKind] {
  return [name, { name, scope, dataType, value, section, info, accepts }]
}

const BOOL = { dataType: 'BOOL', accepts: (value: string) => /^(?:true|false|on|off|yes|no|1|0|t|f|y|n)$/i.test(value) }
const TEXT = { dataType: 'STRING', accepts: () => true }

function integer(low: number, high: number) {
  return {
    dataType: 'INT',
    accepts: (value: string) => /^-?\d{1,15}$/.test(value) && Number(value) >= low && Number(value) <= high,
  }
}

function time(low: number, high: number) {
  return {
    dataType: 'TIME',
    accepts: (value: string) => {
      const seconds = timeSeconds(value)
      return seconds !== null && seconds >= low && seconds <= high
    },
  }
}

const CAPACITY = { dataType: 'CAPACITY', accepts: (value: string) => /^\d{1,12}[BKMGTP]?B?$/i.test(value) }

/** The parameters that say something about backups, and those that people look at first. */
export const DEFAULT_PARAMETERS: ReadonlyMap<string, ParameterKind> = new Map([
  kind('TENANT', 'archive_lag_target', '120s', time(0, 7200), ['TENANT', 'How far the archive may fall behind.']),
  kind('TENANT', 'log_archive_concurrency', '0', integer(0, 100), [
    'LOGSERVICE',
    'Concurrency of log archiving; 0: chosen by the server.',
  ]),
  kind('TENANT', 'ha_low_thread_score', '0', integer(0, 100), [
    'TENANT',
    'Threads for background work such as backups; 0: chosen by the server.',
  ]),
  kind('TENANT', 'ha_mid_thread_score', '0', integer(0, 100), [
    'TENANT',
    'Threads for migration; 0: chosen by the server.',
  ]),
  kind('TENANT', 'ha_high_thread_score', '0', integer(0, 100), [
    'TENANT',
    'Threads for replication; 0: chosen by the server.',
  ]),
  kind('TENANT', 'backup_data_file_size', '4G', CAPACITY, ['TENANT', 'Size of a backup file.']),
  kind('TENANT', '_no_logging', 'False', BOOL, ['TENANT', 'Whether writing goes without logs.']),
  kind('TENANT', 'cpu_quota_concurrency', '4', integer(1, 20), ['TENANT', 'Workers for each CPU of the unit.']),
  kind('TENANT', 'writing_throttling_trigger_percentage', '60', integer(1, 100), ['TRANS', 'When writing is slowed.']),
  kind('TENANT', 'log_disk_utilization_threshold', '80', integer(10, 100), ['LOGSERVICE', 'When log disk is reused.']),
  kind('TENANT', 'compatible', '4.3.5.5', TEXT, ['ROOT_SERVICE', 'Data version of the tenant.']),
  kind('CLUSTER', 'cluster', 'demo', TEXT, ['OBSERVER', 'Name of the cluster.']),
  kind('CLUSTER', 'cluster_id', '1', integer(0, 4294967295), ['OBSERVER', 'Number of the cluster.']),
  kind('CLUSTER', 'zone', 'zone1', TEXT, ['OBSERVER', 'Zone of the server.']),
  kind('CLUSTER', 'mysql_port', '2881', integer(1025, 65535), ['OBSERVER', 'Port of SQL.']),
  kind('CLUSTER', 'rpc_port', '2882', integer(1025, 65535), ['OBSERVER', 'Port between servers.']),
  kind('CLUSTER', 'enable_rich_error_msg', 'False', BOOL, ['OBSERVER', 'Whether errors carry address and trace.']),
  kind('CLUSTER', 'backup_backup_dest', '', TEXT, ['OBSERVER', 'Not used since 4.0.']),
  kind('CLUSTER', 'sys_bkgd_net_percentage', '60', integer(0, 100), [
    'OBSERVER',
    'Share of the network for background work.',
  ]),
  kind('CLUSTER', 'sys_bkgd_io_high_percentage', '90', integer(1, 100), [
    'OBSERVER',
    'Upper share of IO for background work.',
  ]),
  kind('CLUSTER', 'trace_log_slow_query_watermark', '1s', time(0.001, 1e9), [
    'OBSERVER',
    'What counts as a slow query.',
  ]),
  kind('CLUSTER', 'syslog_level', 'WDIAG', TEXT, ['OBSERVER', 'Level of the log.']),
  kind('CLUSTER', 'memory_limit', '16G', CAPACITY, ['OBSERVER', 'Memory of the server.']),
  kind('CLUSTER', 'datafile_size', '200G', CAPACITY, ['SSTABLE', 'Size of the data file.']),
])
