import type { Release, TaskRules } from './release.ts'
import type { ViewChange } from './view-change.ts'

/** Sources of the phases: `ob_backup_data_set_task_mgr.cpp` of each line (states.md §2 of OceanBase's own code). */
const TASKS_4_2: TaskRules = {
  phases: ['BACKUP_SYS_META', 'BACKUP_USER_META', 'BACKUP_DATA_MINOR', 'BACKUP_DATA_MAJOR', 'BACKUP_LOG'],
  consistentAfter: 'BACKUP_USER_META',
  dataEndsWith: 'BACKUP_DATA_MAJOR',
  endShownAfter: null,
  waitsForArchiveIn: 'BACKUP_LOG',
}

const TASKS_4_3_0: TaskRules = {
  phases: [
    'BACKUP_SYS_META',
    'BACKUP_USER_META',
    'BACKUP_META_FINISH',
    'BACKUP_DATA_MINOR',
    'BACKUP_DATA_MAJOR',
    'BEFORE_BACKUP_LOG',
    'BACKUP_LOG',
  ],
  consistentAfter: 'BACKUP_META_FINISH',
  dataEndsWith: 'BACKUP_DATA_MAJOR',
  endShownAfter: null,
  waitsForArchiveIn: 'BEFORE_BACKUP_LOG',
}

const TASKS_4_3_5: TaskRules = {
  phases: [
    'BACKUP_SYS_META',
    'BACKUP_USER_META',
    'BACKUP_META_FINISH',
    'BACKUP_USER_DATA',
    'BACKUP_FUSE_TABLET_META',
    'PREPARE_BACKUP_LOG',
    'BEFORE_BACKUP_LOG',
    'BACKUP_LOG',
  ],
  consistentAfter: 'BACKUP_META_FINISH',
  dataEndsWith: 'BACKUP_USER_DATA',
  endShownAfter: 'BACKUP_FUSE_TABLET_META',
  waitsForArchiveIn: 'PREPARE_BACKUP_LOG',
}

/** Documentation of the views, V4.3.1: their storage columns stop at LAST_CHECK_TIMESTAMP. */
const NO_LIMITS = ['MAX_IOPS', 'MAX_BANDWIDTH', 'MAX_BANDWIDTH_DISPLAY']
const OLD_STORAGE: readonly ViewChange[] = [
  { of: 'OB_BACKUP_STORAGE_INFO', without: NO_LIMITS },
  { of: 'OB_BACKUP_STORAGE_INFO_HISTORY', without: NO_LIMITS },
]

const OLD_TENANTS: ViewChange = {
  of: 'DBA_OB_TENANTS',
  without: ['RESTORE_DATA_MODE'],
  instead: { PRIMARY_ZONE: ['PRIMARY_ZONE', 'varchar(128)', 'YES'] },
}

const NO_VALIDATION: readonly ViewChange[] = [
  'OB_BACKUP_VALIDATE_JOBS',
  'OB_BACKUP_VALIDATE_JOB_HISTORY',
  'OB_BACKUP_VALIDATE_TASKS',
  'OB_BACKUP_VALIDATE_TASK_HISTORY',
].map((of) => ({ of, absent: true }))

const VIEWS_4_2_5: readonly ViewChange[] = [
  OLD_TENANTS,
  ...OLD_STORAGE,
  { of: 'OB_BACKUP_TASKS', without: ['LOG_FILE_COUNT', 'FINISH_LOG_FILE_COUNT', 'LOG_PROGRESS'] },
  ...NO_VALIDATION,
]

const VIEWS_4_3_0: readonly ViewChange[] = [
  OLD_TENANTS,
  ...OLD_STORAGE,
  { of: 'OB_BACKUP_TASKS', without: ['DATA_PROGRESS', 'LOG_FILE_COUNT', 'FINISH_LOG_FILE_COUNT', 'LOG_PROGRESS'] },
  {
    of: 'OB_RESTORE_PROGRESS',
    without: [
      ...['RECOVER_SCN', 'RECOVER_SCN_DISPLAY', 'RECOVER_PROGRESS'],
      ...['TABLET_COUNT', 'FINISH_TABLET_COUNT', 'RESTORE_PROGRESS'],
    ],
  },
  ...NO_VALIDATION,
]

