import { describe, expect, it } from 'vitest'
import { createCluster, MYSQL_TENANT, SYS, T2 } from '../testing/cluster.ts'
import { backupDatabase, cancelBackup, noArchivelog, set } from '../testing/commands.ts'
import { watchStatuses } from '../testing/watch.ts'

const LONG = 600

function ready(options = {}) {
  const cluster = createCluster(options)
  cluster.makeReady(MYSQL_TENANT, T2)
  return cluster
}

function started(options = {}) {
  const cluster = ready()
  cluster.as(T2, backupDatabase(options))
  return cluster
}

function fullThenIncremental() {
  const cluster = started()
  cluster.wait(LONG)
  cluster.as(T2, backupDatabase({ incremental: true }))
  cluster.wait(LONG)
  return cluster
}

const PHASES_TO_DATA = ['BACKUP_SYS_META', 'BACKUP_USER_META', 'BACKUP_META_FINISH', 'BACKUP_USER_DATA']
const PHASES_OF_LOG = ['BACKUP_FUSE_TABLET_META', 'PREPARE_BACKUP_LOG', 'BEFORE_BACKUP_LOG', 'BACKUP_LOG']

describe('a backup that goes well', () => {
  it('passes the phases of 4.3.5 and leaves by steps: task, job, history', () => {
    const cluster = started()

    expect(watchStatuses(cluster, T2, LONG).filter((line) => !line.startsWith('round'))).toEqual([
      'job DOING',
      'task INIT',
      'set DOING COPYING',
      ...[...PHASES_TO_DATA, ...PHASES_OF_LOG].map((phase) => `task ${phase}`),
      'task COMPLETED',
      'set SUCCESS AVAILABLE',
      'task gone',
      'task COMPLETED history',
      'job COMPLETED',
      'job gone',
      'job COMPLETED history',
    ])
  })

  it('stays INIT until its service wakes, half a minute at most', () => {
    const cluster = started()
    cluster.wait(31)

    expect(cluster.rows('backup_job')).toMatchObject([{ status: 'DOING', result: 0, end_ts: 0n }])
  })

  it('takes about two minutes, as OceanBase does for so little', () => {
    const cluster = started()
    cluster.wait(LONG)
    const [job] = cluster.rows('backup_job_history')
    const seconds = Number((job?.end_ts ?? 0n) - (job?.start_ts ?? 0n)) / 1e6

    expect(seconds).toBeGreaterThan(90)
    expect(seconds).toBeLessThan(200)
  })

  it('is faster by its speed, waits included', () => {
    const cluster = createCluster({ speed: 100 })
    cluster.makeReady(T2)
    cluster.as(T2, backupDatabase({ plusArchivelog: true }))
    cluster.wait(3)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'COMPLETED' }])
  })

  it('fills in its task as the phases end', () => {
    const cluster = started()
    const task = () => cluster.rows('backup_task')[0]
    const until = (status: string) => cluster.waitUntil(() => task()?.status === status)

    until('BACKUP_SYS_META')
    expect(task()).toMatchObject({ user_ls_start_scn: 0n, end_scn: 0n, data_turn_id: 0n, meta_turn_id: 1n, end_ts: 0n })
    until('BACKUP_USER_META')
    expect(task()?.user_ls_start_scn).toBeGreaterThan(task()?.start_scn ?? 0n)
    until('BACKUP_META_FINISH')
    expect(cluster.rows('backup_set')).toMatchObject([{ consistent_scn: 0n, input_bytes: 0n }])
    until('BACKUP_USER_DATA')
    expect(cluster.rows('backup_set')[0]?.consistent_scn).toBeGreaterThan(0n)
    cluster.wait(20)
    expect(task()?.finish_macro_block_count).toBeGreaterThan(0n)
    expect(task()?.finish_macro_block_count).toBeLessThan(task()?.macro_block_count ?? 0n)
    until('BACKUP_FUSE_TABLET_META')
    expect(task()).toMatchObject({ end_ts: 0n, finish_tablet_count: 617n })
    expect(task()?.end_scn).toBeGreaterThan(0n)
  })

  it('writes the set only at its end, restorable from END_SCN', () => {
    const cluster = started()
    cluster.wait(LONG)
    const [task] = cluster.rows('backup_task_history')

    expect(cluster.rows('backup_set')).toMatchObject([
      {
        result: 0,
        comment: '',
        min_restore_scn: task?.end_scn,
        input_bytes: task?.input_bytes,
        finish_tablet_count: 617n,
      },
    ])
  })
})

