import { describe, expect, it } from 'vitest'
import type { Command } from '../../sql/commands/command.ts'
import { type Cluster, createCluster, MYSQL_TENANT, SYS, T2 } from '../testing/cluster.ts'
import { backupDatabase, set } from '../testing/commands.ts'

type Row = readonly [what: string, tenantId: number, command: Command, answer: string]

const DENIED = '1227 42501 Access denied'
const PLAIN = '1235 0A000 Not supported feature or function'
const UNKNOWN = '5160 HY000 invalid tenant name specified in connection string'
const INVALID_URI = '9026 HY000 backup destination is not valid'
const INVALID = '1210 HY000 Invalid argument'
const OSS = 'oss://bucket/dir?host=oss.example.com&access_id=id&access_key=key'
const S3 = 's3://bucket/dir?host=s3.example.com&access_id=id&access_key=key&s3_region=r'

const data = (value: string, tenant: string | null = null) => set('data_backup_dest', value, tenant)
const log = (value: string, tenant: string | null = null) => set('log_archive_dest', value, tenant)

const DATA_ANSWERS: readonly Row[] = [
  ['own', T2, data('file:///x'), 'OK'],
  ['sys for a tenant', SYS, data('file:///x', 't2'), 'OK'],
  ['a user tenant names a tenant', T2, data('nonsense', 't2'), DENIED],
  ['sys names nobody', SYS, data('nonsense'), PLAIN],
  ['an empty name is nobody', SYS, data('file:///x', ''), PLAIN],
  ['an unknown tenant, before the URI', SYS, data('nonsense', 'nobody'), UNKNOWN],
  ['sys itself, after the URI', SYS, data('nonsense', 'sys'), INVALID_URI],
  ['sys itself', SYS, data('file:///x', 'sys'), PLAIN],
  ['a scheme nobody knows', T2, data('nfs:///x'), INVALID_URI],
  ['keys on files', T2, data('file:///x?access_id=a'), INVALID_URI],
  ['a checksum of another device', T2, data(`${OSS}&checksum_type=crc32`), '9113 HY000 checksum type is not supported'],
  ['an unknown checksum', T2, data(`${OSS}&checksum_type=sha`), INVALID],
  ['no keys', T2, data('oss://bucket/dir?host=h'), INVALID_URI],
  [
    'encrypt_key',
    T2,
    data(`${OSS}&encrypt_key=x`),
    '9026 HY000 backup destination contains encrypt_key, which is not a valid uri',
  ],
  ['too long', T2, data(`file:///${'x'.repeat(2048)}`), '4019 HY000 Size overflow'],
  ['clearing', T2, data(''), 'OK'],
]

const LOG_ANSWERS: readonly Row[] = [
  ['own', T2, log('LOCATION=file:///x'), 'OK'],
  [
    'keys in any case, more blanks',
    T2,
    log(' location=file:///x   Binding=Mandatory  piece_switch_interval=36h '),
    'OK',
  ],
  ['a user tenant names a tenant', T2, log('nonsense', 't2'), DENIED],
  ['sys names nobody', SYS, log('nonsense'), PLAIN],
  ['an unknown tenant', SYS, log('nonsense', 'nobody'), UNKNOWN],
  ['sys itself', SYS, log('nonsense', 'sys'), INVALID],
  ['no location', T2, log('BINDING=Optional'), '1235 0A000 set archive dest without location is not supported'],
  ['blanks alone', T2, log('   '), '1235 0A000 set archive dest without location is not supported'],
  ['an empty location', T2, log('LOCATION='), INVALID],
  ['a word alone', T2, log('LOCATION=file:///x nonsense'), INVALID],
  ['an unknown item', T2, log('LOCATION=file:///x SPEED=1'), PLAIN],
  ['another binding', T2, log('LOCATION=file:///x BINDING=maybe'), INVALID],
  ['another compression', T2, log('LOCATION=file:///x COMPRESSION=zstd'), PLAIN],
  ['an interval too short to be one', T2, log('LOCATION=file:///x PIECE_SWITCH_INTERVAL=10s'), INVALID],
  [
    'an interval below a day',
    T2,
    log('LOCATION=file:///x PIECE_SWITCH_INTERVAL=1h'),
    '1235 0A000 invalid piece_switch_interval out of range [1d,7d] is not supported',
  ],
  [
    'an interval above a week',
    T2,
    log('LOCATION=file:///x PIECE_SWITCH_INTERVAL=8d'),
    '1235 0A000 invalid piece_switch_interval out of range [1d,7d] is not supported',
  ],
  ['items left to right', T2, log('SPEED=1 BINDING=maybe'), PLAIN],
  ['items before the URI', T2, log('LOCATION=nonsense BINDING=maybe'), INVALID],
  ['a wrong URI', T2, log('LOCATION=nonsense'), INVALID_URI],
  ['clearing what is not there', T2, log(''), 'OK'],
  ['another channel', T2, set('log_archive_dest_2', 'LOCATION=file:///x'), PLAIN],
  ['a state', T2, set('log_archive_dest_state', 'Defer'), 'OK'],
  ['another state', T2, set('log_archive_dest_state', 'off'), INVALID],
]

