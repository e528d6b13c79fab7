import { describe, expect, it } from 'vitest'
import type { Command } from '../../sql/commands/command.ts'
import { type Cluster, createCluster, MYSQL_TENANT, SYS, T2 } from '../testing/cluster.ts'
import { archivelog, backupDatabase, set } from '../testing/commands.ts'

const KEYS = 'access_id=newid&access_key=newkey'
const DATA = 's3://b/data?host=h&access_id=id&access_key=key&s3_region=r&delete_mode=tagging'
const LOG = 's3://b/log?host=h&access_id=id&access_key=key&s3_region=r'

function change(path: string, accessInfo: string | null = KEYS, attribute: string | null = null): Command {
  return { kind: 'external-storage', path, accessInfo, attribute }
}

function configured(): Cluster {
  const cluster = createCluster()
  cluster.as(T2, set('data_backup_dest', DATA))
  cluster.as(T2, set('log_archive_dest', `LOCATION=${LOG}`))
  cluster.as(MYSQL_TENANT, set('data_backup_dest', 'oss://b/role?host=h&role_arn=acs:r'))
  return cluster
}

const authorization = (cluster: Cluster) =>
  cluster.rows('storage_info').map(({ path, authorization }) => `${path} ${authorization}`)

const UNKNOWN = '4018 HY000 the path does not exist'
const NO_KEY = '1210 HY000 Incorrect arguments to reset ak/sk, access_id or access_key is null'

describe('CHANGE EXTERNAL_STORAGE_DEST', () => {
  it.each([
    ['the path as views show it', T2, change('s3://b/data?host=h'), 'OK'],
    ['limits alone', T2, change('s3://b/data?host=h', null, 'max_iops=9&max_bandwidth=1M'), 'OK'],
    ['from sys', SYS, change('s3://b/data?host=h'), '1235 0A000 Not supported feature or function'],
    ['neither keys nor limits', T2, change('s3://b/data?host=h', null), '4016 HY000 Internal error'],
    ['another host', T2, change('s3://b/data?host=other'), UNKNOWN],
    ['another tenant’s path', MYSQL_TENANT, change('s3://b/data?host=h'), UNKNOWN],
    ['a path nobody set', T2, change('s3://b/else?host=h'), UNKNOWN],
    ['an unknown scheme', T2, change('nfs:///x'), '9026 HY000 backup destination is not valid'],
    ['files', T2, change('file:///x'), '1235 0A000 reset ak/sk of nfs path not supported'],
    ['limits of files', T2, change('file:///x', null, 'max_iops=1'), '1235 0A000 Not supported feature or function'],
    ['an empty key', T2, change('s3://b/data?host=h', 'access_id=a&access_key='), NO_KEY],
    ['no id', T2, change('s3://b/data?host=h', 'access_key=a'), NO_KEY],
    ['nothing', T2, change('s3://b/data?host=h', ''), NO_KEY],
    [
      'a second equals sign',
      T2,
      change('s3://b/data?host=h', 'access_id==a&access_key=b'),
      '9116 HY000 no I/O operation permission of the object storage',
    ],
    ['limits that are none', T2, change('s3://b/data?host=h', null, 'max_bandwidth=10'), '1210 HY000 Invalid argument'],
    [
      'a role',
      MYSQL_TENANT,
      change('oss://b/role?host=h'),
      '1235 0A000 reset ak/sk of path with assume role mode  not supported',
    ],
  ])('%s', (_, tenantId, command, answer) => {
    expect(configured().answer(tenantId, command)).toBe(answer)
  })

  it('replaces the stored keys of one path, and the keys in the destination’s own text', () => {
    const cluster = configured()
    cluster.as(T2, change('s3://b/data?host=h', KEYS, 'max_iops=9&max_bandwidth=2K'))

    expect(authorization(cluster)).toContain(`s3://b/data ${KEYS}`)
    expect(authorization(cluster)).toContain('s3://b/log access_id=id&access_key=key')
    expect(cluster.rows('storage_info').find(({ path }) => path === 's3://b/data')).toMatchObject({
      max_iops: 9n,
      max_bandwidth: 2048n,
      extension: 's3_region=r&delete_mode=tagging',
    })
    expect(cluster.rows('backup_parameter').find(({ tenant_id }) => tenant_id === T2)?.value).toBe(
      `s3://b/data?host=h&${KEYS}&s3_region=r&delete_mode=tagging`,
    )
  })

  it('of an archive rewrites its path, while it runs', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(60)
    cluster.as(T2, change('s3://b/log?host=h'))

    expect(cluster.rows('archive_dest').find(({ name }) => name === 'path')?.value).toBe(
      `s3://b/log?host=h&${KEYS}&s3_region=r&checksum_type=md5`,
    )
  })

  it('of a path that was used before leaves the destination of now alone, and what lies there', () => {
    const cluster = configured()
    cluster.as(T2, archivelog())
    cluster.wait(60)
    cluster.as(T2, backupDatabase())
    cluster.waitUntil(() => cluster.rows('backup_set').some(({ status }) => status === 'SUCCESS'), 7200)
    cluster.waitUntil(() => cluster.rows('backup_job').length === 0, 7200)
    const sets = cluster.rows('backup_set')
    cluster.as(T2, set('data_backup_dest', 's3://b/new?host=h&access_id=id&access_key=key&s3_region=r'))
    cluster.as(T2, change('s3://b/data?host=h'))

    expect(cluster.rows('backup_parameter').find(({ tenant_id }) => tenant_id === T2)?.value).toContain(
      'access_key=key',
    )
    expect(authorization(cluster)).toContain(`s3://b/data ${KEYS}`)
    expect(cluster.rows('backup_set')).toEqual(sets)
  })

  it.each([
    ['unreachable', '9116 HY000 no I/O operation permission of the object storage'],
    ['occupied', '9080 HY000 format file does not exist, try to set a new directory.'],
    ['foreign', '9081 HY000 format file does not match,try to set a new directory.'],
  ] as const)('tries the keys: %s', (kind, answer) => {
    const cluster = configured()
    cluster.engine.faults.destination({ kind, tenantId: T2, pathPrefix: null })

    expect(cluster.answer(T2, change('s3://b/data?host=h'))).toBe(answer)
    expect(authorization(cluster)).toContain('s3://b/data access_id=id&access_key=key')
  })
})
