import { describe, expect, it } from 'vitest'
import { createCluster, SYS, T2 } from './testing/cluster.ts'
import { archivelog, backupDatabase, noArchivelog, set } from './testing/commands.ts'

const OSS = 'oss://bucket/t2/data?host=oss.example.com&access_id=id&access_key=key'

function running(destination: string | null = null) {
  const cluster = createCluster()
  cluster.makeReady(T2)
  if (destination !== null) cluster.as(T2, set('data_backup_dest', destination))
  cluster.as(T2, backupDatabase())
  cluster.waitUntil(() => cluster.rows('backup_task')[0]?.status === 'BACKUP_USER_DATA')
  return cluster
}

describe('a destination that is unreachable', () => {
  it.each([
    [OSS, '9071 HY000 no I/O operation permission at the backup destination'],
    ['file:///backup/t2/data', '9116 HY000 no I/O operation permission of the object storage'],
  ])('refuses SET of %s', (uri, answer) => {
    const cluster = createCluster()
    const clear = cluster.engine.faults.destination({ kind: 'unreachable', tenantId: null, pathPrefix: null })
    expect(cluster.answer(T2, set('data_backup_dest', uri))).toBe(answer)
    expect(cluster.rows('storage_info')).toEqual([])

    clear()
    expect(cluster.answer(T2, set('data_backup_dest', uri))).toBe('OK')
  })

  it('fails a running job at once on object storage', () => {
    const cluster = running(OSS)
    cluster.engine.faults.destination({ kind: 'unreachable', tenantId: T2, pathPrefix: null })
    cluster.wait(10)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'FAILED', result: -9071 }])
  })

  it('fails a running job on files after three more tries, 5 s apart', () => {
    const cluster = running()
    cluster.engine.faults.destination({ kind: 'unreachable', tenantId: T2, pathPrefix: 'file:///backup' })
    cluster.wait(12)
    expect(cluster.rows('backup_job')).toMatchObject([{ status: 'DOING' }])
    cluster.wait(12)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'FAILED', result: -9116 }])
  })

  it('is forgiven when it answers again in time', () => {
    const cluster = running()
    const clear = cluster.engine.faults.destination({ kind: 'unreachable', tenantId: T2, pathPrefix: null })
    cluster.wait(7)
    clear()
    cluster.wait(600)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'COMPLETED', result: 0 }])
  })

  it('leaves the round DOING with its checkpoint where it was', () => {
    const cluster = createCluster()
    cluster.makeReady(T2)
    const [before] = cluster.rows('archive_round')
    cluster.engine.faults.destination({ kind: 'unreachable', tenantId: T2, pathPrefix: null })
    cluster.wait(86_400)

    expect(cluster.rows('archive_round')).toEqual([before])
    expect(before?.status).toBe('DOING')
  })

  it('holds a stop up for ten minutes, then is left behind', () => {
    const cluster = createCluster()
    cluster.makeReady(T2)
    cluster.engine.faults.destination({ kind: 'unreachable', tenantId: T2, pathPrefix: null })
    cluster.as(T2, noArchivelog())
    cluster.wait(590)
    expect(cluster.rows('archive_round')).toMatchObject([{ status: 'STOPPING' }])
    cluster.wait(30)

    expect(cluster.rows('archive_round')).toMatchObject([
      { status: 'STOP', comment: 'force stop, result: -9116(no I/O operation permission of the object storage)' },
    ])
  })
})

describe('a destination that is occupied', () => {
  it('refuses SET and lets no round begin', () => {
    const cluster = createCluster()
    cluster.configure(T2)
    cluster.engine.faults.destination({ kind: 'occupied', tenantId: T2, pathPrefix: null })
    cluster.as(T2, archivelog())
    cluster.wait(600)

    expect(cluster.answer(T2, set('data_backup_dest', 'file:///other'))).toBe(
      '9080 HY000 format file does not exist, try to set a new directory.',
    )
    expect(cluster.rows('archive_round')).toEqual([])
  })

  it('fails a running job with -9080', () => {
    const cluster = running()
    cluster.engine.faults.destination({ kind: 'occupied', tenantId: T2, pathPrefix: null })
    cluster.wait(10)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ result: -9080 }])
  })
})