describe('PLUS ARCHIVELOG', () => {
  it('waits for the archive to come to the end of the data, then copies log', () => {
    const cluster = started({ plusArchivelog: true })
    const task = () => cluster.rows('backup_task')[0]
    const goOn = cluster.engine.faults.destination({
      kind: 'unreachable',
      tenantId: T2,
      pathPrefix: 'file:///backup/t2/log',
    })
    cluster.wait(LONG)
    expect(task()).toMatchObject({ status: 'PREPARE_BACKUP_LOG', log_file_count: 0n })
    expect(task()?.end_ts).toBeGreaterThan(0n)

    goOn()
    cluster.waitUntil(() => (task()?.finish_log_file_count ?? 0n) > 0n)
    const round = cluster.rows('archive_round').find((row) => row.tenant_id === T2)
    expect(round?.checkpoint_scn).toBeGreaterThanOrEqual(task()?.end_scn ?? 0n)
    cluster.wait(LONG)
    expect(cluster.rows('backup_set')).toMatchObject([{ plus_archivelog: 'ON', file_status: 'AVAILABLE' }])
  })
})

describe('an incremental', () => {
  it('stands on the newest usable set of its path', () => {
    const cluster = fullThenIncremental()
    cluster.as(T2, backupDatabase({ incremental: true }))
    cluster.wait(LONG)

    expect(cluster.rows('backup_set')).toMatchObject([
      { backup_set_id: 1n, backup_type: 'FULL', prev_full_backup_set_id: 0n, prev_inc_backup_set_id: 0n },
      { backup_set_id: 2n, backup_type: 'INC', prev_full_backup_set_id: 1n, prev_inc_backup_set_id: 1n },
      { backup_set_id: 3n, backup_type: 'INC', prev_full_backup_set_id: 1n, prev_inc_backup_set_id: 2n },
    ])
    expect(cluster.rows('backup_set')[1]?.input_bytes).toBeLessThan(cluster.rows('backup_set')[0]?.input_bytes ?? 0n)
  })

  it('is a full when there is nothing to stand on, and nobody says so', () => {
    const cluster = started({ incremental: true })
    expect(cluster.rows('backup_job')).toMatchObject([{ backup_type: 'INC' }])
    cluster.wait(LONG)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ backup_type: 'FULL', status: 'COMPLETED' }])
  })

  it('is a full on a new path', () => {
    const cluster = started()
    cluster.wait(LONG)
    cluster.as(T2, set('data_backup_dest', 'file:///elsewhere'))
    cluster.as(T2, backupDatabase({ incremental: true }))
    cluster.wait(LONG)

    expect(cluster.rows('backup_set')).toMatchObject([
      { dest_id: 1001n, backup_type: 'FULL' },
      { dest_id: 1003n, backup_type: 'FULL', path: 'file:///elsewhere' },
    ])
  })

  it('passes over sets that failed', () => {
    const cluster = started()
    cluster.wait(LONG)
    cluster.as(T2, backupDatabase())
    cluster.wait(40)
    cluster.as(T2, cancelBackup())
    cluster.wait(LONG)
    cluster.as(T2, backupDatabase({ incremental: true }))
    cluster.wait(LONG)

    expect(cluster.rows('backup_set').map((row) => [row.file_status, row.prev_inc_backup_set_id])).toEqual([
      ['AVAILABLE', 0n],
      ['INCOMPLETE', 0n],
      ['AVAILABLE', 1n],
    ])
  })
})

