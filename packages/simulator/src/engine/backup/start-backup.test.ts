import { describe, expect, it } from 'vitest'
import { blank } from '../../scenarios/blank.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import type { Command } from '../../sql/commands/command.ts'
import type { TenantRow } from '../tables.ts'
import { tenantByName } from '../tenants.ts'
import { type Cluster, createCluster, MYSQL_TENANT, ORA, SYS, T2 } from '../testing/cluster.ts'
import { archivelog, backupDatabase, backupTenants, cancelBackup, noArchivelog, set } from '../testing/commands.ts'

type World = (cluster: Cluster) => void
type Row = readonly [what: string, world: World, tenantId: number, command: Command, answer: string]

const nothing: World = () => {}
const ready: World = (cluster) => cluster.makeReady(MYSQL_TENANT, T2)
const withoutArchive: World = (cluster) => cluster.configure(T2)
const withoutDestination: World = (cluster) => {
  ready(cluster)
  cluster.as(T2, set('data_backup_dest', ''))
}
const stopped: World = (cluster) => {
  ready(cluster)
  cluster.as(T2, noArchivelog())
  cluster.wait(60)
}
const startedBySys: World = (cluster) => {
  ready(cluster)
  cluster.as(SYS, backupTenants(['t2']))
  cluster.wait(1)
}
const startedByItself: World = (cluster) => {
  ready(cluster)
  cluster.as(T2, backupDatabase())
}

const busyAndStopped =
  (start: World): World =>
  (cluster) => {
    start(cluster)
    cluster.as(T2, noArchivelog())
    cluster.wait(0.001)
  }

const BUSY = '9036 HY000 Backup is in progress'
const NO_DESTINATION = '9040 HY000 backup can not start, because backup dest is not set.'
const NOT_DOING = '9040 HY000 backup can not start, because log archive status is not doing.'
const NO_TENANT =
  '9040 HY000 backup can not start, because no tenant meets the backup condition, \ufffcplease check the tenant ' +
  'status, log archive status, backup data dest, and backup status for each tenant'

const ANSWERS: readonly Row[] = [
  // the resolver, before any world is looked at
  [
    'a user tenant names tenants',
    nothing,
    T2,
    backupTenants(['t2']),
    '1235 0A000 user tenant cannot specify tenant names not supported',
  ],
  [
    'a user tenant says BACKUP alone',
    nothing,
    T2,
    backupTenants([]),
    '1235 0A000 user tenant cannot specify tenant names not supported',
  ],
  ['sys says BACKUP alone', nothing, SYS, backupTenants([]), '1235 0A000 No tenant name specified not supported'],
  [
    'a name nobody has',
    nothing,
    SYS,
    backupTenants(['nobody']),
    '5160 HY000 invalid tenant name specified in connection string',
  ],
  [
    'names compare byte by byte',
    nothing,
    SYS,
    backupTenants(['T2']),
    '5160 HY000 invalid tenant name specified in connection string',
  ],
  [
    'ALL is a name nobody has',
    nothing,
    SYS,
    backupTenants(['all']),
    '5160 HY000 invalid tenant name specified in connection string',
  ],
  ['sys names itself', nothing, SYS, backupTenants(['sys']), '4016 HY000 Internal error'],
  ['an empty name', nothing, SYS, backupTenants(['']), '1210 HY000 Invalid argument'],
  [
    'names come before TO',
    nothing,
    SYS,
    backupTenants(['nobody'], { to: 'file:///x' }),
    '5160 HY000 invalid tenant name specified in connection string',
  ],
  [
    'TO',
    ready,
    T2,
    backupDatabase({ to: 'file:///x' }),
    '1235 0A000 backup do not support using specify path not supported',
  ],
  // a user tenant: destination, job, archive
  ['own, nothing configured', nothing, T2, backupDatabase(), '9040 HY000 backup can not start'],
  ['own, not archiving', withoutArchive, T2, backupDatabase(), NOT_DOING],
  ['own, archive stopped', stopped, T2, backupDatabase(), NOT_DOING],
  ['own, no destination, archiving', withoutDestination, T2, backupDatabase(), '9040 HY000 backup can not start'],
  ['own, twice', startedByItself, T2, backupDatabase(), BUSY],
  ['own, twice, the archive stopping', busyAndStopped(startedByItself), T2, backupDatabase(), BUSY],
  ['own beside one of sys', startedBySys, T2, backupDatabase(), 'OK'],
  ['own, ready', ready, T2, backupDatabase({ incremental: true, plusArchivelog: true }), 'OK'],
  // sys with names: archive, job, destination
  ['named, nothing configured', nothing, SYS, backupTenants(['t2']), NOT_DOING],
  ['named, no destination', withoutDestination, SYS, backupTenants(['t2']), NO_DESTINATION],
  ['named, one of two unfit', withoutDestination, SYS, backupTenants(['mysql_tenant', 't2']), NO_DESTINATION],
  ['named, twice', startedBySys, SYS, backupTenants(['t2']), BUSY],
  ['named, twice, the archive stopping', busyAndStopped(startedBySys), SYS, backupTenants(['t2']), NOT_DOING],
  ['named beside its own', startedByItself, SYS, backupTenants(['t2']), 'OK'],
  ['named twice in one list', ready, SYS, backupTenants(['t2', 't2']), 'OK'],
  // sys for all
  ['all, none fits', nothing, SYS, backupDatabase(), NO_TENANT],
  ['all, some fit', ready, SYS, backupDatabase(), 'OK'],
  [
    'all, nobody has a destination',
    (cluster) => {
      ready(cluster)
      for (const tenantId of [MYSQL_TENANT, T2]) cluster.as(tenantId, set('data_backup_dest', ''))
    },
    SYS,
    backupDatabase(),
    'OK',
  ],
]

