/** A view as `DESC` prints it on a 4.3.5 server: a line a column. */
export interface DescribedView {
  readonly name: string
  readonly tenants: 'sys' | 'sys+user'
  /** Field, Type and Null, separated by blanks; a type may end in `unsigned`. */
  readonly columns: string
}

/** Measured, never edited. */
export const DESCRIBED_VIEWS: readonly DescribedView[] = [
  {
    name: 'DBA_OB_TENANTS',
    tenants: 'sys+user',
    columns: `
      TENANT_ID bigint(20) NO
      TENANT_NAME varchar(128) NO
      TENANT_TYPE varchar(4) NO
      CREATE_TIME timestamp(6) YES
      MODIFY_TIME timestamp(6) YES
      PRIMARY_ZONE varchar(8192) YES
      LOCALITY varchar(4096) NO
      PREVIOUS_LOCALITY varchar(4096) NO
      COMPATIBILITY_MODE varchar(6) NO
      STATUS varchar(64) NO
      IN_RECYCLEBIN varchar(3) NO
      LOCKED varchar(3) NO
      TENANT_ROLE varchar(100) NO
      SWITCHOVER_STATUS varchar(100) NO
      SWITCHOVER_EPOCH bigint(20) NO
      SYNC_SCN bigint(20) unsigned NO
      REPLAYABLE_SCN bigint(20) unsigned NO
      READABLE_SCN bigint(20) unsigned NO
      RECOVERY_UNTIL_SCN bigint(20) unsigned NO
      LOG_MODE varchar(100) NO
      ARBITRATION_SERVICE_STATUS varchar(64) NO
      UNIT_NUM bigint(20) NO
      COMPATIBLE varchar(65536) NO
      MAX_LS_ID bigint(20) NO
      RESTORE_DATA_MODE varchar(128) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_JOBS',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) YES
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      PLUS_ARCHIVELOG varchar(4096) NO
      BACKUP_TYPE varchar(4096) NO
      JOB_LEVEL varchar(4096) NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES
      DESCRIPTION varchar(4096) YES
      PATH varchar(4096) YES`,
  },
  {
    name: 'DBA_OB_BACKUP_JOBS',
    tenants: 'sys+user',
    columns: `
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) YES
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      PLUS_ARCHIVELOG varchar(4096) NO
      BACKUP_TYPE varchar(4096) NO
      JOB_LEVEL varchar(4096) NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES
      DESCRIPTION varchar(4096) YES
      PATH varchar(4096) YES`,
  },
  {
    name: 'CDB_OB_BACKUP_JOB_HISTORY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) YES
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      PLUS_ARCHIVELOG varchar(4096) NO
      BACKUP_TYPE varchar(4096) NO
      JOB_LEVEL varchar(4096) NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES
      DESCRIPTION varchar(4096) YES
      PATH varchar(4096) YES`,
  },
  {
    name: 'DBA_OB_BACKUP_JOB_HISTORY',
    tenants: 'sys+user',
    columns: `
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) YES
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      PLUS_ARCHIVELOG varchar(4096) NO
      BACKUP_TYPE varchar(4096) NO
      JOB_LEVEL varchar(4096) NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES
      DESCRIPTION varchar(4096) YES
      PATH varchar(4096) YES`,
  },
  {
    name: 'CDB_OB_BACKUP_TASKS',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      TASK_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      START_SCN bigint(20) unsigned NO
      END_SCN bigint(20) unsigned NO
      USER_LS_START_SCN bigint(20) unsigned NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      INPUT_BYTES bigint(20) YES
      OUTPUT_BYTES bigint(20) YES
      OUTPUT_RATE_BYTES decimal(32,4) NO
      EXTRA_META_BYTES bigint(20) YES
      TABLET_COUNT bigint(20) YES
      FINISH_TABLET_COUNT bigint(20) YES
      MACRO_BLOCK_COUNT bigint(20) YES
      FINISH_MACRO_BLOCK_COUNT bigint(20) YES
      FILE_COUNT bigint(20) YES
      META_TURN_ID bigint(20) YES
      DATA_TURN_ID bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(4096) YES
      MINOR_TURN_ID bigint(20) NO
      MAJOR_TURN_ID bigint(20) NO
      DATA_PROGRESS decimal(26,2) NO
      LOG_FILE_COUNT bigint(20) NO
      FINISH_LOG_FILE_COUNT bigint(20) NO
      LOG_PROGRESS decimal(26,2) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_TASKS',
    tenants: 'sys+user',
    columns: `
      TASK_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      START_SCN bigint(20) unsigned NO
      END_SCN bigint(20) unsigned NO
      USER_LS_START_SCN bigint(20) unsigned NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      INPUT_BYTES bigint(20) YES
      OUTPUT_BYTES bigint(20) YES
      OUTPUT_RATE_BYTES decimal(32,4) NO
      EXTRA_META_BYTES bigint(20) YES
      TABLET_COUNT bigint(20) YES
      FINISH_TABLET_COUNT bigint(20) YES
      MACRO_BLOCK_COUNT bigint(20) YES
      FINISH_MACRO_BLOCK_COUNT bigint(20) YES
      FILE_COUNT bigint(20) YES
      META_TURN_ID bigint(20) YES
      DATA_TURN_ID bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(4096) YES
      MINOR_TURN_ID bigint(20) NO
      MAJOR_TURN_ID bigint(20) NO
      DATA_PROGRESS decimal(26,2) NO
      LOG_FILE_COUNT bigint(20) NO
      FINISH_LOG_FILE_COUNT bigint(20) NO
      LOG_PROGRESS decimal(26,2) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_TASK_HISTORY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      TASK_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      START_SCN bigint(20) unsigned NO
      END_SCN bigint(20) unsigned NO
      USER_LS_START_SCN bigint(20) unsigned NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      INPUT_BYTES bigint(20) YES
      OUTPUT_BYTES bigint(20) YES
      OUTPUT_RATE_BYTES decimal(32,4) NO
      EXTRA_META_BYTES bigint(20) YES
      TABLET_COUNT bigint(20) YES
      FINISH_TABLET_COUNT bigint(20) YES
      MACRO_BLOCK_COUNT bigint(20) YES
      FINISH_MACRO_BLOCK_COUNT bigint(20) YES
      FILE_COUNT bigint(20) YES
      META_TURN_ID bigint(20) YES
      DATA_TURN_ID bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(4096) YES
      MINOR_TURN_ID bigint(20) NO
      MAJOR_TURN_ID bigint(20) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_TASK_HISTORY',
    tenants: 'sys+user',
    columns: `
      TASK_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_SET_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(4096) NO
      START_SCN bigint(20) unsigned NO
      END_SCN bigint(20) unsigned NO
      USER_LS_START_SCN bigint(20) unsigned NO
      ENCRYPTION_MODE varchar(4096) YES
      PASSWD varchar(4096) YES
      INPUT_BYTES bigint(20) YES
      OUTPUT_BYTES bigint(20) YES
      OUTPUT_RATE_BYTES decimal(32,4) NO
      EXTRA_META_BYTES bigint(20) YES
      TABLET_COUNT bigint(20) YES
      FINISH_TABLET_COUNT bigint(20) YES
      MACRO_BLOCK_COUNT bigint(20) YES
      FINISH_MACRO_BLOCK_COUNT bigint(20) YES
      FILE_COUNT bigint(20) YES
      META_TURN_ID bigint(20) YES
      DATA_TURN_ID bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(4096) YES
      MINOR_TURN_ID bigint(20) NO
      MAJOR_TURN_ID bigint(20) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_SET_FILES',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      BACKUP_SET_ID bigint(20) NO
      DEST_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_TYPE varchar(64) NO
      PREV_FULL_BACKUP_SET_ID bigint(20) NO
      PREV_INC_BACKUP_SET_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      FILE_STATUS varchar(64) NO
      ELAPSED_SECONDES decimal(22,0) NO
      PLUS_ARCHIVELOG varchar(4096) NO
      START_REPLAY_SCN bigint(20) unsigned NO
      START_REPLAY_SCN_DISPLAY datetime(6) NO
      MIN_RESTORE_SCN bigint(20) unsigned NO
      MIN_RESTORE_SCN_DISPLAY varchar(4096) NO
      INPUT_BYTES bigint(20) YES
      OUTPUT_BYTES bigint(20) YES
      OUTPUT_RATE_BYTES decimal(32,4) NO
      EXTRA_META_BYTES bigint(20) YES
      TABLET_COUNT bigint(20) YES
      FINISH_TABLET_COUNT bigint(20) YES
      MACRO_BLOCK_COUNT bigint(20) YES
      FINISH_MACRO_BLOCK_COUNT bigint(20) YES
      FILE_COUNT bigint(20) YES
      META_TURN_ID bigint(20) YES
      DATA_TURN_ID bigint(20) YES
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES
      ENCRYPTION_MODE varchar(64) YES
      PASSWD varchar(128) YES
      TENANT_COMPATIBLE varchar(4096) NO
      BACKUP_COMPATIBLE bigint(20) NO
      PATH varchar(4096) YES
      CLUSTER_VERSION varchar(4096) NO
      CONSISTENT_SCN bigint(20) unsigned NO
      MINOR_TURN_ID bigint(20) NO
      MAJOR_TURN_ID bigint(20) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_SET_FILES',
    tenants: 'sys+user',
    columns: `
      BACKUP_SET_ID bigint(20) NO
      DEST_ID bigint(20) NO
      INCARNATION bigint(20) NO
      BACKUP_TYPE varchar(64) NO
      PREV_FULL_BACKUP_SET_ID bigint(20) NO
      PREV_INC_BACKUP_SET_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      FILE_STATUS varchar(64) NO
      ELAPSED_SECONDES decimal(22,0) NO
      PLUS_ARCHIVELOG varchar(4096) NO
      START_REPLAY_SCN bigint(20) unsigned NO
      START_REPLAY_SCN_DISPLAY datetime(6) NO
      MIN_RESTORE_SCN bigint(20) unsigned NO
      MIN_RESTORE_SCN_DISPLAY varchar(4096) NO
      INPUT_BYTES bigint(20) YES
      OUTPUT_BYTES bigint(20) YES
      OUTPUT_RATE_BYTES decimal(32,4) NO
      EXTRA_META_BYTES bigint(20) YES
      TABLET_COUNT bigint(20) YES
      FINISH_TABLET_COUNT bigint(20) YES
      MACRO_BLOCK_COUNT bigint(20) YES
      FINISH_MACRO_BLOCK_COUNT bigint(20) YES
      FILE_COUNT bigint(20) YES
      META_TURN_ID bigint(20) YES
      DATA_TURN_ID bigint(20) YES
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES
      ENCRYPTION_MODE varchar(64) YES
      PASSWD varchar(128) YES
      TENANT_COMPATIBLE varchar(4096) NO
      BACKUP_COMPATIBLE bigint(20) NO
      PATH varchar(4096) YES
      CLUSTER_VERSION varchar(4096) NO
      CONSISTENT_SCN bigint(20) unsigned NO
      MINOR_TURN_ID bigint(20) NO
      MAJOR_TURN_ID bigint(20) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_PARAMETER',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      NAME varchar(1024) NO
      VALUE longtext NO`,
  },
  {
    name: 'DBA_OB_BACKUP_PARAMETER',
    tenants: 'sys+user',
    columns: `
      NAME varchar(1024) NO
      VALUE longtext NO`,
  },
  {
    name: 'CDB_OB_BACKUP_STORAGE_INFO',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      PATH varchar(1024) NO
      ENDPOINT varchar(256) NO
      DEST_ID bigint(20) YES
      DEST_TYPE varchar(64) YES
      AUTHORIZATION varchar(1024) NO
      EXTENSION varchar(512) NO
      CHECK_FILE_NAME varchar(256) YES
      LAST_CHECK_TIMESTAMP timestamp(6) YES
      MAX_IOPS bigint(20) NO
      MAX_BANDWIDTH bigint(20) NO
      MAX_BANDWIDTH_DISPLAY varchar(29) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_STORAGE_INFO',
    tenants: 'sys+user',
    columns: `
      TENANT_ID bigint(20) NO
      PATH varchar(1024) NO
      ENDPOINT varchar(256) NO
      DEST_ID bigint(20) YES
      DEST_TYPE varchar(64) YES
      AUTHORIZATION varchar(1024) NO
      EXTENSION varchar(512) NO
      CHECK_FILE_NAME varchar(256) YES
      LAST_CHECK_TIMESTAMP timestamp(6) YES
      MAX_IOPS bigint(20) NO
      MAX_BANDWIDTH bigint(20) NO
      MAX_BANDWIDTH_DISPLAY varchar(29) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_STORAGE_INFO_HISTORY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      PATH varchar(1024) NO
      ENDPOINT varchar(256) NO
      DEST_ID bigint(20) YES
      DEST_TYPE varchar(64) YES
      AUTHORIZATION varchar(1024) NO
      EXTENSION varchar(512) NO
      CHECK_FILE_NAME varchar(256) YES
      LAST_CHECK_TIMESTAMP timestamp(6) YES
      MAX_IOPS bigint(20) NO
      MAX_BANDWIDTH bigint(20) NO
      MAX_BANDWIDTH_DISPLAY varchar(29) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_STORAGE_INFO_HISTORY',
    tenants: 'sys+user',
    columns: `
      TENANT_ID bigint(20) NO
      PATH varchar(1024) NO
      ENDPOINT varchar(256) NO
      DEST_ID bigint(20) YES
      DEST_TYPE varchar(64) YES
      AUTHORIZATION varchar(1024) NO
      EXTENSION varchar(512) NO
      CHECK_FILE_NAME varchar(256) YES
      LAST_CHECK_TIMESTAMP timestamp(6) YES
      MAX_IOPS bigint(20) NO
      MAX_BANDWIDTH bigint(20) NO
      MAX_BANDWIDTH_DISPLAY varchar(29) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_DELETE_POLICY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      POLICY_NAME varchar(256) NO
      RECOVERY_WINDOW varchar(64) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_DELETE_POLICY',
    tenants: 'sys+user',
    columns: `
      POLICY_NAME varchar(256) NO
      RECOVERY_WINDOW varchar(64) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_DELETE_JOBS',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      TYPE varchar(64) NO
      PARAMETER timestamp(6) NO
      JOB_LEVEL varchar(64) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TASK_COUNT bigint(20) YES
      SUCCESS_TASK_COUNT bigint(20) YES
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES`,
  },
  {
    name: 'DBA_OB_BACKUP_DELETE_JOBS',
    tenants: 'sys+user',
    columns: `
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      TYPE varchar(64) NO
      PARAMETER timestamp(6) NO
      JOB_LEVEL varchar(64) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TASK_COUNT bigint(20) YES
      SUCCESS_TASK_COUNT bigint(20) YES
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES`,
  },
  {
    name: 'CDB_OB_BACKUP_DELETE_JOB_HISTORY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      TYPE varchar(64) NO
      PARAMETER timestamp(6) NO
      JOB_LEVEL varchar(64) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TASK_COUNT bigint(20) YES
      SUCCESS_TASK_COUNT bigint(20) YES
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES`,
  },
  {
    name: 'DBA_OB_BACKUP_DELETE_JOB_HISTORY',
    tenants: 'sys+user',
    columns: `
      JOB_ID bigint(20) NO
      INCARNATION bigint(20) NO
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      EXECUTOR_TENANT_ID varchar(65536) NO
      TYPE varchar(64) NO
      PARAMETER timestamp(6) NO
      JOB_LEVEL varchar(64) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TASK_COUNT bigint(20) YES
      SUCCESS_TASK_COUNT bigint(20) YES
      RESULT bigint(20) NO
      COMMENT varchar(4096) YES`,
  },
  {
    name: 'CDB_OB_BACKUP_DELETE_TASKS',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      TASK_ID bigint(20) NO
      INCARNATION bigint(20) NO
      JOB_ID bigint(20) NO
      TASK_TYPE varchar(64) NO
      ID bigint(20) NO
      ROUND_ID bigint(20) NO
      DEST_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TOTAL_LS_COUNT bigint(20) YES
      FINISH_LS_COUNT bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(1024) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_DELETE_TASKS',
    tenants: 'sys+user',
    columns: `
      TASK_ID bigint(20) NO
      INCARNATION bigint(20) NO
      JOB_ID bigint(20) NO
      TASK_TYPE varchar(64) NO
      ID bigint(20) NO
      ROUND_ID bigint(20) NO
      DEST_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TOTAL_LS_COUNT bigint(20) YES
      FINISH_LS_COUNT bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(1024) NO`,
  },
  {
    name: 'CDB_OB_BACKUP_DELETE_TASK_HISTORY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      TASK_ID bigint(20) NO
      INCARNATION bigint(20) NO
      JOB_ID bigint(20) NO
      TASK_TYPE varchar(64) NO
      ID bigint(20) NO
      ROUND_ID bigint(20) NO
      DEST_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TOTAL_LS_COUNT bigint(20) YES
      FINISH_LS_COUNT bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(1024) NO`,
  },
  {
    name: 'DBA_OB_BACKUP_DELETE_TASK_HISTORY',
    tenants: 'sys+user',
    columns: `
      TASK_ID bigint(20) NO
      INCARNATION bigint(20) NO
      JOB_ID bigint(20) NO
      TASK_TYPE varchar(64) NO
      ID bigint(20) NO
      ROUND_ID bigint(20) NO
      DEST_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      END_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      TOTAL_LS_COUNT bigint(20) YES
      FINISH_LS_COUNT bigint(20) YES
      RESULT bigint(20) YES
      COMMENT varchar(4096) YES
      PATH varchar(1024) NO`,
  },
  {
    name: 'CDB_OB_ARCHIVE_DEST',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      DEST_NO bigint(20) NO
      NAME varchar(1024) NO
      VALUE varchar(4096) NO`,
  },
  {
    name: 'DBA_OB_ARCHIVE_DEST',
    tenants: 'sys+user',
    columns: `
      DEST_NO bigint(20) NO
      NAME varchar(1024) NO
      VALUE varchar(4096) NO`,
  },
  {
    name: 'CDB_OB_ARCHIVELOG',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      DEST_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      INCARNATION bigint(20) NO
      DEST_NO bigint(20) NO
      STATUS varchar(64) NO
      START_SCN bigint(20) unsigned NO
      START_SCN_DISPLAY datetime(6) NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      CHECKPOINT_SCN_DISPLAY datetime(6) NO
      COMPATIBLE bigint(20) NO
      BASE_PIECE_ID bigint(20) NO
      USED_PIECE_ID bigint(20) NO
      PIECE_SWITCH_INTERVAL bigint(20) NO
      UNIT_SIZE bigint(20) NO
      COMPRESSION varchar(128) NO
      INPUT_BYTES bigint(21) NO
      INPUT_BYTES_DISPLAY varchar(28) NO
      OUTPUT_BYTES bigint(21) NO
      OUTPUT_BYTES_DISPLAY varchar(28) NO
      COMPRESSION_RATIO decimal(24,2) NO
      DELETED_INPUT_BYTES bigint(20) NO
      DELETED_INPUT_BYTES_DISPLAY varchar(27) NO
      DELETED_OUTPUT_BYTES bigint(20) NO
      DELETED_OUTPUT_BYTES_DISPLAY varchar(27) NO
      COMMENT varchar(262144) NO
      PATH varchar(2048) NO`,
  },
  {
    name: 'DBA_OB_ARCHIVELOG',
    tenants: 'sys+user',
    columns: `
      DEST_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      INCARNATION bigint(20) NO
      DEST_NO bigint(20) NO
      STATUS varchar(64) NO
      START_SCN bigint(20) unsigned NO
      START_SCN_DISPLAY datetime(6) NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      CHECKPOINT_SCN_DISPLAY datetime(6) NO
      COMPATIBLE bigint(20) NO
      BASE_PIECE_ID bigint(20) NO
      USED_PIECE_ID bigint(20) NO
      PIECE_SWITCH_INTERVAL bigint(20) NO
      UNIT_SIZE bigint(20) NO
      COMPRESSION varchar(128) NO
      INPUT_BYTES bigint(21) NO
      INPUT_BYTES_DISPLAY varchar(28) NO
      OUTPUT_BYTES bigint(21) NO
      OUTPUT_BYTES_DISPLAY varchar(28) NO
      COMPRESSION_RATIO decimal(24,2) NO
      DELETED_INPUT_BYTES bigint(20) NO
      DELETED_INPUT_BYTES_DISPLAY varchar(27) NO
      DELETED_OUTPUT_BYTES bigint(20) NO
      DELETED_OUTPUT_BYTES_DISPLAY varchar(27) NO
      COMMENT varchar(262144) NO
      PATH varchar(2048) NO`,
  },
  {
    name: 'CDB_OB_ARCHIVELOG_SUMMARY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      DEST_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      INCARNATION bigint(20) NO
      DEST_NO bigint(20) NO
      STATUS varchar(64) NO
      START_SCN bigint(20) unsigned NO
      START_SCN_DISPLAY datetime(6) NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      CHECKPOINT_SCN_DISPLAY datetime(6) NO
      COMPATIBLE bigint(20) NO
      BASE_PIECE_ID bigint(20) NO
      USED_PIECE_ID bigint(20) NO
      PIECE_SWITCH_INTERVAL bigint(20) NO
      UNIT_SIZE bigint(20) NO
      COMPRESSION varchar(128) NO
      INPUT_BYTES bigint(20) NO
      INPUT_BYTES_DISPLAY varchar(27) NO
      OUTPUT_BYTES bigint(20) NO
      OUTPUT_BYTES_DISPLAY varchar(27) NO
      COMPRESSION_RATIO decimal(23,2) NO
      DELETED_INPUT_BYTES bigint(20) NO
      DELETED_INPUT_BYTES_DISPLAY varchar(27) NO
      DELETED_OUTPUT_BYTES bigint(20) NO
      DELETED_OUTPUT_BYTES_DISPLAY varchar(27) NO
      PATH varchar(2048) NO
      COMMENT varchar(262144) NO`,
  },
  {
    name: 'DBA_OB_ARCHIVELOG_SUMMARY',
    tenants: 'sys+user',
    columns: `
      DEST_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      INCARNATION bigint(20) NO
      DEST_NO bigint(20) NO
      STATUS varchar(64) NO
      START_SCN bigint(20) unsigned NO
      START_SCN_DISPLAY datetime(6) NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      CHECKPOINT_SCN_DISPLAY datetime(6) NO
      COMPATIBLE bigint(20) NO
      BASE_PIECE_ID bigint(20) NO
      USED_PIECE_ID bigint(20) NO
      PIECE_SWITCH_INTERVAL bigint(20) NO
      UNIT_SIZE bigint(20) NO
      COMPRESSION varchar(128) NO
      INPUT_BYTES bigint(20) NO
      INPUT_BYTES_DISPLAY varchar(27) NO
      OUTPUT_BYTES bigint(20) NO
      OUTPUT_BYTES_DISPLAY varchar(27) NO
      COMPRESSION_RATIO decimal(23,2) NO
      DELETED_INPUT_BYTES bigint(20) NO
      DELETED_INPUT_BYTES_DISPLAY varchar(27) NO
      DELETED_OUTPUT_BYTES bigint(20) NO
      DELETED_OUTPUT_BYTES_DISPLAY varchar(27) NO
      PATH varchar(2048) NO
      COMMENT varchar(262144) NO`,
  },
  {
    name: 'CDB_OB_ARCHIVELOG_PIECE_FILES',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      DEST_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      PIECE_ID bigint(20) NO
      INCARNATION bigint(20) NO
      DEST_NO bigint(20) NO
      STATUS varchar(64) NO
      START_SCN bigint(20) unsigned NO
      START_SCN_DISPLAY datetime(6) NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      CHECKPOINT_SCN_DISPLAY datetime(6) NO
      MAX_SCN bigint(20) unsigned NO
      END_SCN bigint(20) unsigned NO
      END_SCN_DISPLAY datetime(6) NO
      COMPATIBLE bigint(20) NO
      UNIT_SIZE bigint(20) NO
      COMPRESSION varchar(128) NO
      INPUT_BYTES bigint(20) NO
      INPUT_BYTES_DISPLAY varchar(27) NO
      OUTPUT_BYTES bigint(20) NO
      OUTPUT_BYTES_DISPLAY varchar(27) NO
      COMPRESSION_RATIO decimal(23,2) NO
      FILE_STATUS varchar(64) NO
      PATH varchar(2048) NO`,
  },
  {
    name: 'DBA_OB_ARCHIVELOG_PIECE_FILES',
    tenants: 'sys+user',
    columns: `
      DEST_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      PIECE_ID bigint(20) NO
      INCARNATION bigint(20) NO
      DEST_NO bigint(20) NO
      STATUS varchar(64) NO
      START_SCN bigint(20) unsigned NO
      START_SCN_DISPLAY datetime(6) NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      CHECKPOINT_SCN_DISPLAY datetime(6) NO
      MAX_SCN bigint(20) unsigned NO
      END_SCN bigint(20) unsigned NO
      END_SCN_DISPLAY datetime(6) NO
      COMPATIBLE bigint(20) NO
      UNIT_SIZE bigint(20) NO
      COMPRESSION varchar(128) NO
      INPUT_BYTES bigint(20) NO
      INPUT_BYTES_DISPLAY varchar(27) NO
      OUTPUT_BYTES bigint(20) NO
      OUTPUT_BYTES_DISPLAY varchar(27) NO
      COMPRESSION_RATIO decimal(23,2) NO
      FILE_STATUS varchar(64) NO
      PATH varchar(2048) NO`,
  },
  {
    name: 'CDB_OB_RESTORE_PROGRESS',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      JOB_ID bigint(20) NO
      RESTORE_TENANT_NAME longtext NO
      RESTORE_TENANT_ID longtext NO
      BACKUP_TENANT_NAME longtext NO
      BACKUP_TENANT_ID longtext NO
      BACKUP_CLUSTER_NAME longtext NO
      BACKUP_DEST longtext NO
      RESTORE_OPTION longtext NO
      RESTORE_TYPE longtext NO
      RESTORE_SCN longtext NO
      RESTORE_SCN_DISPLAY datetime(6) NO
      STATUS longtext NO
      START_TIMESTAMP timestamp(6) NO
      BACKUP_SET_LIST longtext NO
      BACKUP_PIECE_LIST longtext NO
      RECOVER_SCN bigint(20) unsigned NO
      RECOVER_SCN_DISPLAY datetime(6) NO
      RECOVER_PROGRESS decimal(6,2) NO
      TABLET_COUNT bigint(20) NO
      FINISH_TABLET_COUNT bigint(20) NO
      RESTORE_PROGRESS decimal(6,2) NO
      TOTAL_BYTES bigint(20) NO
      TOTAL_BYTES_DISPLAY varchar(27) NO
      FINISH_BYTES bigint(20) NO
      FINISH_BYTES_DISPLAY varchar(27) NO
      DESCRIPTION longtext NO`,
  },
  {
    name: 'DBA_OB_RESTORE_PROGRESS',
    tenants: 'sys+user',
    columns: `
      JOB_ID bigint(20) NO
      RESTORE_TENANT_NAME longtext NO
      RESTORE_TENANT_ID longtext NO
      BACKUP_TENANT_NAME longtext NO
      BACKUP_TENANT_ID longtext NO
      BACKUP_CLUSTER_NAME longtext NO
      BACKUP_DEST longtext NO
      RESTORE_OPTION longtext NO
      RESTORE_TYPE longtext NO
      RESTORE_SCN longtext NO
      RESTORE_SCN_DISPLAY datetime(6) NO
      STATUS longtext NO
      START_TIMESTAMP timestamp(6) NO
      BACKUP_SET_LIST longtext NO
      BACKUP_PIECE_LIST longtext NO
      RECOVER_SCN bigint(20) unsigned NO
      RECOVER_SCN_DISPLAY datetime(6) NO
      RECOVER_PROGRESS decimal(6,2) NO
      TABLET_COUNT bigint(20) NO
      FINISH_TABLET_COUNT bigint(20) NO
      RESTORE_PROGRESS decimal(6,2) NO
      TOTAL_BYTES bigint(20) NO
      TOTAL_BYTES_DISPLAY varchar(27) NO
      FINISH_BYTES bigint(20) NO
      FINISH_BYTES_DISPLAY varchar(27) NO
      DESCRIPTION longtext NO`,
  },
  {
    name: 'CDB_OB_RESTORE_HISTORY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      JOB_ID bigint(20) NO
      RESTORE_TENANT_NAME varchar(128) NO
      RESTORE_TENANT_ID bigint(20) NO
      BACKUP_TENANT_NAME varchar(128) NO
      BACKUP_TENANT_ID bigint(20) NO
      BACKUP_CLUSTER_NAME varchar(128) NO
      BACKUP_DEST longtext NO
      RESTORE_SCN bigint(20) unsigned NO
      RESTORE_SCN_DISPLAY datetime(6) NO
      RESTORE_OPTION varchar(4096) NO
      RESTORE_TYPE varchar(4096) NO
      START_TIMESTAMP timestamp(6) YES
      FINISH_TIMESTAMP timestamp(6) YES
      STATUS varchar(64) NO
      BACKUP_PIECE_LIST longtext NO
      BACKUP_SET_LIST longtext NO
      BACKUP_CLUSTER_VERSION bigint(20) NO
      LS_COUNT bigint(20) NO
      FINISH_LS_COUNT bigint(20) NO
      TABLET_COUNT bigint(20) NO
      FINISH_TABLET_COUNT bigint(20) NO
      TOTAL_BYTES bigint(20) NO
      TOTAL_BYTES_DISPLAY varchar(27) NO
      FINISH_BYTES bigint(20) NO
      FINISH_BYTES_DISPLAY varchar(27) NO
      DESCRIPTION varchar(1024) YES
      COMMENT varchar(1024) YES`,
  },
  {
    name: 'DBA_OB_RESTORE_HISTORY',
    tenants: 'sys+user',
    columns: `
      JOB_ID bigint(20) NO
      RESTORE_TENANT_NAME varchar(128) NO
      RESTORE_TENANT_ID bigint(20) NO
      BACKUP_TENANT_NAME varchar(128) NO
      BACKUP_TENANT_ID bigint(20) NO
      BACKUP_CLUSTER_NAME varchar(128) NO
      BACKUP_DEST longtext NO
      RESTORE_SCN bigint(20) unsigned NO
      RESTORE_SCN_DISPLAY datetime(6) NO
      RESTORE_OPTION varchar(4096) NO
      RESTORE_TYPE varchar(4096) NO
      START_TIMESTAMP timestamp(6) YES
      FINISH_TIMESTAMP timestamp(6) YES
      STATUS varchar(64) NO
      BACKUP_PIECE_LIST longtext NO
      BACKUP_SET_LIST longtext NO
      BACKUP_CLUSTER_VERSION bigint(20) NO
      LS_COUNT bigint(20) NO
      FINISH_LS_COUNT bigint(20) NO
      TABLET_COUNT bigint(20) NO
      FINISH_TABLET_COUNT bigint(20) NO
      TOTAL_BYTES bigint(20) NO
      TOTAL_BYTES_DISPLAY varchar(27) NO
      FINISH_BYTES bigint(20) NO
      FINISH_BYTES_DISPLAY varchar(27) NO
      DESCRIPTION varchar(1024) YES
      COMMENT varchar(1024) YES`,
  },
  {
    name: 'CDB_OB_LS_LOG_ARCHIVE_PROGRESS',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      DEST_ID bigint(20) NO
      LS_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      PIECE_ID bigint(20) NO
      INCARNATION bigint(20) NO
      START_SCN bigint(20) unsigned NO
      MIN_LSN bigint(20) unsigned NO
      MAX_LSN bigint(20) unsigned NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      STATUS varchar(64) NO
      FILE_ID bigint(20) NO
      FILE_OFFSET bigint(20) NO
      INPUT_BYTES bigint(20) NO
      OUTPUT_BYTES bigint(20) NO`,
  },
  {
    name: 'DBA_OB_LS_LOG_ARCHIVE_PROGRESS',
    tenants: 'sys+user',
    columns: `
      DEST_ID bigint(20) NO
      LS_ID bigint(20) NO
      ROUND_ID bigint(20) NO
      PIECE_ID bigint(20) NO
      INCARNATION bigint(20) NO
      START_SCN bigint(20) unsigned NO
      MIN_LSN bigint(20) unsigned NO
      MAX_LSN bigint(20) unsigned NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      STATUS varchar(64) NO
      FILE_ID bigint(20) NO
      FILE_OFFSET bigint(20) NO
      INPUT_BYTES bigint(20) NO
      OUTPUT_BYTES bigint(20) NO`,
  },
  {
    name: 'V$OB_ARCHIVE_DEST_STATUS',
    tenants: 'sys+user',
    columns: `
      TENANT_ID bigint(20) NO
      DEST_ID bigint(20) NO
      PATH varchar(4096) NO
      STATUS varchar(64) NO
      CHECKPOINT_SCN bigint(20) unsigned NO
      SYNCHRONIZED varchar(32) NO
      COMMENT varchar(262144) NO`,
  },
  {
    name: 'CDB_OB_RECOVER_TABLE_JOBS',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      JOB_ID bigint(20) NO
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      FINISH_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      AUX_TENANT_NAME varchar(64) NO
      TARGET_TENANT_NAME varchar(64) NO
      IMPORT_ALL tinyint(4) NO
      DB_LIST longtext YES
      TABLE_LIST longtext YES
      RESTORE_SCN bigint(20) unsigned NO
      RESTORE_SCN_DISPLAY datetime(6) NO
      RESTORE_OPTION varchar(4096) NO
      BACKUP_DEST varchar(4096) NO
      BACKUP_SET_LIST longtext NO
      BACKUP_PIECE_LIST longtext NO
      BACKUP_PASSWD varchar(4096) YES
      EXTERNAL_KMS_INFO varchar(4096) YES
      REMAP_DB_LIST longtext YES
      REMAP_TABLE_LIST longtext YES
      REMAP_TABLEGROUP_LIST longtext YES
      REMAP_TABLESPACE_LIST longtext YES
      RESULT varchar(64) YES
      COMMENT longtext YES
      DESCRIPTION longtext YES`,
  },
  {
    name: 'DBA_OB_RECOVER_TABLE_JOBS',
    tenants: 'sys+user',
    columns: `
      JOB_ID bigint(20) NO
      INITIATOR_TENANT_ID bigint(20) NO
      INITIATOR_JOB_ID bigint(20) NO
      START_TIMESTAMP timestamp(6) NO
      FINISH_TIMESTAMP timestamp(6) NO
      STATUS varchar(64) NO
      AUX_TENANT_NAME varchar(64) NO
      TARGET_TENANT_NAME varchar(64) NO
      IMPORT_ALL tinyint(4) NO
      DB_LIST longtext YES
      TABLE_LIST longtext YES
      RESTORE_SCN bigint(20) unsigned NO
      RESTORE_SCN_DISPLAY datetime(6) NO
      RESTORE_OPTION varchar(4096) NO
      BACKUP_DEST varchar(4096) NO
      BACKUP_SET_LIST longtext NO
      BACKUP_PIECE_LIST longtext NO
      BACKUP_PASSWD varchar(4096) YES
      EXTERNAL_KMS_INFO varchar(4096) YES
      REMAP_DB_LIST longtext YES
      REMAP_TABLE_LIST longtext YES
      REMAP_TABLEGROUP_LIST longtext YES
      REMAP_TABLESPACE_LIST longtext YES
      RESULT varchar(64) YES
      COMMENT longtext YES
      DESCRIPTION longtext YES`,
  },
  {
    name: 'DBA_OB_SERVERS',
    tenants: 'sys',
    columns: `
      SVR_IP varchar(46) NO
      SVR_PORT bigint(20) NO
      ID bigint(20) NO
      ZONE varchar(128) NO
      SQL_PORT bigint(20) NO
      WITH_ROOTSERVER varchar(3) NO
      STATUS varchar(64) NO
      START_SERVICE_TIME timestamp(6) NO
      STOP_TIME timestamp(6) NO
      BLOCK_MIGRATE_IN_TIME timestamp(6) NO
      CREATE_TIME timestamp(6) YES
      MODIFY_TIME timestamp(6) YES
      BUILD_VERSION varchar(256) NO
      LAST_OFFLINE_TIME timestamp(6) NO`,
  },
  {
    name: 'DBA_OB_ZONES',
    tenants: 'sys',
    columns: `
      ZONE varchar(128) NO
      CREATE_TIME timestamp(6) NO
      MODIFY_TIME timestamp(6) NO
      STATUS varchar(4096) NO
      IDC varchar(4096) NO
      REGION varchar(4096) NO
      TYPE varchar(4096) NO`,
  },
  {
    name: 'DBA_OB_ROOTSERVICE_EVENT_HISTORY',
    tenants: 'sys',
    columns: `
      TIMESTAMP timestamp(6) NO
      MODULE varchar(64) NO
      EVENT varchar(64) NO
      NAME1 varchar(256) YES
      VALUE1 varchar(512) YES
      NAME2 varchar(256) YES
      VALUE2 varchar(512) YES
      NAME3 varchar(256) YES
      VALUE3 varchar(512) YES
      NAME4 varchar(256) YES
      VALUE4 varchar(512) YES
      NAME5 varchar(256) YES
      VALUE5 varchar(512) YES
      NAME6 varchar(256) YES
      VALUE6 varchar(512) YES
      EXTRA_INFO varchar(512) YES
      RS_SVR_IP varchar(46) YES
      RS_SVR_PORT bigint(20) YES`,
  },
  {
    name: 'DBA_OB_TENANT_EVENT_HISTORY',
    tenants: 'sys+user',
    columns: `
      TIMESTAMP timestamp(6) NO
      MODULE varchar(256) NO
      EVENT varchar(256) NO
      NAME1 varchar(256) YES
      VALUE1 longtext YES
      NAME2 varchar(256) YES
      VALUE2 longtext YES
      NAME3 varchar(256) YES
      VALUE3 longtext YES
      NAME4 varchar(256) YES
      VALUE4 longtext YES
      NAME5 varchar(256) YES
      VALUE5 longtext YES
      NAME6 varchar(256) YES
      VALUE6 longtext YES
      EXTRA_INFO longtext YES
      SVR_IP varchar(46) YES
      SVR_PORT bigint(20) YES
      TRACE_ID varchar(64) YES
      COST_TIME bigint(20) YES
      RET_CODE bigint(20) YES
      ERROR_MSG varchar(512) YES`,
  },
  {
    name: 'CDB_OB_TENANT_EVENT_HISTORY',
    tenants: 'sys',
    columns: `
      TENANT_ID bigint(20) NO
      TIMESTAMP timestamp(6) NO
      MODULE varchar(256) NO
      EVENT varchar(256) NO
      NAME1 varchar(256) YES
      VALUE1 longtext YES
      NAME2 varchar(256) YES
      VALUE2 longtext YES
      NAME3 varchar(256) YES
      VALUE3 longtext YES
      NAME4 varchar(256) YES
      VALUE4 longtext YES
      NAME5 varchar(256) YES
      VALUE5 longtext YES
      NAME6 varchar(256) YES
      VALUE6 longtext YES
      EXTRA_INFO longtext YES
      SVR_IP varchar(46) YES
      SVR_PORT bigint(20) YES
      TRACE_ID varchar(64) YES
      COST_TIME bigint(20) YES
      RET_CODE bigint(20) YES
      ERROR_MSG varchar(512) YES`,
  },
  {
    name: 'DBA_OB_TENANT_JOBS',
    tenants: 'sys',
    columns: `
      JOB_ID bigint(20) NO
      JOB_TYPE varchar(128) NO
      JOB_STATUS varchar(128) NO
      RESULT_CODE bigint(20) YES
      PROGRESS bigint(20) NO
      START_TIME timestamp(6) YES
      MODIFY_TIME timestamp(6) YES
      TENANT_ID bigint(20) YES
      SQL_TEXT longtext YES
      EXTRA_INFO varchar(4096) YES
      RS_SVR_IP varchar(46) NO
      RS_SVR_PORT bigint(20) NO`,
  },
  {
    name: 'GV$OB_PARAMETERS',
    tenants: 'sys+user',
    columns: `
      SVR_IP varchar(46) NO
      SVR_PORT bigint(20) NO
      ZONE varchar(128) NO
      SCOPE varchar(64) NO
      TENANT_ID bigint(20) YES
      NAME varchar(128) NO
      DATA_TYPE varchar(128) YES
      VALUE varchar(65536) NO
      INFO varchar(4096) NO
      SECTION varchar(128) NO
      EDIT_LEVEL varchar(128) NO
      DEFAULT_VALUE varchar(65536) NO
      ISDEFAULT varchar(3) NO`,
  },
  {
    name: 'V$OB_PARAMETERS',
    tenants: 'sys+user',
    columns: `
      SVR_IP varchar(46) NO
      SVR_PORT bigint(20) NO
      ZONE varchar(128) NO
      SCOPE varchar(64) NO
      TENANT_ID bigint(20) NO
      NAME varchar(128) NO
      DATA_TYPE varchar(128) NO
      VALUE varchar(65536) NO
      INFO varchar(4096) NO
      SECTION varchar(128) NO
      EDIT_LEVEL varchar(128) NO
      DEFAULT_VALUE varchar(65536) NO
      ISDEFAULT varchar(3) NO`,
  },
]
