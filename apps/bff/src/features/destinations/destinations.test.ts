import type { StorageParts } from '@tidemark/oceanbase'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../http/app-error.ts'
import { inWords, makeSecret, planFacts } from '../../testing/plan-facts.ts'
import {
  backupSet,
  destination,
  job,
  readyTenant,
  round,
  type SnapshotDraft,
  snapshot,
} from '../../testing/snapshot.ts'
import { planClearDestination } from './clear-destination.ts'
import { planSetDestination } from './set-destination.ts'

type Request = Parameters<typeof planSetDestination>[0]

const credentials = { accessId: 'AKID', accessKey: 'Zm9v+/=' }
const limits = { deleteMode: null, checksumType: null, maxIops: null, maxBandwidth: null }
const oss = { scheme: 'oss', bucket: 'b', host: 'oss.example.com', credentials, ...limits, enableWorm: null } as const
const cos = { scheme: 'cos', bucket: 'b', host: 'cos.example.com', credentials, ...limits, appId: '125' } as const
const { enableWorm: _, ...anyBucket } = oss
const s3 = { ...anyBucket, scheme: 's3', host: 's3.example.com', s3Region: 'r' } as const
const azblob = { ...anyBucket, scheme: 'azblob', host: 'acc.blob.example.com' } as const
const bare = { tenantId: 1002, tenantName: 't1002', logMode: 'noarchivelog' } as const

const request = (over: Partial<Request> = {}): Request => ({
  kind: 'set-destination',
  destination: 'data',
  storage: { scheme: 'file' },
  targets: [{ tenantId: 1002, path: '/backup/a' }],
  archive: null,
  ...over,
})

async function plan(
  over: Partial<Request>,
  draft: SnapshotDraft = { tenants: [bare] },
  present: StorageParts | null = null,
) {
  const now = snapshot(draft)
  const steps = await planSetDestination(request(over), planFacts(now, present))
  return { steps, words: steps.map((step) => inWords(step, now)) }
}

async function faults(over: Partial<Request>, draft?: SnapshotDraft, present?: StorageParts) {
  const error = await plan(over, draft, present).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AppError)
  return (error as AppError).errors?.map(({ pointer, code }) => `${pointer} ${code}`)
}

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

describe('keys that are kept', () => {
  const keep = { storage: { ...oss, credentials: null }, targets: [{ tenantId: 1002, path: 'new' }] }
  const present: StorageParts = {
    scheme: 'oss',
    bucket: 'b',
    path: 'old',
    host: 'oss.example.com',
    accessId: makeSecret('OLDID'),
    accessKey: makeSecret('OLDKEY'),
  }

  it('are those of the destination that is set now', async () => {
    const { steps } = await plan(keep, undefined, present)
    expect(steps[0]?.command.text).toContain('oss://b/new?host=oss.example.com&access_id=OLDID&access_key=OLDKEY')
  })

  it.each([
    ['nothing is set', undefined],
    ['another host would see them', { ...present, host: 'evil.example.com' }],
    ['another kind of storage is set', { scheme: 'file', path: '/x' }],
  ] as const)('are missing when %s', async (_, now) => {
    expect(await faults(keep, undefined, now)).toEqual(['/storage/credentials required'])
  })
})

describe('refuses before anything is sent, naming the field', () => {
  const target = (path: string) => ({ targets: [{ tenantId: 1002, path }] })
  it.each<[string, Partial<Request>, readonly string[]]>([
    ['a relative path', target('backup'), ['/targets/0/path not-absolute']],
    ['no path', target(''), ['/targets/0/path required']],
    ['dots', target('/a/../b'), ['/targets/0/path invalid']],
    ['a blank', target('/a b'), ['/targets/0/path forbidden-character']],
    ['too long', target(`/${'x'.repeat(1100)}`), ['/targets/0/path too-long']],
    ['no host', { storage: { ...oss, host: '' }, ...target('a') }, ['/storage/host required']],
    [
      'the bucket in the host',
      { storage: { ...oss, host: 'b.oss.example.com' }, ...target('a') },
      ['/storage/host invalid'],
    ],
    [
      'no key',
      { storage: { ...oss, credentials: { accessId: 'x', accessKey: '' } }, ...target('a') },
      ['/storage/credentials/accessKey required'],
    ],
    [
      'a parameter in a key',
      { storage: { ...oss, credentials: { accessId: 'x&host=y', accessKey: 'k' } }, ...target('a') },
      ['/storage/credentials/accessId forbidden-character'],
    ],
    ['no appid', { storage: { ...cos, appId: '' }, ...target('a') }, ['/storage/appId required']],
    ['a negative rate', { storage: { ...oss, maxIops: -1 }, ...target('a') }, ['/storage/maxIops invalid']],
    [
      'a rate without a unit',
      { storage: { ...oss, maxBandwidth: '100' }, ...target('a') },
      ['/storage/maxBandwidth invalid'],
    ],
    [
      'worm without md5',
      { storage: { ...oss, enableWorm: true, checksumType: 'no_checksum' }, ...target('a') },
      ['/storage/enableWorm conflict'],
    ],
    [
      'archive settings of a data destination',
      { archive: { binding: 'optional', pieceSwitchIntervalDays: 1 } },
      ['/archive conflict'],
    ],
    ['a tenant nobody knows', { targets: [{ tenantId: 7, path: '/a' }] }, ['/targets/0/tenantId unknown']],
  ])('%s', async (_, over, expected) => {
    expect(await faults(over)).toEqual(expected)
  })

  it('one directory for two tenants, however it is spelt', async () => {
    const tenants = [bare, { ...bare, tenantId: 1004, tenantName: 't1004' }]
    const targets = [
      { tenantId: 1002, path: '/n/a' },
      { tenantId: 1004, path: '/n/a/' },
    ]
    expect(await faults({ targets }, { tenants })).toEqual(['/targets/1/path duplicate'])
  })

  it('a directory somebody else has', async () => {
    const tenants = [bare, readyTenant(1004)]
    expect(await faults(target('/backup/t1004/archive'), { tenants })).toEqual(['/targets/0/path conflict'])
  })
})