/** `desc_sys_views_in_sys.result` of OceanBase's newest master. */
const DELETE_PARAMETER: ViewChange['instead'] = { PARAMETER: ['PARAMETER', 'varchar(8209)', 'NO'] }
const DELETE_COUNTS: ViewChange['instead'] = {
  TOTAL_LS_COUNT: ['TOTAL_TASK_COUNT', 'bigint(20)', 'YES', 'r.total_ls_count'],
  FINISH_LS_COUNT: ['FINISH_TASK_COUNT', 'bigint(20)', 'YES', 'r.finish_ls_count'],
}
const STORAGE_STATUS: ViewChange['after'] = { MAX_BANDWIDTH_DISPLAY: [['STATUS', 'varchar(64)', 'YES', 'NULL']] }

const VIEWS_4_6_0: readonly ViewChange[] = [
  {
    of: 'DBA_OB_TENANTS',
    after: {
      UNIT_NUM: [['ZONE_UNIT_NUM_LIST', 'varchar(65536)', 'NO', 'NULL']],
      RESTORE_DATA_MODE: [
        ['FLASHBACK_LOG_SCN', 'bigint(20) unsigned', 'NO', 'NULL'],
        ['COMMENT', 'varchar(4096)', 'NO', "''"],
        ['PROTECTION_MODE', 'varchar(128)', 'NO', "'MAXIMUM PERFORMANCE'"],
        ['PROTECTION_LEVEL', 'varchar(128)', 'NO', "'MAXIMUM PERFORMANCE'"],
      ],
    },
  },
  { of: 'OB_BACKUP_STORAGE_INFO', after: STORAGE_STATUS },
  { of: 'OB_BACKUP_STORAGE_INFO_HISTORY', after: STORAGE_STATUS },
  { of: 'OB_BACKUP_DELETE_JOBS', instead: DELETE_PARAMETER },
  { of: 'OB_BACKUP_DELETE_JOB_HISTORY', instead: DELETE_PARAMETER },
  { of: 'OB_BACKUP_DELETE_TASKS', instead: DELETE_COUNTS },
  { of: 'OB_BACKUP_DELETE_TASK_HISTORY', instead: DELETE_COUNTS },
]

const FROM_4_3_5 = {
  tasks: TASKS_4_3_5,
  deletes: 'refused',
  validation: 'refused',
  incrementalOverVersions: 'becomes full',
  policies: 'as rows',
  asksEveryServer: false,
} as const

const EVERYTHING = { s3: 0, azblob: 0, 'assume-role': 0, 'source-locality': 0, 'change-keys': 0 } as const

/** The release lines, by the name `--version` gives them. */
export const RELEASES: ReadonlyMap<string, Release> = new Map<string, Release>([
  [
    '4.2.5',
    {
      ...FROM_4_3_5,
      build: '4.2.5.0',
      tasks: TASKS_4_2,
      views: VIEWS_4_2_5,
      features: { s3: 0, azblob: 6, 'assume-role': null, 'source-locality': null, 'change-keys': null },
      incrementalOverVersions: 'refused',
      asksEveryServer: true,
    },
  ],
  [
    '4.3.0',
    {
      ...FROM_4_3_5,
      build: '4.3.0.1',
      tasks: TASKS_4_3_0,
      views: VIEWS_4_3_0,
      features: { s3: 0, azblob: null, 'assume-role': null, 'source-locality': null, 'change-keys': null },
    },
  ],
  [
    '4.3.5',
    {
      ...FROM_4_3_5,
      build: '4.3.5.5',
      views: NO_VALIDATION,
      features: { s3: 0, azblob: 3, 'assume-role': 2, 'source-locality': null, 'change-keys': 2 },
    },
  ],
  ['4.4.2', { ...FROM_4_3_5, build: '4.4.2.1', views: NO_VALIDATION, features: EVERYTHING, deletes: 'run' }],
  [
    '4.6.0',
    {
      ...FROM_4_3_5,
      build: '4.6.0.0',
      views: VIEWS_4_6_0,
      features: EVERYTHING,
      deletes: 'run',
      validation: 'run',
      policies: 'checked',
    },
  ],
])