describe('a backup whose archive stops', () => {
  it('fails at once with -9029', () => {
    const cluster = started()
    cluster.waitUntil(() => cluster.rows('backup_task')[0]?.status === 'BACKUP_USER_DATA')
    cluster.as(SYS, noArchivelog('t2'))
    cluster.wait(10)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'FAILED', result: -9029 }])
    expect(cluster.rows('backup_job_history')[0]?.comment).toMatch(
      /^\(ROOTSERVICE\)addr: 127\.0\.0\.1:2882, result: -9029\(log archive is not running\), trace_id: YB42/,
    )
    expect(cluster.rows('backup_task_history')).toMatchObject([
      { status: 'FAILED', result: -9029, comment: 'log archive is not running' },
    ])
    expect(cluster.rows('backup_set')).toMatchObject([
      {
        status: 'FAILED',
        file_status: 'INCOMPLETE',
        result: -9029,
        comment: 'log archive is not running',
        min_restore_scn: 0n,
      },
    ])
  })

  it('fails in INIT without task or set, and its set id stays unused', () => {
    const cluster = started()
    cluster.as(T2, noArchivelog())
    cluster.wait(60)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'FAILED', result: -9029, backup_set_id: 1n }])
    expect([...cluster.rows('backup_task_history'), ...cluster.rows('backup_set')]).toEqual([])
  })

  it('shows finished counts as totals in the history', () => {
    const cluster = started()
    cluster.waitUntil(() => (cluster.rows('backup_task')[0]?.finish_macro_block_count ?? 0n) > 10n)
    cluster.engine.faults.archive({ tenantId: T2 })
    cluster.wait(120)
    const [task] = cluster.rows('backup_task_history')

    expect(task).toMatchObject({ result: -9027, macro_block_count: task?.finish_macro_block_count })
  })
})

describe('CANCEL BACKUP', () => {
  it('stops task and job by steps; the set tells no result', () => {
    const cluster = started()
    cluster.waitUntil(() => cluster.rows('backup_task')[0]?.status === 'BACKUP_USER_DATA')
    cluster.as(T2, cancelBackup())

    expect(cluster.rows('backup_job')).toMatchObject([{ status: 'CANCELING', result: 0, end_ts: 0n }])
    expect(watchStatuses(cluster, T2, 60).filter((line) => !line.startsWith('round'))).toEqual([
      'task CANCELING',
      'task CANCELED',
      'set FAILED INCOMPLETE',
      'task gone',
      'task CANCELED history',
      'job CANCELED',
      'job gone',
      'job CANCELED history',
    ])
    expect(cluster.rows('backup_job_history')).toMatchObject([{ result: -4072, comment: '' }])
    expect(cluster.rows('backup_task_history')).toMatchObject([{ result: -4072, comment: 'Operation canceled' }])
    expect(cluster.rows('backup_set')).toMatchObject([{ result: 0, comment: '' }])
  })

  it('in INIT leaves neither task nor set', () => {
    const cluster = started()
    cluster.as(T2, cancelBackup())
    cluster.wait(60)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'CANCELED', result: -4072 }])
    expect([...cluster.rows('backup_task_history'), ...cluster.rows('backup_set')]).toEqual([])
  })

  it.each([
    ['nothing runs, own', T2, [], 'OK'],
    ['nothing runs, sys', SYS, [], 'OK'],
    ['nothing runs, named', SYS, ['t2'], 'OK'],
    ['a user tenant names tenants', T2, ['t2'], '1235 0A000 Not supported feature or function'],
    ['an unknown name', SYS, ['nobody'], '5160 HY000 invalid tenant name specified in connection string'],
    ['sys named', SYS, ['sys'], '4016 HY000 Internal error'],
  ])('%s', (_, tenantId, names, answer) => {
    expect(createCluster().answer(tenantId, cancelBackup(...names))).toBe(answer)
  })
})
