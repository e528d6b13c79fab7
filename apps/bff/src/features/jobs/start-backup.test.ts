import { describe, expect, it } from 'vitest'
import { AppError } from '../../http/app-error.ts'
import { inWords, planFacts, TOKEN } from '../../testing/plan-facts.ts'
import { backupSet, job, readyTenant, round, runningJob, type SnapshotDraft, snapshot } from '../../testing/snapshot.ts'
import { planStartBackup } from './start-backup.ts'

type Request = Parameters<typeof planStartBackup>[0]

const request = (over: Partial<Request> = {}): Request => ({
  kind: 'start-backup',
  scope: { by: 'tenants', tenantIds: [1002] },
  backupType: 'full',
  plusArchivelog: false,
  description: null,
  ...over,
})

async function planned(
  over: Partial<Request>,
  draft: SnapshotDraft = { tenants: [readyTenant(1002), readyTenant(1004)] },
) {
  const now = snapshot(draft)
  const [step, ...more] = await planStartBackup(request(over), planFacts(now))
  expect(more).toEqual([])
  if (step === undefined) throw new Error('no step')
  return inWords(step, now)
}

const own = { as: 'tenant', tenantId: 1002, tenantName: 't1002' } as const
const cluster = { scope: { by: 'cluster' } } as const

describe('the statement', () => {
  it.each<[string, Partial<Request>, string]>([
    ['one tenant', {}, 'ALTER SYSTEM BACKUP TENANT = `t1002`'],
    [
      'two in one statement',
      { scope: { by: 'tenants', tenantIds: [1004, 1002] } },
      'ALTER SYSTEM BACKUP TENANT = `t1004`, `t1002`',
    ],
    ['incremental', { backupType: 'incremental' }, 'ALTER SYSTEM BACKUP INCREMENTAL TENANT = `t1002`'],
    ['with its log', { plusArchivelog: true }, 'ALTER SYSTEM BACKUP TENANT = `t1002` PLUS ARCHIVELOG'],
    ['the whole cluster', cluster, 'ALTER SYSTEM BACKUP DATABASE'],
    [
      'all of it',
      { ...cluster, backupType: 'incremental', plusArchivelog: true },
      'ALTER SYSTEM BACKUP INCREMENTAL DATABASE PLUS ARCHIVELOG',
    ],
  ])('%s', async (_, over, sql) => {
    expect((await planned(over)).sql).toBe(`${sql} DESCRIPTION = '${TOKEN}'`)
  })

  it('ends the operator’s words with the token', async () => {
    const { sql } = await planned({ description: "it's nightly" })
    expect(sql).toBe(`ALTER SYSTEM BACKUP TENANT = \`t1002\` DESCRIPTION = 'it''s nightly ${TOKEN}'`)
  })

  it('names nobody from a tenant’s own login', async () => {
    const draft = { login: own, tenants: [readyTenant(1002)] }
    const { sql, effects } = await planned({ scope: { by: 'own' } }, draft)
    expect(sql).toBe(`ALTER SYSTEM BACKUP DATABASE DESCRIPTION = '${TOKEN}'`)
    expect(effects).toContain('starts-job 1002')
  })
})

describe('what holds it up', () => {
  const parent = runningJob({ tenantId: 1, jobId: '9', isParent: true, state: 'queued', executorTenantIds: [1002] })
  const child = runningJob({ jobId: '5', parent: { tenantId: 1, jobId: '9' } })

  it.each<[string, SnapshotDraft, readonly string[]]>([
    ['nothing', { tenants: [readyTenant(1002)] }, []],
    [
      'a tenant that is not NORMAL',
      { tenants: [readyTenant(1002, { rawStatus: 'CREATING' })] },
      ['tenant-not-normal 1002'],
    ],
    ['the recycle bin', { tenants: [readyTenant(1002, { inRecycleBin: true })] }, ['tenant-in-recyclebin 1002']],
    ['no archive', { tenants: [readyTenant(1002, { round: null })] }, ['archive-not-doing 1002']],
    [
      'an archive that only begins',
      { tenants: [readyTenant(1002, { round: round('beginning') })] },
      ['archive-not-doing 1002'],
    ],
    ['no destination', { tenants: [readyTenant(1002, { data: null })] }, ['no-data-destination 1002']],
    ['a job of sys', { tenants: [readyTenant(1002)], jobs: [child] }, ['job-running 1002']],
    ['a parent without children yet', { tenants: [readyTenant(1002)], jobs: [parent] }, ['job-running 1002']],
    ['not a job the tenant started itself', { tenants: [readyTenant(1002)], jobs: [runningJob()] }, []],
    ['not a job that ended', { tenants: [readyTenant(1002)], jobs: [job()] }, []],
  ])('%s', async (_, draft, blockers) => {
    expect((await planned({}, draft)).blockers).toEqual(blockers)
  })

  it('for a tenant’s own login, a job of its own and not one of sys', async () => {
    const tenants = [readyTenant(1002)]
    const scope = { by: 'own' } as const
    expect((await planned({ scope }, { login: own, tenants, jobs: [runningJob()] })).blockers).toEqual([
      'job-running 1002',
    ])
    expect((await planned({ scope }, { login: own, tenants, jobs: [child] })).blockers).toEqual([])
  })
})

