import { expect, it } from 'vitest'
import { AppError } from '../../http/app-error.ts'
import { inWords, makeSecret, planFacts } from '../../testing/plan-facts.ts'
import { destination, readyTenant, type SnapshotDraft, snapshot } from '../../testing/snapshot.ts'
import { planRotateKeys } from './rotate-keys.ts'

type Request = Parameters<typeof planRotateKeys>[0]

const OWN = { as: 'tenant', tenantId: 1002, tenantName: 't1002' } as const
const PLACE = 'oss://b/data?host=h'
const KEYS = { accessId: 'NEWID', accessKey: 'NEWKEY' }

const bucket = (kind: 'data' | 'archive', secret = 'access_key') =>
  destination(1002, kind, {
    ...{ scheme: 'oss', path: `b/${kind}`, parameters: [{ name: 'host', value: 'h' }] },
    secrets: [{ name: secret, fingerprint: '0ld' }],
  })
const tenant = readyTenant(1002, { data: bucket('data'), archive: bucket('archive') })

const request = (over: Partial<Request> = {}): Request => ({
  kind: 'rotate-keys',
  tenantId: 1002,
  destinations: ['data'],
  credentials: KEYS,
  ...over,
})

async function plan(over: Partial<Request> = {}, draft: SnapshotDraft = {}) {
  const now = snapshot({ login: OWN, tenants: [tenant], ...draft })
  const steps = await planRotateKeys(request(over), planFacts(now))
  return { steps, words: steps.map((step) => inWords(step, now)) }
}

it('changes the keys of each place by a statement of its own', async () => {
  const { words, steps } = await plan({ destinations: ['data', 'archive'] })
  const sql = (path: string) =>
    `ALTER SYSTEM CHANGE EXTERNAL_STORAGE_DEST PATH = '${path}' SET ACCESS_INFO = 'access_id=••••&access_key=••••'`
  expect(words.map((step) => step.sql)).toEqual([sql(PLACE), sql('oss://b/archive?host=h')])
  expect(words.flatMap(({ blockers }) => blockers)).toEqual([])
  expect(words[0]?.effects).toContain('what-lies-there-stays 1002')
  expect(steps[0]?.command.text).toContain("'access_id=NEWID&access_key=NEWKEY'")
  expect(JSON.stringify(steps)).not.toContain('NEWKEY')
})

it.each<[string, SnapshotDraft, string[]]>([
  ['from sys', { login: { as: 'sys' } }, ['needs-tenant-login 1002']],
  ['before 4.3.5 BP2', { version: '4.3.5.1' }, ['needs-version']],
  ['of files', { tenants: [readyTenant(1002)] }, ['needs-object-storage 1002']],
  ['of a role', { tenants: [{ ...tenant, data: bucket('data', 'role_arn') }] }, ['uses-role 1002']],
])('is held up %s', async (_, draft, blockers) => {
  const { words } = await plan({}, draft)
  expect(words[0]?.blockers).toEqual(blockers)
})

it.each<[string, Partial<Request>, SnapshotDraft, string[]]>([
  ['nothing is set', {}, { tenants: [{ ...tenant, data: null }] }, ['/destinations/0 unknown']],
  ['the same twice', { destinations: ['data', 'data'] }, {}, ['/destinations/1 duplicate']],
  ['no key', { credentials: { accessId: 'i', accessKey: '' } }, {}, ['/credentials/accessKey required']],
  [
    'an & in a key',
    { credentials: { accessId: 'i&', accessKey: 'k' } },
    {},
    ['/credentials/accessId forbidden-character'],
  ],
  ['a tenant nobody knows', { tenantId: 7 }, {}, ['/tenantId unknown']],
])('refuses %s before anything is sent', async (_, over, draft, faults) => {
  const error = await plan(over, draft).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(AppError)
  expect((error as AppError).errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults)
})

const marks = (...entries: readonly (readonly [string, string])[]) =>
  new Map([[PLACE, entries.map(([name, value]) => ({ name, fingerprint: makeSecret(value).fingerprint }))]])

it.each([
  ['the new keys', marks(['access_id', 'NEWID'], ['access_key', 'NEWKEY']), true],
  ['the old key', marks(['access_id', 'NEWID'], ['access_key', 'OLD']), false],
  ['an encrypted key beside the new id', marks(['access_id', 'NEWID'], ['encrypt_key', 'HEX']), true],
  ['an encrypted key beside the old id', marks(['access_id', 'OLD'], ['encrypt_key', 'HEX']), false],
  ['nothing that could tell', marks(['encrypt_key', 'HEX']), false],
  ['nothing at all', new Map(), false],
] as const)('is seen when the stored keys are %s: %#', async (_, storedKeys, seen) => {
  const { steps } = await plan()
  const before = snapshot({ login: OWN, tenants: [tenant] })
  expect(steps[0]?.watch(before)({ ...before, storedKeys })).toBe(seen)
})
