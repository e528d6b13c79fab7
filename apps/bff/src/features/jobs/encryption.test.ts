import { describe, expect, it } from 'vitest'
import { AppError } from '../../http/app-error.ts'
import { inWords, planFacts, TOKEN } from '../../testing/plan-facts.ts'
import { readyTenant, type SnapshotDraft, snapshot } from '../../testing/snapshot.ts'
import { planStartBackup } from './start-backup.ts'

type Request = Parameters<typeof planStartBackup>[0]

const OWN = { as: 'tenant', tenantId: 1002, tenantName: 't1002' } as const
const PASSWORD = "pass'wort 密码"

async function plan(over: Partial<Request> = {}, draft: SnapshotDraft = {}) {
  const now = snapshot({ tenants: [readyTenant(1002), readyTenant(1004)], ...draft })
  const lent: string[] = []
  const lendSecret = (value: string) => {
    lent.push(value)
    return { ...planFacts(now).lendSecret(value), forget: () => void lent.splice(lent.indexOf(value), 1) }
  }
  const base = { kind: 'start-backup', backupType: 'full', plusArchivelog: false, description: null } as const
  const scope = { by: 'tenants', tenantIds: [1002] } as const
  const request: Request = { ...base, scope: { ...scope, tenantIds: [1002] }, encryptionPassword: PASSWORD, ...over }
  const [step] = await planStartBackup(request, { ...planFacts(now), lendSecret })
  if (step === undefined) throw new Error('no step')
  return { step, lent, words: inWords(step, now) }
}

describe('an encrypted backup', () => {
  it.each<[string, Partial<Request>, SnapshotDraft, string]>([
    ['of tenants', { scope: { by: 'tenants', tenantIds: [1002, 1004] } }, {}, 'TENANT = `t1002`, `t1004`'],
    ['of the cluster', { scope: { by: 'cluster' } }, {}, 'DATABASE'],
    ['of oneself', { scope: { by: 'own' } }, { login: OWN, tenants: [readyTenant(1002)] }, 'DATABASE'],
  ])('%s sets the session first, and shows both statements masked', async (_, over, draft, whom) => {
    const { words, step } = await plan(over, draft)
    expect(words.sql).toBe(
      `SET ENCRYPTION ON IDENTIFIED BY '••••' ONLY; ALTER SYSTEM BACKUP ${whom} DESCRIPTION = '${TOKEN}'`,
    )
    expect(words.effects).toEqual(expect.arrayContaining(['encrypts-sets', 'password-is-needed', 'password-in-log']))
    expect(step.before?.map(({ text }) => text)).toEqual(["SET ENCRYPTION ON IDENTIFIED BY 'pass''wort 密码' ONLY"])
    expect(JSON.stringify(step)).not.toContain('wort')
  })

  it('forgets the password when it is told to', async () => {
    const { step, lent } = await plan()
    expect(lent).toEqual([PASSWORD])
    step.forget?.()
    expect(lent).toEqual([])
  })

  it.each([
    ['', 'required'],
    ['back\\slash', 'forbidden-character'],
    ['x'.repeat(513), 'too-long'],
  ])('is not planned with the password %#', async (encryptionPassword, code) => {
    const error = await plan({ encryptionPassword }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).errors?.map((fault) => `${fault.pointer} ${fault.code}`)).toEqual([
      `/encryptionPassword ${code}`,
    ])
  })
})

it('without a password nothing is set before it', async () => {
  const { step, words } = await plan({ encryptionPassword: null })
  expect(step.before).toBeUndefined()
  expect(words.effects).not.toContain('encrypts-sets')
})
