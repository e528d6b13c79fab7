import { afterAll, describe, expect, it } from 'vitest'
import { backupJob, put, remove } from '../catalogue/testing/rows.ts'
import { createQueries } from './queries.ts'
import { ask, refusalOf, rowOf, rowsOf } from './testing/ask.ts'
import { ANSWERS, REFUSED } from './testing/measured.ts'
import { sampleCluster, sampleContext } from './testing/sample-cluster.ts'

const NOT_NULL = 1
const SYNTAX =
  'You have an error in your SQL syntax; check the manual that corresponds to your OceanBase version for the right syntax to use '

const queries = sampleCluster()
afterAll(() => queries.close())

/** Rows in an order of their own where the query names none. */
function inOrder(sql: string, rows: readonly (readonly unknown[])[]) {
  return /order by/i.test(sql) ? rows : rows.map((row) => JSON.stringify(row)).toSorted()
}

describe('a query', () => {
  it.each(ANSWERS)('answers as a real server: $sql', ({ sql, columns, rows }) => {
    const shown = ask(queries, sql).columns.map(({ name, type, length, flags, decimals }) => {
      return [name, type, length, flags & ~NOT_NULL, decimals]
    })
    expect(shown).toEqual(columns)
    expect(inOrder(sql, rowsOf(queries, sql))).toEqual(inOrder(sql, rows))
  })

  it.each(REFUSED)('is refused as by a real server: $sql', ({ sql, errno, sqlState, message }) => {
    expect(refusalOf(queries, sql)).toEqual({ errno, sqlState, message: message.replace(/^…/, SYNTAX) })
  })

  it('needs a database for a bare name, and says which it does not have', () => {
    const nowhere = { database: null }
    expect(refusalOf(queries, 'SELECT * FROM dba_ob_backup_jobs', nowhere)).toMatchObject({
      errno: 1046,
      sqlState: '3D000',
      message: 'No database selected',
    })
    expect(rowsOf(queries, 'SELECT JOB_ID FROM oceanbase.CDB_OB_BACKUP_JOBS', nowhere)).toEqual([['13']])
  })

  it.each([
    ['', 1065],
    [';', 1065],
  ])('is refused when empty: %j', (sql, errno) => {
    expect(refusalOf(queries, sql).errno).toBe(errno)
  })
})

describe('what the embedded engine would read otherwise', () => {
  it.each([
    'SELECT COUNT(*) FROM cdb_ob_backup_job_history GROUP BY -1.5',
    "SELECT COUNT(*) FROM cdb_ob_backup_job_history GROUP BY ('a' AND 0)",
    'SELECT COUNT(*) FROM cdb_ob_backup_job_history GROUP BY (CURTIME() <=> 1e300)',
    "SELECT COUNT(*) FROM cdb_ob_backup_job_history ORDER BY ('' | 7)",
  ])('a constant key, not a position: %s', (sql) => {
    expect(rowsOf(queries, sql)).toEqual([['24']])
  })

  it('a shift beyond its 64 bits', () => {
    expect(rowOf(queries, 'SELECT 1 << -1, 1 >> 99, 1 << 64, 1 << 63')).toEqual(['0', '0', '0', '9223372036854775808'])
  })
})

describe('a tenant', () => {
  const user = { tenantId: 1002, tenantName: 'trade' }

  it('sees its own rows in DBA_ views, and no CDB_ view when it is not sys', () => {
    expect(rowOf(queries, 'SELECT COUNT(*) FROM DBA_OB_BACKUP_JOB_HISTORY', user)).toEqual(['12'])
    expect(rowOf(queries, 'SELECT COUNT(*) FROM DBA_OB_BACKUP_JOB_HISTORY')).toEqual(['0'])
    expect(refusalOf(queries, 'SELECT * FROM CDB_OB_BACKUP_JOBS', user)).toEqual({
      errno: 1146,
      sqlState: '42S02',
      message: "Table 'oceanbase.cdb_ob_backup_jobs' doesn't exist",
    })
  })

  it('sees itself alone in DBA_OB_TENANTS; sys sees META tenants too', () => {
    const sql = 'SELECT TENANT_ID, TENANT_NAME, TENANT_TYPE, LOG_MODE FROM DBA_OB_TENANTS ORDER BY TENANT_ID'
    expect(rowsOf(queries, sql, user)).toEqual([['1002', 'trade', 'USER', 'ARCHIVELOG']])
    expect(rowsOf(queries, sql)).toEqual([
      ['1', 'sys', 'SYS', 'NOARCHIVELOG'],
      ['1001', 'META$1002', 'META', 'NOARCHIVELOG'],
      ['1002', 'trade', 'USER', 'ARCHIVELOG'],
      ['1003', 'META$1004', 'META', 'NOARCHIVELOG'],
      ['1004', 'stock', 'USER', 'NOARCHIVELOG'],
    ])
  })

  it('is what the session functions say', () => {
    expect(
      rowOf(queries, 'SELECT EFFECTIVE_TENANT_ID(), OB_VERSION(), VERSION(), USER(), CURRENT_USER, DATABASE()', user),
    ).toEqual(['1002', '4.3.5.3', '5.7.25-OceanBase_CE-v4.3.5.3', 'root@127.0.0.1', 'root@%', 'oceanbase'])
  })
})

