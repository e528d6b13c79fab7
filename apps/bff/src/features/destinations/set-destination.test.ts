import { describe, expect, it } from 'vitest'
import { destination } from '../../testing/snapshot.ts'
import { azblob, bare, cos, oss, plan, type Request, s3 } from './testing/plan-destination.ts'

describe('statements', () => {
  const archive = { binding: 'mandatory', pieceSwitchIntervalDays: 3 } as const

  it.each<[string, Partial<Request>, string]>([
    ['file', {}, "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///backup/a' TENANT = `t1002`"],
    [
      'oss, its keys masked',
      { storage: oss, targets: [{ tenantId: 1002, path: 'a/b' }] },
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 'oss://b/a/b?host=oss.example.com&access_id=••••&access_key=••••' TENANT = `t1002`",
    ],
    [
      'cos',
      { storage: cos, targets: [{ tenantId: 1002, path: '' }] },
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 'cos://b?host=cos.example.com&access_id=••••&access_key=••••&appid=125' TENANT = `t1002`",
    ],
    [
      's3 with everything it takes',
      {
        storage: {
          ...s3,
          ...({ deleteMode: 'tagging', checksumType: 'crc32', addressingModel: 'path_style', maxIops: 9 } as const),
          ...({ maxBandwidth: '1G', locality: { by: 'zone', names: 'z1,z2;z3' } } as const),
        },
        targets: [{ tenantId: 1002, path: 'a' }],
      },
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 's3://b/a?host=s3.example.com&access_id=••••&access_key=••••&s3_region=r&delete_mode=tagging&checksum_type=crc32&addressing_model=path_style&max_iops=9&max_bandwidth=1G&zone=z1,z2;z3' TENANT = `t1002`",
    ],
    [
      's3 by a role, masked too',
      {
        storage: { ...s3, credentials: { roleArn: 'arn:aws:iam::1:role/x', externalId: 'ext' } },
        targets: [{ tenantId: 1002, path: 'a' }],
      },
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 's3://b/a?host=s3.example.com&role_arn=••••&external_id=••••&s3_region=r' TENANT = `t1002`",
    ],
    [
      'azure',
      { storage: azblob, targets: [{ tenantId: 1002, path: 'a' }] },
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 'azblob://b/a?host=acc.blob.example.com&access_id=••••&access_key=••••' TENANT = `t1002`",
    ],
    [
      'file, written from some servers',
      { storage: { scheme: 'file', locality: { by: 'idc', names: 'i1' } } },
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///backup/a?idc=i1' TENANT = `t1002`",
    ],
    [
      'an archive',
      { destination: 'archive', archive },
      "ALTER SYSTEM SET LOG_ARCHIVE_DEST = 'LOCATION=file:///backup/a BINDING=Mandatory PIECE_SWITCH_INTERVAL=3d' TENANT = `t1002`",
    ],
  ])('%s', async (_, over, sql) => {
    const { words } = await plan(over)
    expect(words.map((step) => step.sql)).toEqual([sql])
  })

  it('holds the keys in what is sent, and in nothing that is printed', async () => {
    const { steps } = await plan({ storage: oss, targets: [{ tenantId: 1002, path: 'a' }] })
    expect(steps[0]?.command.text).toContain('access_key=Zm9v+/=')
    expect(JSON.stringify(steps)).not.toContain('Zm9v')
  })

  it('one a tenant, each with a directory of its own', async () => {
    const tenants = [bare, { ...bare, tenantId: 1004, tenantName: 't1004' }]
    const targets = [
      { tenantId: 1002, path: '/n/a' },
      { tenantId: 1004, path: '/n/b' },
    ]
    const { words } = await plan({ targets }, { tenants })
    expect(words.map(({ sql }) => sql)).toEqual([
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///n/a' TENANT = `t1002`",
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///n/b' TENANT = `t1004`",
    ])
  })

  it('from a tenant’s own login without a name', async () => {
    const login = { as: 'tenant', tenantId: 1002, tenantName: 't1002' } as const
    const { words } = await plan({}, { login, tenants: [bare] })
    expect(words[0]?.sql).toBe("ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///backup/a'")
  })
})

describe('what the version and the storage want', () => {
  const targets = [{ tenantId: 1002, path: 'a' }]
  const role = { roleArn: 'arn:aws:iam::1:role/x', externalId: null }

  it.each<[string, Partial<Request>, string, string[]]>([
    ['s3 before it is there', { storage: s3, targets }, '4.2.1.0', ['needs-version']],
    ['s3 since', { storage: s3, targets }, '4.3.0.1', []],
    ['azure before', { storage: azblob, targets }, '4.3.5.2', ['needs-version']],
    ['azure since', { storage: azblob, targets }, '4.3.5.3', []],
    ['a role before', { storage: { ...s3, credentials: role }, targets }, '4.3.0.1', ['needs-version']],
    ['a role since', { storage: { ...s3, credentials: role }, targets }, '4.3.5.5', []],
    [
      'where it is written from, before',
      { storage: { scheme: 'file', locality: { by: 'zone', names: 'z1' } } },
      '4.3.5.5',
      ['needs-version'],
    ],
    ['and since', { storage: { scheme: 'file', locality: { by: 'zone', names: 'z1' } } }, '4.4.2.1', []],
    ['keys on any', { storage: oss, targets }, '4.1.0.0', []],
  ])('%s', async (_name, over, version, blockers) => {
    const { words } = await plan(over, { version, tenants: [bare] })
    expect(words[0]?.blockers).toEqual(blockers)
  })

  const archive = { destination: 'archive', archive: { binding: 'optional', pieceSwitchIntervalDays: 1 } } as const

  it.each<[string, Partial<Request>, number | null, string[]]>([
    ['logs on S3, a minute at least', { ...archive, storage: s3, targets }, 59_999, ['s3-lag-target 1002']],
    ['a minute', { ...archive, storage: s3, targets }, 60_000, []],
    ['nobody knows', { ...archive, storage: s3, targets }, null, []],
    ['logs elsewhere', { ...archive, storage: oss, targets }, 1000, []],
    ['data on S3', { storage: s3, targets }, 1000, []],
  ])('%s', async (_name, over, archiveLagTargetMs, blockers) => {
    const { words } = await plan(over, { tenants: [{ ...bare, archiveLagTargetMs }] })
    expect(words[0]?.blockers).toEqual(blockers)
  })

  it('says that other keys for the same place do not replace those that jobs use', async () => {
    const data = destination(1002, 'data', {
      ...{ scheme: 'oss', path: 'b/a', parameters: [{ name: 'host', value: 'oss.example.com' }] },
      secrets: [{ name: 'access_key', fingerprint: 'another' }],
    })
    const effects = async (path: string) => {
      const { words } = await plan(
        { storage: oss, targets: [{ tenantId: 1002, path }] },
        { tenants: [{ ...bare, data }] },
      )
      return words[0]?.effects
    }
    expect(await effects('a')).toContain('stored-keys-stay 1002')
    expect(await effects('b')).not.toContain('stored-keys-stay 1002')
  })
})
