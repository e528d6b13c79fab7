import { describe, expect, it } from 'vitest'
import { createCluster, MYSQL_TENANT, SYS, T2 } from '../testing/cluster.ts'
import { archivelog, noArchivelog, set } from '../testing/commands.ts'
import { watchStatuses } from '../testing/watch.ts'

const DAY = 86_400
const DAY_NS = 86_400_000_000_000n

function configured() {
  const cluster = createCluster()
  cluster.configure(T2, MYSQL_TENANT)
  return cluster
}

describe('ARCHIVELOG', () => {
  it('opens a round: PREPARE at once, DOING within a minute', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    expect(cluster.engine.tenantByName('t2')?.log_mode).toBe('ARCHIVELOG')
    cluster.wait(0)
    expect(cluster.rows('archive_round')).toMatchObject([{ status: 'PREPARE', round_id: 1n, start_scn: 0n }])
    expect(cluster.rows('archive_piece')).toEqual([])

    expect(watchStatuses(cluster, T2, 60)).toEqual(['round BEGINNING', 'round DOING'])
    expect(cluster.rows('archive_piece')).toMatchObject([{ piece_id: 1n, status: 'ACTIVE', file_status: 'AVAILABLE' }])
  })

  it('without a destination changes the mode; a destination set later starts the round', () => {
    const cluster = createCluster()
    cluster.as(T2, archivelog())
    cluster.wait(DAY)
    expect(cluster.rows('archive_round')).toEqual([])

    cluster.as(T2, set('log_archive_dest', 'LOCATION=file:///log'))

    expect(watchStatuses(cluster, T2, 120)).toEqual(['round PREPARE', 'round BEGINNING', 'round DOING'])
  })

  it('cuts pieces by their interval, and freezes those behind', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(3 * DAY + 600)
    const pieces = cluster.rows('archive_piece')
    const [round] = cluster.rows('archive_round')

    expect(pieces.map(({ piece_id, status }) => [piece_id, status])).toEqual([
      [1n, 'FROZEN'],
      [2n, 'FROZEN'],
      [3n, 'FROZEN'],
      [4n, 'ACTIVE'],
    ])
    for (const piece of pieces) expect(piece.end_scn - piece.start_scn).toBe(DAY_NS)
    expect(round).toMatchObject({ used_piece_id: 4n, input_bytes: sum(pieces.map((piece) => piece.input_bytes)) })
  })

  it('keeps the checkpoint within a tick of now', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(DAY)
    const lagSeconds =
      Number(cluster.engine.nowUs * 1000n - (cluster.rows('archive_round')[0]?.checkpoint_scn ?? 0n)) / 1e9

    expect(lagSeconds).toBeGreaterThan(0)
    expect(lagSeconds).toBeLessThan(52)
  })
})

describe('NOARCHIVELOG', () => {
  it('stops the round, which lives on in the history; the next one counts on', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(DAY + 600)
    cluster.as(T2, noArchivelog())
    cluster.wait(0)
    expect(cluster.rows('archive_round')).toMatchObject([{ status: 'STOPPING' }])
    cluster.wait(30)
    expect(cluster.rows('archive_round')).toMatchObject([{ status: 'STOP', round_id: 1n }])
    expect(cluster.rows('archive_round_history')).toEqual(cluster.rows('archive_round'))
    expect(cluster.rows('archive_piece').map((piece) => piece.status)).toEqual(['FROZEN', 'FROZEN'])

    cluster.as(T2, set('log_archive_dest', 'LOCATION=file:///moved'))
    cluster.as(T2, archivelog())
    cluster.wait(60)
    expect(cluster.rows('archive_round')).toMatchObject([
      { status: 'DOING', round_id: 2n, base_piece_id: 3n, path: 'file:///moved' },
    ])
    expect(cluster.rows('archive_round_history')).toMatchObject([{ round_id: 1n }])
  })

  it('in PREPARE waits for BEGINNING', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(1)
    cluster.as(T2, noArchivelog())

    expect(watchStatuses(cluster, T2, 60)).toEqual(['round BEGINNING', 'round STOPPING', 'round STOP'])
  })
})