describe('what holds it up, and what it causes', () => {
  it.each<[string, Partial<Request>, SnapshotDraft, readonly string[], readonly string[]]>([
    ['nothing', {}, { tenants: [bare] }, [], ['writes-check-file 1002']],
    [
      'a job that ended but is still listed',
      {},
      { tenants: [bare], stillListed: [job()] },
      ['job-rows-present 1002'],
      ['writes-check-file 1002'],
    ],
    [
      'an archive that runs',
      { destination: 'archive' },
      { tenants: [{ ...bare, round: round('interrupted') }] },
      ['archive-running 1002'],
      ['writes-check-file 1002'],
    ],
    [
      'an archive that stopped',
      { destination: 'archive' },
      { tenants: [{ ...bare, round: round('stopped') }] },
      [],
      ['writes-check-file 1002'],
    ],
    [
      'the mode is on',
      { destination: 'archive' },
      { tenants: [{ ...bare, logMode: 'archivelog' }] },
      [],
      ['starts-round-by-itself 1002', 'writes-check-file 1002'],
    ],
    [
      'sets elsewhere',
      {},
      { tenants: [{ ...bare, sets: [backupSet()] }] },
      [],
      ['next-incremental-becomes-full 1002', 'old-sets-stay 1002', 'writes-check-file 1002'],
    ],
    [
      'sets in the same place',
      {},
      { tenants: [{ ...bare, sets: [backupSet({ path: 'file:///backup/a' })] }] },
      [],
      ['writes-check-file 1002'],
    ],
  ])('%s', async (_, over, draft, blockers, effects) => {
    expect((await plan(over, draft)).words).toMatchObject([{ blockers, effects }])
  })

  it('is seen where the destination shows', async () => {
    const { steps } = await plan({})
    const seen = steps[0]?.watch(snapshot({ tenants: [bare] }))
    const path = '/backup/a'
    expect(seen?.(snapshot({ tenants: [bare] }))).toBe(false)
    expect(
      seen?.(snapshot({ tenants: [{ ...bare, data: destination(1002, 'data', { path, uri: `file://${path}` }) }] })),
    ).toBe(true)
  })
})

it('is not seen while the place is the same and its keys are still the old ones', async () => {
  const { steps } = await plan({ storage: oss, targets: [{ tenantId: 1002, path: 'a' }] })
  const seen = steps[0]?.watch(snapshot({ tenants: [bare] }))
  const withKeys = (accessId: string, accessKey: string) => {
    const secrets = [
      { name: 'access_id', fingerprint: makeSecret(accessId).fingerprint },
      { name: 'access_key', fingerprint: makeSecret(accessKey).fingerprint },
    ]
    const parameters = [{ name: 'host', value: 'oss.example.com' }]
    const data = destination(1002, 'data', { scheme: 'oss', path: 'b/a', parameters, secrets })
    return snapshot({ tenants: [{ ...bare, data }] })
  }
  expect(seen?.(withKeys('AKID', 'old'))).toBe(false)
  expect(seen?.(withKeys('AKID', 'Zm9v+/='))).toBe(true)
})

describe('clearing', () => {
  it.each([
    [
      'data',
      readyTenant(1002),
      "ALTER SYSTEM SET DATA_BACKUP_DEST = '' TENANT = `t1002`",
      ['no-backup-without-destination 1002'],
      [],
    ],
    [
      'data',
      { ...bare },
      "ALTER SYSTEM SET DATA_BACKUP_DEST = '' TENANT = `t1002`",
      ['no-backup-without-destination 1002'],
      ['no-data-destination 1002'],
    ],
    [
      'archive',
      readyTenant(1002),
      "ALTER SYSTEM SET LOG_ARCHIVE_DEST = '' TENANT = `t1002`",
      ['mode-without-round 1002'],
      ['archive-running 1002'],
    ],
  ] as const)('%s', async (kind, tenant, sql, effects, blockers) => {
    const now = snapshot({ tenants: [tenant] })
    const [step] = await planClearDestination(
      { kind: 'clear-destination', destination: kind, tenantIds: [1002] },
      planFacts(now),
    )
    if (step === undefined) throw new Error('no step')
    expect(inWords(step, now)).toEqual({ sql, effects, blockers })
    expect(step.watch(now)(now)).toBe(kind === 'data' && !('data' in tenant))
  })
})