describe('what it causes', () => {
  it('leaves out of the whole cluster who is not ready, and says so', async () => {
    const tenants = [
      readyTenant(1002),
      readyTenant(1004, { round: round('stopped') }),
      readyTenant(1006, { data: null }),
    ]
    const { effects, blockers } = await planned(cluster, { tenants })
    expect(blockers).toEqual([])
    expect(effects).toEqual([
      'starts-job 1002',
      'skips-tenant 1004',
      'skips-tenant 1006',
      'sets-go-to 1002',
      'interrupts-nothing',
    ])
  })

  it('is held up for the whole cluster when nobody is ready', async () => {
    expect((await planned(cluster, { tenants: [readyTenant(1002, { data: null })] })).blockers).toEqual([
      'no-tenant-ready',
    ])
  })

  it.each([
    ['no set', []],
    ['a set elsewhere', [backupSet({ path: 'file:///old' })]],
    ['a set that is no good', [backupSet({ path: 'file:///backup/t1002/data', usable: false })]],
  ])('turns an incremental full: %s', async (_, sets) => {
    const draft = { tenants: [readyTenant(1002, { sets })] }
    expect((await planned({ backupType: 'incremental' }, draft)).effects).toContain('becomes-full 1002')
  })

  it('does not with a usable set on the present path', async () => {
    const draft = { tenants: [readyTenant(1002, { sets: [backupSet({ path: 'file:///backup/t1002/data' })] })] }
    expect((await planned({ backupType: 'incremental' }, draft)).effects).not.toContain('becomes-full 1002')
  })

  it('tells that a list starts as a whole or not at all, and what PLUS ARCHIVELOG waits for', async () => {
    const { effects } = await planned({ scope: { by: 'tenants', tenantIds: [1002, 1004] }, plusArchivelog: true })
    expect(effects).toEqual([
      'starts-parent-and-children',
      'one-refusal-stops-all',
      'sets-go-to 1002',
      'waits-for-checkpoint 1002',
      'sets-go-to 1004',
      'waits-for-checkpoint 1004',
      'interrupts-nothing',
    ])
  })
})

describe('refuses, naming the field', () => {
  it.each<[string, Partial<Request>, string, string]>([
    ['too many bytes', { description: '备'.repeat(673) }, '/description', 'too-long'],
    ['a backslash', { description: 'a\\b' }, '/description', 'forbidden-character'],
    ['a line break', { description: 'a\nb' }, '/description', 'forbidden-character'],
    ['half a surrogate', { description: '\ud800' }, '/description', 'forbidden-character'],
    ['a tenant nobody knows', { scope: { by: 'tenants', tenantIds: [1002, 7] } }, '/scope/tenantIds/1', 'unknown'],
    ['a tenant twice', { scope: { by: 'tenants', tenantIds: [1002, 1002] } }, '/scope/tenantIds/1', 'duplicate'],
    ['`own` from sys', { scope: { by: 'own' } }, '/scope/by', 'conflict'],
  ])('%s', async (_, over, pointer, code) => {
    const error = await planned(over).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).errors).toMatchObject([{ pointer, code }])
  })

  it.each([
    [
      'a name no statement takes',
      { tenants: [readyTenant(1002, { tenantName: 'a`b', operable: false })] },
      '/scope/tenantIds/0',
    ],
    ['another tenant than the login’s', { login: own, tenants: [readyTenant(1004)] }, '/scope/tenantIds/0'],
  ])('%s', async (_, draft, pointer) => {
    const error = await planned({}, draft).catch((reason: unknown) => reason)
    expect((error as AppError).errors).toMatchObject([{ pointer }])
  })

  it('takes 2,016 bytes and not one more', async () => {
    expect((await planned({ description: 'x'.repeat(2016) })).sql.length).toBeGreaterThan(2016)
    await expect(planned({ description: 'x'.repeat(2017) })).rejects.toThrow(AppError)
  })
})