describe('DATA_BACKUP_DEST', () => {
  it.each(DATA_ANSWERS)('%s', (_, tenantId, command, answer) => {
    expect(createCluster().answer(tenantId, command)).toBe(answer)
  })

  it('is refused while any job is in the job table, the URI first', () => {
    const cluster = ready()
    cluster.as(T2, backupDatabase())

    expect(cluster.answer(T2, data('nonsense'))).toBe(INVALID_URI)
    expect(cluster.answer(T2, data('file:///x'))).toBe('9036 HY000 Backup is in progress')
    expect(cluster.answer(T2, data(''))).toBe('9036 HY000 Backup is in progress')
  })

  it('keeps the whole URI for itself, and no secret in the storage path', () => {
    const cluster = createCluster()
    cluster.as(T2, data(`oss://bucket/dir//?access_key=key&host=h&delete_mode=tagging&access_id=id&max_iops=7&x=1`))

    expect(cluster.rows('backup_parameter')).toEqual([
      {
        tenant_id: T2,
        name: 'data_backup_dest',
        value: 'oss://bucket/dir?host=h&access_id=id&access_key=key&delete_mode=tagging',
      },
    ])
    expect(cluster.rows('storage_info')).toMatchObject([
      {
        dest_id: 1001n,
        path: 'oss://bucket/dir',
        endpoint: 'host=h',
        authorization: 'access_id=id&access_key=key',
        max_iops: 7n,
      },
    ])
  })

  it('cleared leaves an empty row', () => {
    const cluster = ready()
    cluster.as(T2, data(''))

    expect(cluster.rows('backup_parameter')).toContainEqual({ tenant_id: T2, name: 'data_backup_dest', value: '' })
  })

  it('set again to the same directory keeps its id and its stored keys', () => {
    const cluster = createCluster()
    cluster.as(T2, data(OSS))
    cluster.as(T2, data(OSS.replace('access_key=key', 'access_key=other')))

    expect(cluster.rows('storage_info')).toMatchObject([
      { dest_id: 1001n, authorization: 'access_id=id&access_key=key' },
    ])
    expect(cluster.rows('backup_parameter')[0]?.value).toContain('access_key=other')
  })
})

