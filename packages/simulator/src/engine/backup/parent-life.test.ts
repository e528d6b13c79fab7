import { describe, expect, it } from 'vitest'
import { type Cluster, createCluster, MYSQL_TENANT, SYS, T2 } from '../testing/cluster.ts'
import { backupDatabase, backupTenants, cancelBackup, set } from '../testing/commands.ts'

const LONG = 600

function both(): Cluster {
  const cluster = createCluster()
  cluster.makeReady(MYSQL_TENANT, T2)
  return cluster
}

/** Parent first, then children by tenant: status and result. */
function outcomes(cluster: Cluster) {
  return cluster
    .rows('backup_job_history')
    .map(({ tenant_id, status, result }) => [tenant_id, status, result])
    .sort(([a], [b]) => Number(a) - Number(b))
}

describe('a backup that sys starts', () => {
  it('wakes sys at once: the parent is DOING, its children are INIT and inherit', () => {
    const cluster = both()
    cluster.as(
      SYS,
      backupTenants(['mysql_tenant', 't2'], { incremental: true, plusArchivelog: true, description: 'all' }),
    )
    expect(cluster.rows('backup_job')).toMatchObject([{ tenant_id: SYS, status: 'INIT' }])
    cluster.wait(0.1)

    const child = {
      status: 'INIT',
      job_id: 1n,
      backup_set_id: 1n,
      initiator_tenant_id: SYS,
      initiator_job_id: 1n,
      job_level: 'USER_TENANT',
      backup_type: 'INC',
      plus_archivelog: 'ON',
      description: 'all',
    }
    expect(cluster.rows('backup_job')).toMatchObject([
      { tenant_id: SYS, status: 'DOING', initiator_job_id: 1n },
      { ...child, tenant_id: MYSQL_TENANT, executor_tenant_id: '1002' },
      { ...child, tenant_id: T2, executor_tenant_id: '1004' },
    ])
  })

  it('ends after its children; a child turned full leaves the parent INC', () => {
    const cluster = both()
    cluster.as(SYS, backupTenants(['mysql_tenant', 't2'], { incremental: true }))
    cluster.wait(LONG)
    const history = cluster.rows('backup_job_history')

    expect(outcomes(cluster)).toEqual([
      [SYS, 'COMPLETED', 0],
      [MYSQL_TENANT, 'COMPLETED', 0],
      [T2, 'COMPLETED', 0],
    ])
    expect(history.at(-1)).toMatchObject({ tenant_id: SYS, backup_type: 'INC', comment: '' })
    expect(history[0]).toMatchObject({ backup_type: 'FULL' })
    expect(cluster.rows('backup_task_history').map((task) => task.tenant_id)).not.toContain(SYS)
  })

  it('takes the error of its first child that failed, but no comment', () => {
    const cluster = both()
    cluster.engine.faults.job({ tenantId: T2, phase: 'BACKUP_USER_DATA', code: 4184, times: null })
    cluster.as(SYS, backupDatabase())
    cluster.wait(LONG)

    expect(outcomes(cluster)).toEqual([
      [SYS, 'FAILED', -4184],
      [MYSQL_TENANT, 'COMPLETED', 0],
      [T2, 'FAILED', -4184],
    ])
    expect(cluster.rows('backup_job_history').at(-1)).toMatchObject({ tenant_id: SYS, comment: '' })
  })

  it('does not mind a child that cannot be created', () => {
    const cluster = both()
    cluster.as(T2, set('data_backup_dest', ''))
    cluster.as(SYS, backupDatabase())
    cluster.wait(LONG)

    expect(outcomes(cluster)).toEqual([
      [SYS, 'COMPLETED', 0],
      [MYSQL_TENANT, 'COMPLETED', 0],
    ])
    expect(cluster.rows('rs_event')).toContainEqual(
      expect.objectContaining({
        event: 'handle_user_tenant_backup_failed',
        values: [
          ['tenant_id', '1004'],
          ['result', '-9040'],
        ],
      }),
    )
  })

  it('started twice before it wakes: the second ends COMPLETED without children', () => {
    const cluster = both()
    cluster.as(SYS, backupTenants(['t2']))
    cluster.as(SYS, backupTenants(['t2']))
    cluster.wait(LONG)

    expect(outcomes(cluster)).toEqual([
      [SYS, 'COMPLETED', 0],
      [SYS, 'COMPLETED', 0],
      [T2, 'COMPLETED', 0],
    ])
  })
})

describe('CANCEL BACKUP and parents', () => {
  const running = () => {
    const cluster = both()
    cluster.as(SYS, backupDatabase())
    cluster.wait(45)
    return cluster
  }

  it('from sys without names cancels everything, jobs of tenants included', () => {
    const cluster = running()
    cluster.as(T2, backupDatabase())
    cluster.as(SYS, cancelBackup())
    cluster.wait(120)

    expect(outcomes(cluster)).toEqual([
      [SYS, 'CANCELED', -4072],
      [MYSQL_TENANT, 'CANCELED', -4072],
      [T2, 'CANCELED', -4072],
      [T2, 'CANCELED', -4072],
    ])
  })

  it.each([
    ['from sys with names', SYS, ['t2']],
    ['by the tenant itself', T2, []],
  ])('%s the parent is not cancelled and ends FAILED', (_, tenantId, names) => {
    const cluster = running()
    cluster.as(tenantId, cancelBackup(...names))
    cluster.wait(LONG)

    expect(outcomes(cluster)).toEqual([
      [SYS, 'FAILED', -4072],
      [MYSQL_TENANT, 'COMPLETED', 0],
      [T2, 'CANCELED', -4072],
    ])
  })

  it('before its service woke it never has children', () => {
    const cluster = both()
    cluster.as(SYS, backupDatabase())
    cluster.as(SYS, cancelBackup())
    cluster.wait(120)

    expect(outcomes(cluster)).toEqual([[SYS, 'CANCELED', -4072]])
  })
})
