import type { DeleteJobRow, DeleteTaskRow } from './deletes/delete-rows.ts'
import type { ValidateJobRow, ValidateTaskRow } from './validations/validate-rows.ts'

/**
 * The simulator's own tables: what OceanBase keeps under its views, raw.
 * The engine writes them, the catalogue's views compute from them; nothing else is shared between the two.
 * Times (`*_ts`) are microseconds since 1970, 0 = none; SCNs are nanoseconds, 0 = none; both bigint.
 */
export interface TenantRow {
  tenant_id: number
  tenant_name: string
  compatibility_mode: 'MYSQL' | 'ORACLE'
  /** NORMAL, CREATING, DROPPING, RESTORE … */
  status: string
  in_recyclebin: 'YES' | 'NO'
  locked: 'YES' | 'NO'
  /** PRIMARY, STANDBY, RESTORE … ; for user tenants only (sys and meta always show PRIMARY) */
  tenant_role: string
  switchover_status: string
  switchover_epoch: bigint
  log_mode: 'ARCHIVELOG' | 'NOARCHIVELOG'
  create_ts: bigint
  modify_ts: bigint
  primary_zone: string
  locality: string
  unit_num: number
  compatible: string
}

/** BACKUP_JOBS and BACKUP_JOB_HISTORY alike; key (tenant_id, job_id). */
export interface BackupJobRow {
  tenant_id: number
  job_id: bigint
  incarnation: bigint
  backup_set_id: bigint
  initiator_tenant_id: number
  initiator_job_id: bigint
  executor_tenant_id: string
  plus_archivelog: 'ON' | 'OFF'
  backup_type: 'FULL' | 'INC'
  job_level: 'CLUSTER' | 'SYS_TENANT' | 'USER_TENANT'
  encryption_mode: string
  passwd: string
  start_ts: bigint
  end_ts: bigint
  /** INIT, DOING, COMPLETED, FAILED, CANCELING, CANCELED */
  status: string
  /** Negative internal code, 0 = success. */
  result: number
  comment: string
  description: string
  path: string
}

/** What a backup has copied; of a set 0 until its end. */
interface CopyCounts {
  input_bytes: bigint
  output_bytes: bigint
  extra_meta_bytes: bigint
  tablet_count: bigint
  finish_tablet_count: bigint
  macro_block_count: bigint
  finish_macro_block_count: bigint
  file_count: bigint
  meta_turn_id: bigint
  data_turn_id: bigint
  minor_turn_id: bigint
  major_turn_id: bigint
}

/** BACKUP_TASKS and BACKUP_TASK_HISTORY alike; key (tenant_id, task_id). */
export interface BackupTaskRow extends CopyCounts {
  tenant_id: number
  task_id: bigint
  job_id: bigint
  incarnation: bigint
  backup_set_id: bigint
  start_ts: bigint
  end_ts: bigint
  status: string
  start_scn: bigint
  end_scn: bigint
  user_ls_start_scn: bigint
  encryption_mode: string
  passwd: string
  log_file_count: bigint
  finish_log_file_count: bigint
  result: number
  comment: string
  path: string
}

/** BACKUP_SET_FILES; key (tenant_id, backup_set_id, dest_id). */
export interface BackupSetRow extends CopyCounts {
  tenant_id: number
  backup_set_id: bigint
  dest_id: bigint
  incarnation: bigint
  backup_type: 'FULL' | 'INC'
  prev_full_backup_set_id: bigint
  prev_inc_backup_set_id: bigint
  start_ts: bigint
  end_ts: bigint
  /** DOING, SUCCESS, FAILED */
  status: string
  /** COPYING, AVAILABLE, INCOMPLETE, DELETING, EXPIRED, DELETED, BROKEN */
  file_status: string
  plus_archivelog: 'ON' | 'OFF'
  start_replay_scn: bigint
  min_restore_scn: bigint
  min_restore_scn_display: string
  result: number
  comment: string
  encryption_mode: string
  passwd: string
  tenant_compatible: string
  backup_compatible: number
  path: string
  cluster_version: string
  consistent_scn: bigint
}

