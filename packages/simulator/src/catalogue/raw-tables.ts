import type { Change, TableName } from '../engine/tables.ts'

interface RawTable {
  readonly key: readonly string[]
  readonly columns: readonly string[]
}

function table(key: string, rest: string): RawTable {
  return { key: key.split(' '), columns: `${key} ${rest}`.split(' ') }
}

const BACKUP_JOB = table(
  'tenant_id job_id',
  'incarnation backup_set_id initiator_tenant_id initiator_job_id executor_tenant_id plus_archivelog backup_type ' +
    'job_level encryption_mode passwd start_ts end_ts status result comment description path',
)

const TASK_COUNTERS =
  'input_bytes output_bytes extra_meta_bytes tablet_count finish_tablet_count macro_block_count ' +
  'finish_macro_block_count file_count meta_turn_id data_turn_id minor_turn_id major_turn_id'

const BACKUP_TASK = table(
  'tenant_id task_id',
  'job_id incarnation backup_set_id start_ts end_ts status start_scn end_scn user_ls_start_scn encryption_mode ' +
    `passwd ${TASK_COUNTERS} log_file_count finish_log_file_count result comment path`,
)

const VALIDATE_JOB = table(
  'tenant_id job_id',
  'incarnation initiator_tenant_id initiator_job_id executor_tenant_id type path path_type id validate_level ' +
    'start_ts end_ts status retry_count task_count success_task_count result description comment',
)

const VALIDATE_TASK = table(
  'tenant_id task_id',
  'incarnation job_id task_type id path path_type dest_id plus_archivelog initiator_task_id validate_level ' +
    'round_id start_ts end_ts status total_ls_count finish_ls_count total_bytes validated_bytes result comment',
)

const ARCHIVE_ROUND = table(
  'tenant_id dest_no round_id',
  'dest_id incarnation status start_scn checkpoint_scn compatible base_piece_id used_piece_id ' +
    'piece_switch_interval_us unit_size compression input_bytes output_bytes deleted_input_bytes ' +
    'deleted_output_bytes comment path',
)

const DELETE_JOB = table(
  'tenant_id job_id',
  'incarnation initiator_tenant_id initiator_job_id executor_tenant_id type parameter job_level start_ts end_ts ' +
    'status task_count success_task_count result comment',
)

const DELETE_TASK = table(
  'tenant_id task_id',
  'incarnation job_id task_type id round_id dest_id start_ts end_ts status total_ls_count finish_ls_count result ' +
    'comment path',
)

/** The tables under the views: the engine's rows, column by column. */
export const RAW_TABLES: Readonly<Record<TableName, RawTable>> = {
  tenant: table(
    'tenant_id',
    'tenant_name compatibility_mode status in_recyclebin locked tenant_role switchover_status switchover_epoch ' +
      'log_mode create_ts modify_ts primary_zone locality unit_num compatible',
  ),
  backup_job: BACKUP_JOB,
  backup_job_history: BACKUP_JOB,
  backup_task: BACKUP_TASK,
  backup_task_history: BACKUP_TASK,
  backup_set: table(
    'tenant_id backup_set_id dest_id',
    'incarnation backup_type prev_full_backup_set_id prev_inc_backup_set_id start_ts end_ts status file_status ' +
      `plus_archivelog start_replay_scn min_restore_scn min_restore_scn_display ${TASK_COUNTERS} result comment ` +
      'encryption_mode passwd tenant_compatible backup_compatible path cluster_version consistent_scn',
  ),
  archive_round: ARCHIVE_ROUND,
  archive_round_history: ARCHIVE_ROUND,
  archive_piece: table(
    'tenant_id dest_id round_id piece_id',
    'incarnation dest_no status start_scn checkpoint_scn max_scn end_scn compatible unit_size compression ' +
      'input_bytes output_bytes file_status cp_file_id cp_file_offset path',
  ),
  backup_parameter: table('tenant_id name', 'value'),
  archive_dest: table('tenant_id dest_no name', 'value'),
  storage_info: table(
    'tenant_id dest_id',
    'dest_no path endpoint dest_type authorization extension check_file_name last_check_ts max_iops max_bandwidth',
  ),
  delete_policy: table('tenant_id policy_name', 'recovery_window redundancy backup_copies'),
  validate_job: VALIDATE_JOB,
  validate_job_history: VALIDATE_JOB,
  validate_task: VALIDATE_TASK,
  validate_task_history: VALIDATE_TASK,
  delete_job: DELETE_JOB,
  delete_job_history: DELETE_JOB,
  delete_task: DELETE_TASK,
  delete_task_history: DELETE_TASK,
  parameter: table('tenant_id name', 'data_type value info section scope edit_level default_value'),
  rs_event: table(
    'gmt_create_ts sequence',
    'module event name1 value1 name2 value2 name3 value3 name4 value4 name5 value5 name6 value6 ' +
      'extra_info rs_svr_ip rs_svr_port',
  ),
}

/** A changed row by column name; an event's pairs become name1, value1 … */
export function rawValues(change: Change): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(change.row))
  if (change.table !== 'rs_event') return values
  values.delete('values')
  change.row.values.forEach(([name, value], index) => {
    values.set(`name${index + 1}`, name).set(`value${index + 1}`, value)
  })
  return values
}
