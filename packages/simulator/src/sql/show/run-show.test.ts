import { describe, expect, it } from 'vitest'
import { put, tenant } from '../../catalogue/testing/rows.ts'
import { ask, refusalOf, rowOf, rowsOf } from '../testing/ask.ts'
import { sampleCluster } from '../testing/sample-cluster.ts'

const queries = sampleCluster()

/** Names, types and lengths of what a SHOW lists. */
function header(sql: string) {
  return ask(queries, sql).columns.map(({ name, type, length }) => `${name} ${type} ${length}`)
}

describe('SHOW and DESC', () => {
  it.each([
    ['SHOW DATABASES', ['Database 253 512']],
    ["SHOW TABLES LIKE 'cdb%'", ['Tables_in_oceanbase (cdb%) 253 1024']],
    ["SHOW FULL TABLES LIKE 'x'", ['Tables_in_oceanbase (x) 253 1024', 'Table_type 253 256']],
    [
      'DESC DBA_OB_TENANTS',
      ['Field 253 512', 'Type 253 4194304', 'Null 253 16', 'Key 253 16', 'Default 253 16384', 'Extra 253 16384'],
    ],
    ['SHOW VARIABLES', ['Variable_name 253 512', 'Value 253 262144']],
    ['SHOW STATUS', ['Variable_name 253 512', 'Value 253 4096']],
    [
      'SHOW ENGINES',
      ['ENGINE 253 256', 'SUPPORT 253 32', 'COMMENT 253 320', 'TRANSACTIONS 253 12', 'SAVEPOINTS 253 12'],
    ],
    ['SHOW CHARSET', ['Charset 253 512', 'Description 253 256', 'Default collation 253 512', 'Maxlen 8 20']],
    [
      'SHOW COLLATION',
      ['Collation 253 512', 'Charset 253 512', 'Id 8 20', 'Default 253 16', 'Compiled 253 16', 'Sortlen 8 20'],
    ],
    ['SHOW GRANTS', ['Grants for root@% 253 4096']],
    ['SHOW CREATE DATABASE oceanbase', ['Database 253 512', 'Create Database 253 16384']],
  ])('%s has the columns of a real server', (sql, columns) => {
    expect(header(sql)).toEqual(columns)
  })

  it('says where its columns come from', () => {
    expect(ask(queries, 'SHOW DATABASES').columns[0]).toMatchObject({ schema: '', table: 'subquery_alias', flags: 1 })
  })

  it.each([
    ['SHOW TABLES FROM NoDb', 1049, "Unknown database 'NoDb'"],
    ['DESC nosuch', 1146, "Table 'oceanbase.nosuch' doesn't exist"],
    ['SHOW COLUMNS FROM NoSuch FROM OceanBase', 1146, "Table 'oceanbase.nosuch' doesn't exist"],
    ['SHOW CREATE VIEW nosuch', 1146, "Table 'oceanbase.nosuch' doesn't exist"],
    ['SHOW TABLES WHERE nope = 1', 1054, "Unknown column 'nope' in 'where clause'"],
    ['SHOW VARIABLES WHERE nope = 1', 1054, "Unknown column 'nope' in 'where clause'"],
    ["SHOW PARAMETERS TENANT = 'nobody'", 5160, "Unknown tenant 'nobody'"],
  ])('%s is refused with %d', (sql, errno, message) => {
    expect(refusalOf(queries, sql)).toMatchObject({ errno, message })
  })

  it.each([
    ['SHOW NONSENSE', 'NONSENSE'],
    ['SHOW', 'SHOW'],
    ['SHOW TABLES LIKE', 'LIKE'],
    ['SHOW TABLES FORM x', 'FORM x'],
    ['DESC', 'DESC'],
    ['SHOW PLUGINS', 'PLUGINS'],
  ])('%s cannot be read near %s', (sql, near) => {
    expect(refusalOf(queries, sql)).toMatchObject({
      errno: 1064,
      message: expect.stringContaining(`near '${near}' at line 1`),
    })
  })

  it('needs a database for SHOW TABLES', () => {
    expect(refusalOf(queries, 'SHOW TABLES', { database: null }).errno).toBe(1046)
    expect(rowsOf(queries, 'SHOW TABLES FROM information_schema', { database: null })).toEqual([
      ['COLUMNS'],
      ['SCHEMATA'],
      ['TABLES'],
      ['VIEWS'],
    ])
  })

  it('ignores case in LIKE and reads WHERE over its own columns', () => {
    expect(rowsOf(queries, "SHOW TABLES LIKE 'CDB\\_ob\\_archivelog'")).toEqual([['CDB_OB_ARCHIVELOG']])
    expect(rowsOf(queries, "DESC CDB_OB_BACKUP_JOBS 'job%'").map(([field]) => field)).toEqual(['JOB_ID', 'JOB_LEVEL'])
    expect(rowOf(queries, "SHOW COLUMNS FROM CDB_OB_BACKUP_JOBS WHERE Field = 'JOB_ID' AND `Null` = 'no'")).toEqual([
      ...['JOB_ID', 'bigint(20)', 'NO', '', 'NULL', ''],
    ])
  })

  it('gives a column nobody has no row', () => {
    expect(rowsOf(queries, 'DESC CDB_OB_BACKUP_JOBS nope')).toEqual([])
  })

  it('shows variables and parameters of the tenant', () => {
    expect(rowsOf(queries, "SHOW VARIABLES LIKE 'OB_query%'")).toEqual([['ob_query_timeout', '10000000']])
    const shown = (sql: string, tenantId = 1) =>
      rowsOf(queries, sql, { tenantId }).map((row) => [row[4], row[6], row[13]])
    expect(shown('SHOW PARAMETERS')).toEqual([])
    expect(shown("SHOW PARAMETERS LIKE 'Archive%' TENANT = stock")).toEqual([['archive_lag_target', '60s', '0']])
    expect(shown("SHOW PARAMETERS WHERE value = '120s'", 1002)).toEqual([['archive_lag_target', '120s', '1']])
  })

  it('names a tenant by what it is called now', () => {
    queries.apply([put('tenant', tenant({ tenant_id: 1006, tenant_name: 'late' }))])
    expect(rowsOf(queries, 'SHOW PARAMETERS TENANT late')).toEqual([])
    expect(rowOf(queries, 'SHOW TENANT', { tenantName: 'late' })).toEqual(['late'])
  })
})