describe('a placeholder', () => {
  const sql = 'SELECT job_id FROM cdb_ob_backup_job_history WHERE (tenant_id, job_id) > (?, ?) ORDER BY 1 LIMIT ?'

  it('takes numbers and texts', () => {
    expect(rowsOf(queries, sql, { parameters: [1004, 10n, '1'] })).toEqual([['11']])
    expect(rowsOf(queries, 'SELECT ?, ?, ?', { parameters: [null, 2n ** 64n - 1n, "it's"] })).toEqual([
      [null, '18446744073709551615', "it's"],
    ])
  })

  it.each([[null], [-1]])('as LIMIT gives no rows when it is %j', (limit) => {
    expect(rowsOf(queries, sql, { parameters: [1004, 10, limit] })).toEqual([])
  })

  it('must have a value', () => {
    expect(refusalOf(queries, sql, { parameters: [1] }).errno).toBe(1210)
  })

  it('is counted when a statement is prepared, whose columns are known by then', () => {
    const { paramCount, columns } = queries.prepare(sql, sampleContext())
    expect([paramCount, columns.map(({ name, type }) => [name, type])]).toEqual([3, [['job_id', 8]]])
  })

  it.each(['SHOW TABLES LIKE ?', 'DESC ?', 'SELECT * FROM ?'])('is refused in %s', (text) => {
    expect(refusalOf(queries, text)).toMatchObject({
      errno: 1064,
      message: expect.stringMatching(/near '\?' at line 1$/),
    })
  })
})

describe('the rows', () => {
  it('change as the engine changes them, all or none', () => {
    const cluster = createQueries({ clusterName: 'c', version: '4.3.5.5' })
    const job = backupJob({ status: 'INIT' })
    const statuses = () => rowsOf(cluster, 'SELECT status FROM cdb_ob_backup_jobs')
    cluster.apply([put('backup_job', job)])
    expect(statuses()).toEqual([['INIT']])
    cluster.apply([put('backup_job', { ...job, status: 'DOING' })])
    expect(statuses()).toEqual([['DOING']])
    cluster.apply([remove('backup_job', job), put('backup_job_history', { ...job, status: 'COMPLETED' })])
    expect(statuses()).toEqual([])
    expect(rowsOf(cluster, 'SELECT status FROM cdb_ob_backup_job_history')).toEqual([['COMPLETED']])
    cluster.close()
  })

  it('are counted by FOUND_ROWS() for each connection', () => {
    ask(queries, 'SELECT 1 FROM cdb_ob_backup_job_history LIMIT 3', { connectionId: 21 })
    expect(rowOf(queries, 'SELECT FOUND_ROWS()', { connectionId: 21 })).toEqual(['3'])
    expect(rowOf(queries, 'SELECT FOUND_ROWS()', { connectionId: 22 })).toEqual(['0'])
  })
})

describe('the clock', () => {
  it('follows the session; SCNs follow the server', () => {
    const sql = 'SELECT NOW(6), NOW(), CURDATE(), UTC_TIMESTAMP(3), SCN_TO_TIMESTAMP(TIMESTAMP_TO_SCN(NOW(6)))'
    expect(rowOf(queries, sql)).toEqual([
      '2024-01-31 11:16:32.366132',
      '2024-01-31 11:16:32',
      '2024-01-31',
      '2024-01-31 03:16:32.366',
      '2024-01-31 11:16:32.366132',
    ])
    expect(rowOf(queries, 'SELECT NOW()', { timeZone: '-05:00' })).toEqual(['2024-01-30 22:16:32'])
  })
})

describe('a variable', () => {
  it('is read by scope, and refused when there is none', () => {
    expect(rowOf(queries, 'SELECT @@autocommit, @@session.time_zone, @nobody')).toEqual(['1', '+08:00', null])
    expect(refusalOf(queries, 'SELECT @@nosuch')).toEqual({
      errno: 1193,
      sqlState: 'HY000',
      message: "Unknown system variable 'nosuch'",
    })
  })
})
