import { describe, expect, it } from 'vitest'
import { BACKUP_JOBS } from '../views/backup-jobs.ts'
import { columnsOf, describeView } from './describe-view.ts'
import { killQuery } from './kill-query.ts'
import { readArchivePieces, readArchiveRoundSummary, readArchiveRounds } from './read-archive.ts'
import { readArchiveLagTargets } from './read-archive-lag-targets.ts'
import {
  readBackupJobHistory,
  readBackupJobHistoryOf,
  readBackupJobs,
  readNewBackupJobHistory,
} from './read-backup-jobs.ts'
import { readBackupSets } from './read-backup-sets.ts'
import { readBackupTaskHistory, readBackupTaskHistoryOf, readBackupTasks } from './read-backup-tasks.ts'
import { readArchiveDestinations, readDataDestinations } from './read-destinations.ts'
import { readNow } from './read-now.ts'
import { readTenants } from './read-tenants.ts'
import { sessionFaults, sessionGuard, sessionSetup } from './session.ts'

/** A server with few columns keeps the golden texts short; the key's are among them. */
const KEYS = ['TENANT_ID', 'JOB_ID', 'TASK_ID', 'ROUND_ID', 'PIECE_ID', 'BACKUP_SET_ID', 'DEST_NO', 'NAME', 'SVR_IP']
const sys = { context: 'sys', available: new Set([...KEYS, 'STATUS']), timeoutUs: 3_000_000, limit: 500 } as const
const user = { ...sys, context: 'user', available: new Set(KEYS.slice(1)) } as const
const HINT = '/*+ QUERY_TIMEOUT(3000000) */'