describe('an archive that is interrupted', () => {
  it('stays so until it is closed and opened again', () => {
    const cluster = createCluster()
    cluster.makeReady(T2)
    const clear = cluster.engine.faults.archive({ tenantId: T2 })
    cluster.wait(60)
    expect(cluster.rows('archive_round')).toMatchObject([
      { status: 'INTERRUPTED', comment: 'log stream 1001 interrupted' },
    ])

    clear()
    cluster.wait(600)
    expect(cluster.rows('archive_round')).toMatchObject([{ round_id: 1n, status: 'INTERRUPTED' }])
    cluster.as(T2, noArchivelog())
    cluster.wait(60)
    cluster.as(T2, archivelog())
    cluster.wait(60)
    expect(cluster.rows('archive_round')).toMatchObject([{ round_id: 2n, status: 'DOING', comment: '' }])
  })

  it('is found at the first tick, however far time leaps', () => {
    const cluster = createCluster()
    cluster.makeReady(T2)
    const { nowUs } = cluster.engine
    cluster.engine.faults.archive({ tenantId: T2 })
    cluster.wait(86_400)
    const event = cluster.rows('rs_event').find((row) => row.values.some(([, value]) => value === 'INTERRUPTED'))

    expect(event?.gmt_create_ts).toBeLessThanOrEqual(nowUs + 50_000_000n)
  })
})

describe('a job that fails at a phase', () => {
  const PHASES = [
    ['INIT', 4184, '(ROOTSERVICE)addr: 127.0.0.1:2882, result: -4184(Server out of disk space)'],
    ['BACKUP_META_FINISH', 4016, '(ROOTSERVICE)addr: 127.0.0.1:2882, result: -4016(Internal error)'],
    [
      'BACKUP_USER_DATA',
      -4184,
      '(SERVER)ls_id: 1001, addr: 127.0.0.1:2882, module: BACKUP_DATA, result: -4184(Server out of disk space)',
    ],
    ['BACKUP_LOG', 4012, '(SERVER)ls_id: 1001, addr: 127.0.0.1:2882, module: BACKUP_DATA, result: -4012(Timeout)'],
  ] as const

  it.each(PHASES)('%s with %i', (phase, code, comment) => {
    const cluster = createCluster()
    cluster.makeReady(T2)
    cluster.engine.faults.job({ tenantId: T2, phase, code, times: null })
    cluster.as(T2, backupDatabase())
    cluster.wait(600)
    const [job] = cluster.rows('backup_job_history')

    expect(job).toMatchObject({ status: 'FAILED', result: -Math.abs(code) })
    expect(job?.comment.startsWith(comment)).toBe(true)
    expect(cluster.rows('backup_task_history')).toHaveLength(phase === 'INIT' ? 0 : 1)
  })

  it('tries again what may pass, and comes through when it has', () => {
    const cluster = createCluster()
    cluster.makeReady(T2)
    cluster.engine.faults.job({ tenantId: null, phase: 'BACKUP_USER_DATA', code: 4012, times: 3 })
    cluster.as(T2, backupDatabase())
    cluster.wait(600)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'COMPLETED' }])
  })

  it('strikes only the tenant it is meant for', () => {
    const cluster = createCluster()
    cluster.makeReady(T2)
    cluster.engine.faults.job({ tenantId: SYS, phase: null, code: 4184, times: 1 })
    cluster.as(T2, backupDatabase())
    cluster.wait(600)

    expect(cluster.rows('backup_job_history')).toMatchObject([{ status: 'COMPLETED' }])
  })
})
