import { afterAll, describe, expect, it } from 'vitest'
import { createQueries } from '../sql/queries.ts'
import { rowOf } from '../sql/testing/ask.ts'
import { archivePiece, archiveRound, backupJob, backupSet, backupTask, put, storageInfo } from './testing/rows.ts'

const MIB = 2n ** 20n
const GIB = 2n ** 30n
const TIB = 2n ** 40n
const PIB = 2n ** 50n

/** A session at +08:00 on a server at +00:00, as the values were seen; every row takes the place of the one before. */
describe('what the views compute', () => {
  const queries = createQueries({ clusterName: 'c', version: '4.3.5.3' })
  afterAll(() => queries.close())

  const cell = (sql: string) => rowOf(queries, sql)[0]

  it.each([
    [0n, '0.00MB'],
    [1n, '0.00MB'],
    [5242n, '0.00MB'],
    [5243n, '0.01MB'],
    [MIB, '1.00MB'],
    [GIB - 1n, '1024.00MB'],
    [GIB, '1.00GB'],
    [5n * TIB, '5.00TB'],
    [2n * PIB, '2.00PB'],
  ])('%d bytes are shown as %s', (bytes, shown) => {
    queries.apply([put('archive_piece', archivePiece({ input_bytes: bytes }))])
    expect(cell('SELECT INPUT_BYTES_DISPLAY FROM CDB_OB_ARCHIVELOG_PIECE_FILES')).toBe(shown)
  })

  it.each([
    [0n, 0n, '0.00'],
    [100n, 0n, '0.00'],
    [1n, 3n, '0.33'],
    [5n * TIB, GIB, '5120.00'],
  ])('%d bytes out of %d are a ratio of %s', (output, input, shown) => {
    queries.apply([put('archive_round', archiveRound({ input_bytes: input, output_bytes: output }))])
    expect(cell('SELECT COMPRESSION_RATIO FROM CDB_OB_ARCHIVELOG')).toBe(shown)
  })

  it.each([
    ['running', 16_984_419n, null, '0.0000'],
    ['after 128.957615 s', 16_984_419n, 128_957_615n, '131705.4367'],
    ['after 3 s', 1n, 3_000_000n, '0.3333'],
    ['after no time', 1n, 0n, null],
  ])('the rate %s of %d bytes', (_, bytes, tookUs, shown) => {
    const start = 1_706_671_259_815_951n
    const row = backupSet({ output_bytes: bytes, start_ts: start, end_ts: tookUs === null ? 0n : start + tookUs })
    queries.apply([put('backup_set', row)])
    expect(cell('SELECT OUTPUT_RATE_BYTES FROM CDB_OB_BACKUP_SET_FILES')).toBe(shown)
  })

  it.each([
    [0n, 0n, '0.00'],
    [0n, 100n, '0.00'],
    [50n, 100n, '50.00'],
    [1n, 3n, '33.33'],
    [2n, 3n, '66.67'],
    [100n, 100n, '100.00'],
    [101n, 100n, '99.99'],
    [999_999n, 1_000_000n, '100.00'],
  ])('%d of %d blocks and log files are %s percent', (finished, total, shown) => {
    const blocks = { finish_macro_block_count: finished, macro_block_count: total }
    const logs = { finish_log_file_count: finished, log_file_count: total }
    queries.apply([put('backup_task', backupTask({ ...blocks, ...logs }))])
    expect(rowOf(queries, 'SELECT DATA_PROGRESS, LOG_PROGRESS FROM CDB_OB_BACKUP_TASKS')).toEqual([shown, shown])
  })

  it.each([
    [0n, null],
    [1_706_671_388_773_566n, '2024-01-31 11:23:08.773566'],
  ])('the end %d is shown as %s', (end, shown) => {
    queries.apply([put('backup_job', backupJob({ end_ts: end }))])
    expect(cell('SELECT END_TIMESTAMP FROM CDB_OB_BACKUP_JOBS')).toBe(shown)
  })

  it.each([
    [0n, null],
    [1_706_670_992_366_131_999n, '2024-01-31 03:16:32.366131'],
    [1n, '1970-01-01 00:00:00.000000'],
    [2n ** 64n - 1n, '2554-07-21 23:34:33.709551'],
  ])('the SCN %d is shown as %s, in the zone of the server', (scn, shown) => {
    queries.apply([put('archive_round', archiveRound({ checkpoint_scn: scn }))])
    const sql = 'SELECT CHECKPOINT_SCN, CHECKPOINT_SCN_DISPLAY FROM CDB_OB_ARCHIVELOG'
    expect(rowOf(queries, sql)).toEqual([String(scn), shown])
  })

  it.each([
    ['2024-01-31 11:16:32.366132000', 1n, '2024-01-31 11:16:32.366132000'],
    ['', 0n, null],
    ['', 1_706_670_992_366_131_999n, '2024-01-31 03:16:32.366131'],
  ])('a set of text %j and SCN %d can be restored from %s', (text, scn, shown) => {
    queries.apply([put('backup_set', backupSet({ min_restore_scn_display: text, min_restore_scn: scn }))])
    expect(cell('SELECT MIN_RESTORE_SCN_DISPLAY FROM CDB_OB_BACKUP_SET_FILES')).toBe(shown)
  })

  it.each([
    [499_999n, '0'],
    [2_500_000n, '3'],
  ])('%d microseconds are %s seconds', (tookUs, shown) => {
    queries.apply([put('backup_set', backupSet({ start_ts: 1n, end_ts: 1n + tookUs }))])
    expect(cell('SELECT ELAPSED_SECONDES FROM CDB_OB_BACKUP_SET_FILES')).toBe(shown)
  })

  it.each([
    [0n, 'UNLIMITED'],
    [1n, '1B/s'],
    [500n, '500B/s'],
    [1536n, '1.50KB/s'],
    [5n * TIB, '5.00TB/s'],
  ])('a bandwidth of %d is shown as %s', (bandwidth, shown) => {
    queries.apply([put('storage_info', storageInfo({ max_bandwidth: bandwidth }))])
    const sql = 'SELECT MAX_BANDWIDTH_DISPLAY, LAST_CHECK_TIMESTAMP FROM CDB_OB_BACKUP_STORAGE_INFO'
    expect(rowOf(queries, sql)).toEqual([shown, '1970-01-01 08:00:00.000000'])
  })

  it('a piece of a day is switched after 86400000000 microseconds', () => {
    queries.apply([put('archive_round', archiveRound())])
    expect(cell('SELECT PIECE_SWITCH_INTERVAL FROM CDB_OB_ARCHIVELOG')).toBe('86400000000')
  })

  it('a finished round is STOP in the summary, a stopped one is there once', () => {
    const round = archiveRound({ status: 'STOP' })
    queries.apply([put('archive_round', round), put('archive_round_history', { ...round, status: 'DOING' })])
    expect(rowOf(queries, 'SELECT ROUND_ID, STATUS FROM CDB_OB_ARCHIVELOG_SUMMARY')).toEqual(['1', 'STOP'])
  })
})