describe('LOG_ARCHIVE_DEST', () => {
  it.each(LOG_ANSWERS)('%s', (_, tenantId, command, answer) => {
    expect(createCluster().answer(tenantId, command)).toBe(answer)
  })

  it('is refused while a round runs, also to clear it; items come first, the URI after', () => {
    const cluster = ready()
    const running = '1235 0A000 change archive dest when archive is running is not supported'

    expect(cluster.answer(T2, log(''))).toBe(running)
    expect(cluster.answer(T2, log('LOCATION=nonsense'))).toBe(running)
    expect(cluster.answer(T2, log('LOCATION=file:///x BINDING=maybe'))).toBe(INVALID)
  })

  it('on S3 wants a lag target of a minute', () => {
    const cluster = createCluster()
    cluster.as(T2, set('archive_lag_target', '30s'))

    expect(cluster.answer(T2, log(`LOCATION=${S3}`))).toBe(
      '4179 HY000 archive_lag_target is smaller than 60s, set log_archive_dest to S3 is not allowed',
    )
    expect(cluster.answer(T2, log(`LOCATION=${OSS}`))).toBe('OK')
  })

  it('is rewritten whole by each SET, compression alone stays until it is cleared', () => {
    const cluster = createCluster()
    const values = () => Object.fromEntries(cluster.rows('archive_dest').map(({ name, value }) => [name, value]))

    cluster.as(T2, log(`LOCATION=${OSS} BINDING=Mandatory PIECE_SWITCH_INTERVAL=36h COMPRESSION=enable`))
    const path = 'oss://bucket/dir?host=oss.example.com&access_id=id&access_key=key&checksum_type=md5'
    expect(values()).toEqual({
      path,
      binding: 'MANDATORY',
      dest_id: '1001',
      piece_switch_interval: '1d',
      state: 'ENABLE',
      compression: 'enable',
    })

    cluster.as(T2, set('log_archive_dest_state', 'defer'))
    cluster.as(T2, log('LOCATION=file:///x PIECE_SWITCH_INTERVAL=7d'))
    expect(values()).toEqual({
      path: 'file:///x',
      binding: 'OPTIONAL',
      dest_id: '1002',
      piece_switch_interval: '7d',
      state: 'ENABLE',
      compression: 'enable',
    })

    cluster.as(T2, log(''))
    expect(values()).toEqual({})
  })
})

describe('what is in the directory', () => {
  const NO_FORMAT = '9080 HY000 format file does not exist, try to set a new directory.'
  const OTHER_TYPE = '9081 HY000 format file does not match, try to set a new directory.'
  const OTHER_TENANT = '9081 HY000 format file does not match,try to set a new directory.'

  it.each([
    ['its own', T2, data('file:///a/d'), 'OK'],
    ['another tenant’s', MYSQL_TENANT, data('file:///a/d'), OTHER_TENANT],
    ['of another type', T2, log('LOCATION=file:///a/d'), OTHER_TYPE],
    ['above it', T2, data('file:///a'), NO_FORMAT],
    ['below it', T2, log('LOCATION=file:///a/d/log'), 'OK'],
  ])('%s', (_, tenantId, command, answer) => {
    const cluster = createCluster()
    cluster.as(T2, data('file:///a/d/'))

    expect(cluster.answer(tenantId, command)).toBe(answer)
  })
})

describe('SET of several items', () => {
  const mixed = (...items: readonly (readonly [string, string])[]): Command => ({
    kind: 'set',
    items: items.map(([name, value]) => ({ name, value, tenant: null })),
  })

  it.each([
    [
      'backup items with others',
      mixed(['data_backup_dest', 'nonsense'], ['archive_lag_target', '1s']),
      '1235 0A000 backup configuration items cannot be set together with non data backup configuration items not supported',
    ],
    ['both destinations', mixed(['data_backup_dest', 'file:///d'], ['log_archive_dest', 'LOCATION=file:///l']), 'OK'],
    ['an unknown parameter', mixed(['nothing', '1']), '5099 42000 System config unknown'],
    ['a value out of range', mixed(['archive_lag_target', '3h']), '4147 HY000 Invalid config'],
    ['a cluster’s parameter from a user tenant', mixed(['enable_rich_error_msg', 'True']), DENIED],
  ])('%s', (_, command, answer) => {
    expect(createCluster().answer(T2, command)).toBe(answer)
  })

  it('changes no parameter when one of them is wrong', () => {
    const cluster = createCluster()
    const before = cluster.rows('parameter')
    cluster.answer(T2, mixed(['log_archive_concurrency', '7'], ['archive_lag_target', '3h']))

    expect(cluster.rows('parameter')).toEqual(before)
  })
})

function ready(): Cluster {
  const cluster = createCluster()
  cluster.makeReady(T2)
  return cluster
}