it.each([
  [
    readBackupJobs(sys),
    `SELECT ${HINT} TENANT_ID, JOB_ID, BACKUP_SET_ID, STATUS FROM oceanbase.CDB_OB_BACKUP_JOBS ORDER BY TENANT_ID, JOB_ID LIMIT 500`,
  ],
  [
    readBackupJobs(user),
    `SELECT ${HINT} JOB_ID, BACKUP_SET_ID FROM oceanbase.DBA_OB_BACKUP_JOBS ORDER BY JOB_ID LIMIT 500`,
  ],
  [
    readBackupJobHistory({ ...sys, behind: { tenantId: 1002, jobId: '18446744073709551615' } }),
    `SELECT ${HINT} TENANT_ID, JOB_ID, BACKUP_SET_ID, STATUS FROM oceanbase.CDB_OB_BACKUP_JOB_HISTORY WHERE (TENANT_ID, JOB_ID) > (1002, 18446744073709551615) ORDER BY TENANT_ID, JOB_ID LIMIT 500`,
  ],
  [
    readBackupJobHistory({ ...user, behind: { tenantId: 1002, jobId: '7' } }),
    `SELECT ${HINT} JOB_ID, BACKUP_SET_ID FROM oceanbase.DBA_OB_BACKUP_JOB_HISTORY WHERE JOB_ID > 7 ORDER BY JOB_ID LIMIT 500`,
  ],
  [
    readBackupJobHistory({ ...sys, behind: null }),
    `SELECT ${HINT} TENANT_ID, JOB_ID, BACKUP_SET_ID, STATUS FROM oceanbase.CDB_OB_BACKUP_JOB_HISTORY ORDER BY TENANT_ID, JOB_ID LIMIT 500`,
  ],
  [
    readBackupJobHistoryOf({
      ...sys,
      jobs: [
        { tenantId: 1, jobId: '2' },
        { tenantId: 1002, jobId: '3' },
      ],
    }),
    `SELECT ${HINT} TENANT_ID, JOB_ID, BACKUP_SET_ID, STATUS FROM oceanbase.CDB_OB_BACKUP_JOB_HISTORY WHERE (TENANT_ID, JOB_ID) IN ((1, 2), (1002, 3)) ORDER BY TENANT_ID, JOB_ID LIMIT 500`,
  ],
  [
    readBackupJobHistoryOf({
      ...user,
      jobs: [
        { tenantId: 1002, jobId: '3' },
        { tenantId: 1002, jobId: '4' },
      ],
    }),
    `SELECT ${HINT} JOB_ID, BACKUP_SET_ID FROM oceanbase.DBA_OB_BACKUP_JOB_HISTORY WHERE JOB_ID IN (3, 4) ORDER BY JOB_ID LIMIT 500`,
  ],
  [
    readNewBackupJobHistory({
      ...sys,
      newest: [
        { tenantId: 1, jobId: '9' },
        { tenantId: 1002, jobId: '0' },
      ],
    }),
    `SELECT ${HINT} TENANT_ID, JOB_ID, BACKUP_SET_ID, STATUS FROM oceanbase.CDB_OB_BACKUP_JOB_HISTORY WHERE (TENANT_ID = 1 AND JOB_ID > 9) OR (TENANT_ID = 1002 AND JOB_ID > 0) ORDER BY TENANT_ID, JOB_ID LIMIT 500`,
  ],
  [
    readNewBackupJobHistory({ ...user, newest: [{ tenantId: 1002, jobId: '9' }] }),
    `SELECT ${HINT} JOB_ID, BACKUP_SET_ID FROM oceanbase.DBA_OB_BACKUP_JOB_HISTORY WHERE (JOB_ID > 9) ORDER BY JOB_ID LIMIT 500`,
  ],
  [
    readBackupTasks(user),
    `SELECT ${HINT} TASK_ID, JOB_ID, BACKUP_SET_ID FROM oceanbase.DBA_OB_BACKUP_TASKS ORDER BY TASK_ID LIMIT 500`,
  ],
  [
    readBackupTaskHistory({ ...user, behind: { tenantId: 1002, taskId: '5' } }),
    `SELECT ${HINT} TASK_ID, JOB_ID, BACKUP_SET_ID FROM oceanbase.DBA_OB_BACKUP_TASK_HISTORY WHERE TASK_ID > 5 ORDER BY TASK_ID LIMIT 500`,
  ],
  [
    readBackupTaskHistoryOf({ ...user, jobs: [{ tenantId: 1002, jobId: '5' }] }),
    `SELECT ${HINT} TASK_ID, JOB_ID, BACKUP_SET_ID FROM oceanbase.DBA_OB_BACKUP_TASK_HISTORY WHERE JOB_ID IN (5) ORDER BY TASK_ID LIMIT 500`,
  ],
  [
    readBackupSets({ ...sys, behind: { tenantId: 1002, backupSetId: '5' } }),
    `SELECT ${HINT} TENANT_ID, BACKUP_SET_ID, STATUS FROM oceanbase.CDB_OB_BACKUP_SET_FILES WHERE (TENANT_ID, BACKUP_SET_ID) > (1002, 5) ORDER BY TENANT_ID, BACKUP_SET_ID LIMIT 500`,
  ],
  [
    readArchiveRounds(user),
    `SELECT ${HINT} ROUND_ID, DEST_NO FROM oceanbase.DBA_OB_ARCHIVELOG ORDER BY ROUND_ID LIMIT 500`,
  ],
  [
    readArchiveRoundSummary({ ...user, behind: { tenantId: 1002, roundId: '1' } }),
    `SELECT ${HINT} ROUND_ID, DEST_NO FROM oceanbase.DBA_OB_ARCHIVELOG_SUMMARY WHERE ROUND_ID > 1 ORDER BY ROUND_ID LIMIT 500`,
  ],
  [
    readArchivePieces({ ...user, behind: { tenantId: 1002, roundId: '1', pieceId: '2' } }),
    `SELECT ${HINT} ROUND_ID, PIECE_ID FROM oceanbase.DBA_OB_ARCHIVELOG_PIECE_FILES WHERE (ROUND_ID, PIECE_ID) > (1, 2) ORDER BY ROUND_ID, PIECE_ID LIMIT 500`,
  ],
  [
    readDataDestinations(user),
    `SELECT ${HINT} NAME FROM oceanbase.DBA_OB_BACKUP_PARAMETER WHERE NAME = 'data_backup_dest' ORDER BY NAME LIMIT 500`,
  ],
  [
    readArchiveDestinations(user),
    `SELECT ${HINT} DEST_NO, NAME FROM oceanbase.DBA_OB_ARCHIVE_DEST ORDER BY DEST_NO, NAME LIMIT 500`,
  ],
  [
    readTenants(sys),
    `SELECT ${HINT} TENANT_ID, STATUS FROM oceanbase.DBA_OB_TENANTS WHERE TENANT_TYPE = 'USER' ORDER BY TENANT_ID LIMIT 500`,
  ],
  [
    readArchiveLagTargets(sys),
    `SELECT ${HINT} SVR_IP, TENANT_ID, NAME FROM oceanbase.GV$OB_PARAMETERS WHERE NAME = 'archive_lag_target' ORDER BY TENANT_ID, SVR_IP LIMIT 500`,
  ],
  [describeView(BACKUP_JOBS, 'sys'), 'DESC oceanbase.CDB_OB_BACKUP_JOBS'],
  [readNow(1000), 'SELECT /*+ QUERY_TIMEOUT(1000) */ NOW(6) AS now'],
  [killQuery('42'), 'KILL QUERY 42'],
])('%# is exactly its text', (statement, text) => expect(statement.text).toBe(text))