const NOT_NORMAL = '9040 HY000 backup can not start, because tenant status is not normal.'

/** The blank cluster with a t2 like this. */
function withT2(change: Partial<TenantRow>): Scenario {
  return {
    ...blank,
    populate(world) {
      blank.populate(world)
      const t2 = tenantByName(world, 't2')
      if (t2 !== undefined) world.tables.tenant.put({ ...t2, ...change })
    },
  }
}

describe('BACKUP', () => {
  it.each(ANSWERS)('%s', (_, world, tenantId, command, answer) => {
    const cluster = createCluster()
    world(cluster)
    const before = cluster.rows('backup_job').length

    expect(cluster.answer(tenantId, command)).toBe(answer)
    expect(cluster.rows('backup_job').length - before).toBe(answer === 'OK' ? 1 : 0)
  })

  it.each([
    ['own, no destination', nothing, T2, backupDatabase(), '9040 HY000 backup can not start'],
    ['own', withoutArchive, T2, backupDatabase(), NOT_NORMAL],
    ['named', nothing, SYS, backupTenants(['t2']), NOT_NORMAL],
    ['all', nothing, SYS, backupDatabase(), NO_TENANT],
    ['ARCHIVELOG', nothing, T2, archivelog(), '9023 HY000 cannot start log archive backup'],
    ['CANCEL, in silence', nothing, SYS, cancelBackup('t2'), 'OK'],
  ])('a tenant that is not NORMAL: %s', (_, world, tenantId, command, answer) => {
    const cluster = createCluster({ scenario: withT2({ status: 'DROPPING' }) })
    world(cluster)

    expect(cluster.answer(tenantId, command)).toBe(answer)
  })

  it('a tenant that is locked cannot be named', () => {
    const cluster = createCluster({ scenario: withT2({ locked: 'YES' }) })

    expect(cluster.answer(SYS, backupTenants(['t2']))).toBe('5260 HY000 Tenant is locked')
  })

  it('writes the job of a user tenant as INIT and nothing else', () => {
    const cluster = createCluster()
    ready(cluster)

    cluster.as(T2, backupDatabase({ plusArchivelog: true, description: 'mine' }))

    expect(cluster.rows('backup_job')).toMatchObject([
      {
        tenant_id: T2,
        job_id: 1n,
        backup_set_id: 1n,
        initiator_tenant_id: T2,
        initiator_job_id: 0n,
        executor_tenant_id: '1004',
        plus_archivelog: 'ON',
        backup_type: 'FULL',
        job_level: 'USER_TENANT',
        encryption_mode: 'NONE',
        start_ts: cluster.engine.nowUs,
        end_ts: 0n,
        status: 'INIT',
        result: 0,
        description: 'mine',
        path: 'file:///backup/t2/data',
      },
    ])
    expect(cluster.rows('backup_task')).toEqual([])
    expect(cluster.rows('backup_set')).toEqual([])
  })

  it('keeps the order of the names and takes each once', () => {
    const cluster = createCluster()
    cluster.makeReady(MYSQL_TENANT, T2, ORA)

    cluster.as(SYS, backupTenants(['ora', 'mysql_tenant', 'ora']))

    expect(cluster.rows('backup_job')).toMatchObject([
      {
        tenant_id: SYS,
        executor_tenant_id: '1006,1002',
        job_level: 'CLUSTER',
        backup_set_id: 0n,
        initiator_job_id: 1n,
        path: '',
      },
    ])
  })

  it('skips in silence what does not archive, and lists what has no destination', () => {
    const cluster = createCluster()
    cluster.makeReady(MYSQL_TENANT, T2)
    cluster.as(T2, set('data_backup_dest', ''))
    cluster.as(ORA, archivelog())
    cluster.wait(60)

    cluster.as(SYS, backupDatabase())

    expect(cluster.rows('backup_job')).toMatchObject([{ executor_tenant_id: '1002,1004' }])
  })

  it('carries the password of its session', () => {
    const cluster = createCluster()
    ready(cluster)
    const sessionVariables = new Map<string, string>()

    cluster.engine.execute({ tenantId: T2, sessionVariables }, { kind: 'set-encryption', password: 'password' })
    cluster.engine.execute({ tenantId: T2, sessionVariables }, backupDatabase())

    expect(cluster.rows('backup_job')).toMatchObject([
      { encryption_mode: 'PASSWORD', passwd: '*2470c0c06dee42fd1618bb99005adca2ec9d1e19' },
    ])
  })

  it('notes refused starts as events', () => {
    const cluster = createCluster()

    cluster.answer(T2, backupDatabase())

    expect(cluster.rows('rs_event').at(-1)).toMatchObject({
      module: 'backup_data',
      event: 'start_backup_data',
      values: [
        ['tenant_id', '1004'],
        ['result', '-9040'],
      ],
    })
  })
})