describe('LOG_ARCHIVE_DEST_STATE', () => {
  it('DEFER suspends the round, ENABLE carries the same one on', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(60)
    cluster.as(T2, set('log_archive_dest_state', 'defer'))
    expect(watchStatuses(cluster, T2, 120)).toEqual(['round SUSPENDING', 'round SUSPEND'])
    const [suspended] = cluster.rows('archive_round')
    cluster.wait(DAY)
    expect(cluster.rows('archive_round')).toEqual([suspended])

    cluster.as(T2, set('log_archive_dest_state', 'ENABLE'))
    expect(watchStatuses(cluster, T2, 120)).toEqual(['round BEGINNING', 'round DOING'])
    expect(cluster.rows('archive_round')).toMatchObject([{ round_id: 1n }])
  })

  it('_no_logging interrupts', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(60)
    cluster.as(T2, set('_no_logging', 'true'))
    cluster.wait(60)

    expect(cluster.rows('archive_round')).toMatchObject([
      { status: 'INTERRUPTED', comment: 'tenant 1004 no logging is open' },
    ])
  })
})

describe('switching by statement', () => {
  const on = () => {
    const cluster = createCluster()
    cluster.as(T2, archivelog())
    return cluster
  }
  const withoutLogging = () => {
    const cluster = on()
    cluster.as(MYSQL_TENANT, set('_no_logging', 'true'))
    return cluster
  }
  const GROUP = "1235 0A000 use all_user/all_meta in 'ALTER SYSTEM ARCHIVELOG' syntax is not supported"
  const MIXED = '1235 0A000 all/all_user/all_meta in combination with other names is not supported'
  const UNKNOWN = '5160 HY000 invalid tenant name specified in connection string'

  it.each([
    ['a user tenant names tenants', on, T2, archivelog('t2'), '1227 42501 Access denied'],
    ['own, on already', on, T2, archivelog(), '9091 HY000 Already in ARCHIVELOG mode'],
    ['own, off already', createCluster, T2, noArchivelog(), '9092 HY000 Already in NOARCHIVELOG mode'],
    ['own, without logging', withoutLogging, MYSQL_TENANT, archivelog(), '4179 HY000 Operation not allowed now'],
    ['sys, on already', on, SYS, archivelog('t2'), 'OK'],
    ['sys, off already', createCluster, SYS, noArchivelog('t2'), '9092 HY000 Already in NOARCHIVELOG mode'],
    ['sys, the last one decides', on, SYS, noArchivelog('mysql_tenant', 't2'), 'OK'],
    [
      'sys, the last one decides',
      on,
      SYS,
      noArchivelog('t2', 'mysql_tenant'),
      '9092 HY000 Already in NOARCHIVELOG mode',
    ],
    [
      'sys, one without logging',
      withoutLogging,
      SYS,
      archivelog('ora', 'mysql_tenant'),
      '4179 HY000 Operation not allowed now',
    ],
    ['sys names itself', on, SYS, archivelog('sys'), 'OK'],
    ['an unknown name', on, SYS, archivelog('nobody'), UNKNOWN],
    ['an unknown name beside ALL', on, SYS, archivelog('all', 'nobody'), UNKNOWN],
    ['ALL beside a name', on, SYS, archivelog('all', 't2'), MIXED],
    ['all_user', on, SYS, archivelog('all_user'), GROUP],
    ['ALL_META', on, SYS, noArchivelog('ALL_META'), GROUP],
    ['a name twice', on, SYS, archivelog('t2', 't2'), '1235 0A000 duplicate tenant t2 is not supported'],
    ['everybody', on, SYS, archivelog('all'), 'OK'],
    ['everybody, by silence', on, SYS, archivelog(), 'OK'],
  ])('%s', (_, world, tenantId, command, answer) => {
    expect(world().answer(tenantId, command)).toBe(answer)
  })

  it('from sys switches the others although one refuses', () => {
    const cluster = withoutLogging()
    cluster.answer(SYS, archivelog())

    expect(cluster.engine.tenants().map((row) => [row.tenant_name, row.log_mode])).toContainEqual(['ora', 'ARCHIVELOG'])
  })
})

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