describe('information_schema', () => {
  it('lists what the tenant can see', () => {
    const sql =
      "SELECT TABLE_NAME, TABLE_TYPE, ENGINE FROM information_schema.TABLES WHERE TABLE_NAME LIKE '%OB_BACKUP_JOBS' ORDER BY 1"
    expect(rowsOf(queries, sql, { tenantId: 1002 })).toEqual([['DBA_OB_BACKUP_JOBS', 'SYSTEM VIEW', 'MEMORY']])
    expect(rowsOf(queries, sql)).toHaveLength(2)
  })

  it('describes columns by their parts', () => {
    const sql = `SELECT COLUMN_NAME, ORDINAL_POSITION, IS_NULLABLE, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION,
      NUMERIC_SCALE, DATETIME_PRECISION, COLUMN_TYPE FROM information_schema.columns
      WHERE table_schema = 'oceanbase' AND table_name = 'DBA_OB_BACKUP_SET_FILES'
      AND column_name IN ('BACKUP_SET_ID', 'START_TIMESTAMP', 'STATUS', 'OUTPUT_RATE_BYTES') ORDER BY 2`
    expect(rowsOf(queries, sql)).toEqual([
      ['BACKUP_SET_ID', '1', 'NO', 'bigint', null, '20', '0', null, 'bigint(20)'],
      ['START_TIMESTAMP', '7', 'YES', 'timestamp', null, null, null, '6', 'timestamp(6)'],
      ['STATUS', '9', 'NO', 'varchar', '64', null, null, null, 'varchar(64)'],
      ['OUTPUT_RATE_BYTES', '19', 'YES', 'decimal', null, '32', '4', null, 'decimal(32,4)'],
    ])
  })
})
