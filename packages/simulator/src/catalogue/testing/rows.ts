import type {
  ArchivePieceRow,
  ArchiveRoundRow,
  BackupJobRow,
  BackupSetRow,
  BackupTaskRow,
  Change,
  ParameterRow,
  StorageInfoRow,
  TableName,
  Tables,
  TenantRow,
} from '../../engine/tables.ts'

/** 2024-01-31 03:16:32.366132 UTC, the moment all rows here count from. */
export const STARTED_US = 1_706_670_992_366_132n

export function put<T extends TableName>(table: T, row: Tables[T]): Change {
  return { table, op: 'put', row } as Change
}

export function remove<T extends TableName>(table: T, row: Tables[T]): Change {
  return { table, op: 'remove', row } as Change
}

export function tenant(row: Partial<TenantRow> = {}): TenantRow {
  return {
    tenant_id: 1002,
    tenant_name: 'trade',
    compatibility_mode: 'MYSQL',
    status: 'NORMAL',
    in_recyclebin: 'NO',
    locked: 'NO',
    tenant_role: 'PRIMARY',
    switchover_status: 'NORMAL',
    switchover_epoch: 0n,
    log_mode: 'ARCHIVELOG',
    create_ts: STARTED_US,
    modify_ts: STARTED_US,
    primary_zone: 'RANDOM',
    locality: 'FULL{1}@zone1',
    unit_num: 1,
    compatible: '4.3.5.3',
    ...row,
  }
}

export function backupJob(row: Partial<BackupJobRow> = {}): BackupJobRow {
  return {
    tenant_id: 1002,
    job_id: 1n,
    incarnation: 1n,
    backup_set_id: 1n,
    initiator_tenant_id: 1002,
    initiator_job_id: 0n,
    executor_tenant_id: '1002',
    plus_archivelog: 'OFF',
    backup_type: 'FULL',
    job_level: 'USER_TENANT',
    encryption_mode: 'NONE',
    passwd: '',
    start_ts: STARTED_US,
    end_ts: STARTED_US + 116_407_434n,
    status: 'COMPLETED',
    result: 0,
    comment: '',
    description: '',
    path: 'file:///backup/trade',
    ...row,
  }
}

const COUNTERS = {
  input_bytes: 16_984_419n,
  output_bytes: 16_984_419n,
  extra_meta_bytes: 0n,
  tablet_count: 402n,
  finish_tablet_count: 402n,
  macro_block_count: 100n,
  finish_macro_block_count: 50n,
  file_count: 4n,
  meta_turn_id: 1n,
  data_turn_id: 1n,
  minor_turn_id: 1n,
  major_turn_id: 1n,
}

export function backupTask(row: Partial<BackupTaskRow> = {}): BackupTaskRow {
  return {
    ...COUNTERS,
    tenant_id: 1002,
    task_id: 1n,
    job_id: 1n,
    incarnation: 1n,
    backup_set_id: 1n,
    start_ts: STARTED_US,
    end_ts: 0n,
    status: 'DOING',
    start_scn: STARTED_US * 1000n,
    end_scn: 0n,
    user_ls_start_scn: 0n,
    encryption_mode: 'NONE',
    passwd: '',
    log_file_count: 0n,
    finish_log_file_count: 0n,
    result: 0,
    comment: '',
    path: 'file:///backup/trade',
    ...row,
  }
}

export function backupSet(row: Partial<BackupSetRow> = {}): BackupSetRow {
  return {
    ...COUNTERS,
    tenant_id: 1002,
    backup_set_id: 1n,
    dest_id: 1001n,
    incarnation: 1n,
    backup_type: 'FULL',
    prev_full_backup_set_id: 0n,
    prev_inc_backup_set_id: 0n,
    start_ts: STARTED_US,
    end_ts: STARTED_US + 128_957_615n,
    status: 'SUCCESS',
    file_status: 'AVAILABLE',
    plus_archivelog: 'OFF',
    start_replay_scn: STARTED_US * 1000n,
    min_restore_scn: STARTED_US * 1000n,
    min_restore_scn_display: '',
    result: 0,
    comment: '',
    encryption_mode: 'NONE',
    passwd: '',
    tenant_compatible: '4.3.5.3',
    backup_compatible: 4,
    path: 'file:///backup/trade',
    cluster_version: '4.3.5.3',
    consistent_scn: 0n,
    ...row,
  }
}

export function archiveRound(row: Partial<ArchiveRoundRow> = {}): ArchiveRoundRow {
  return {
    tenant_id: 1002,
    dest_no: 0,
    round_id: 1n,
    dest_id: 1002n,
    incarnation: 1n,
    status: 'DOING',
    start_scn: STARTED_US * 1000n,
    checkpoint_scn: STARTED_US * 1000n,
    compatible: 1,
    base_piece_id: 1n,
    used_piece_id: 1n,
    piece_switch_interval_us: 86_400_000_000n,
    unit_size: 16_384,
    compression: 'none',
    input_bytes: 0n,
    output_bytes: 0n,
    deleted_input_bytes: 0n,
    deleted_output_bytes: 0n,
    comment: '',
    path: 'file:///archive/trade',
    ...row,
  }
}

export function archivePiece(row: Partial<ArchivePieceRow> = {}): ArchivePieceRow {
  return {
    tenant_id: 1002,
    dest_id: 1002n,
    round_id: 1n,
    piece_id: 1n,
    incarnation: 1n,
    dest_no: 0,
    status: 'ACTIVE',
    start_scn: STARTED_US * 1000n,
    checkpoint_scn: STARTED_US * 1000n,
    max_scn: STARTED_US * 1000n,
    end_scn: (STARTED_US + 86_400_000_000n) * 1000n,
    compatible: 1,
    unit_size: 16_384,
    compression: 'none',
    input_bytes: 0n,
    output_bytes: 0n,
    file_status: 'AVAILABLE',
    cp_file_id: 1n,
    cp_file_offset: 0n,
    path: 'file:///archive/trade',
    ...row,
  }
}

export function storageInfo(row: Partial<StorageInfoRow> = {}): StorageInfoRow {
  return {
    tenant_id: 1002,
    dest_id: 1001n,
    dest_no: 0,
    path: 'file:///backup/trade',
    endpoint: '',
    dest_type: 'backup_data',
    authorization: '',
    extension: '',
    check_file_name: '',
    last_check_ts: 0n,
    max_iops: 0n,
    max_bandwidth: 0n,
    ...row,
  }
}

export function parameter(row: Partial<ParameterRow> = {}): ParameterRow {
  return {
    tenant_id: 1002,
    name: 'archive_lag_target',
    data_type: 'TIME',
    value: '120s',
    info: 'archive lag target',
    section: 'TENANT',
    scope: 'TENANT',
    edit_level: 'DYNAMIC_EFFECTIVE',
    default_value: '120s',
    ...row,
  }
}
