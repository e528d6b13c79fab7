import type { StorageParts } from '@tidemark/oceanbase'
import { describe, expect, it } from 'vitest'
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
import { bare, cos, faults, oss, plan, type Request } from './testing/plan-destination.ts'

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