it('never asks for PASSWD', () => {
  const everything = { ...sys, available: new Set([...BACKUP_JOBS.columns, 'PASSWD']) }
  expect(readBackupJobs(everything).text).not.toContain('PASSWD')
})

it('reads the columns of a DESC, in any case', () =>
  expect(columnsOf([{ Field: 'job_id' }, { Field: 'STATUS' }])).toEqual(new Set(['JOB_ID', 'STATUS'])))

describe('rows', () => {
  it('read by name, in any case; what is missing or NULL is null', () => {
    const row = BACKUP_JOBS.row.parse({ tenant_id: '1002', JOB_ID: '9223372036854775807', STATUS: null, extra: 1 })
    expect(row).toMatchObject({ TENANT_ID: 1002, JOB_ID: '9223372036854775807', STATUS: null, COMMENT: null })
  })
})

describe('a session', () => {
  it('is set up in UTC, without backslash escapes, with a limit', () =>
    expect(sessionSetup({ queryTimeoutUs: 5 }).map(({ text }) => text)).toEqual([
      "SET time_zone = '+00:00'",
      "SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_BACKSLASH_ESCAPES'",
      'SET ob_query_timeout = 5',
    ]))

  it('is asked what it is in one statement', () =>
    expect(sessionGuard(9).text).toMatch(/^SELECT \/\*\+ QUERY_TIMEOUT\(9\) \*\/ @@character_set_client/))

  const good = {
    character_set_client: 'utf8mb4',
    character_set_connection: 'utf8mb4',
    character_set_results: 'utf8mb4',
    sql_mode: 'STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES',
    time_zone: '+00:00',
    version_comment: 'OceanBase 4.3.5',
    ob_version: '4.3.5.5',
    connection_id: '3',
    tenant_id: 1002,
  }
  it.each([
    [{}, []],
    [{ character_set_client: 'gbk' }, ['charset']],
    [{ character_set_results: null }, ['charset']],
    [{ sql_mode: '' }, ['sql-mode']],
    [{ sql_mode: null }, ['sql-mode']],
    [{ time_zone: '+08:00' }, ['time-zone']],
    [{ time_zone: 'SYSTEM' }, ['time-zone']],
    [{ tenant_id: 1 }, ['tenant']],
    [{ tenant_id: 1004, time_zone: null }, ['time-zone', 'tenant']],
  ])('%j: %j', (over, faults) => expect(sessionFaults({ ...good, ...over }, 1002)).toEqual(faults))
})