/** The current round (ARCHIVELOG) and finished rounds (history) alike; key (tenant_id, dest_no, round_id). */
export interface ArchiveRoundRow {
  tenant_id: number
  dest_no: number
  round_id: bigint
  dest_id: bigint
  incarnation: bigint
  status: string
  start_scn: bigint
  checkpoint_scn: bigint
  compatible: number
  base_piece_id: bigint
  used_piece_id: bigint
  piece_switch_interval_us: bigint
  unit_size: number
  compression: string
  input_bytes: bigint
  output_bytes: bigint
  deleted_input_bytes: bigint
  deleted_output_bytes: bigint
  comment: string
  path: string
}

/** ARCHIVELOG_PIECE_FILES; key (tenant_id, dest_id, round_id, piece_id). */
export interface ArchivePieceRow {
  tenant_id: number
  dest_id: bigint
  round_id: bigint
  piece_id: bigint
  incarnation: bigint
  dest_no: number
  status: string
  start_scn: bigint
  checkpoint_scn: bigint
  max_scn: bigint
  end_scn: bigint
  compatible: number
  unit_size: number
  compression: string
  input_bytes: bigint
  output_bytes: bigint
  file_status: string
  cp_file_id: bigint
  cp_file_offset: bigint
  path: string
}

/** BACKUP_PARAMETER; key (tenant_id, name). */
interface BackupParameterRow {
  tenant_id: number
  name: string
  value: string
}

/** ARCHIVE_DEST: key/value rows; key (tenant_id, dest_no, name). */
export interface ArchiveDestRow {
  tenant_id: number
  dest_no: number
  name: string
  value: string
}

/** BACKUP_STORAGE_INFO; key (tenant_id, dest_id). */
export interface StorageInfoRow {
  tenant_id: number
  dest_id: bigint
  dest_no: number
  path: string
  endpoint: string
  dest_type: 'backup_data' | 'archive_log' | 'backup_key'
  authorization: string
  extension: string
  check_file_name: string
  last_check_ts: bigint
  max_iops: bigint
  max_bandwidth: bigint
}

/** BACKUP_DELETE_POLICY; key (tenant_id, policy_name). */
export interface DeletePolicyRow {
  tenant_id: number
  policy_name: string
  recovery_window: string
  redundancy: number
  backup_copies: number
}

/** One server and (tenant scope) tenant a row, as GV$OB_PARAMETERS; key (tenant_id, name); tenant_id 0 = cluster scope. */
export interface ParameterRow {
  tenant_id: number
  name: string
  data_type: string
  value: string
  info: string
  section: string
  scope: 'CLUSTER' | 'TENANT'
  edit_level: string
  default_value: string
}

/** DBA_OB_ROOTSERVICE_EVENT_HISTORY; key (gmt_create_ts, sequence). */
interface RootServiceEventRow {
  sequence: number
  gmt_create_ts: bigint
  module: string
  event: string
  /** Up to six name/value pairs. */
  values: readonly (readonly [name: string, value: string])[]
  extra_info: string
  rs_svr_ip: string
  rs_svr_port: number
}

export interface Tables {
  tenant: TenantRow
  backup_job: BackupJobRow
  backup_job_history: BackupJobRow
  backup_task: BackupTaskRow
  backup_task_history: BackupTaskRow
  backup_set: BackupSetRow
  archive_round: ArchiveRoundRow
  archive_round_history: ArchiveRoundRow
  archive_piece: ArchivePieceRow
  backup_parameter: BackupParameterRow
  archive_dest: ArchiveDestRow
  storage_info: StorageInfoRow
  delete_policy: DeletePolicyRow
  validate_job: ValidateJobRow
  validate_job_history: ValidateJobRow
  validate_task: ValidateTaskRow
  validate_task_history: ValidateTaskRow
  delete_job: DeleteJobRow
  delete_job_history: DeleteJobRow
  delete_task: DeleteTaskRow
  delete_task_history: DeleteTaskRow
  parameter: ParameterRow
  rs_event: RootServiceEventRow
}

export type TableName = keyof Tables

/** What a step of the engine changed. Rows are whole; `remove` names the row by its last value. */
export type Change = {
  [T in TableName]: { readonly table: T; readonly op: 'put' | 'remove'; readonly row: Readonly<Tables[T]> }
}[TableName]
