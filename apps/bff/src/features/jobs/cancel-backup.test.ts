import { expect, it } from 'vitest'
import { inWords, planFacts } from '../../testing/plan-facts.ts'
import { job, readyTenant, runningJob, snapshot } from '../../testing/snapshot.ts'
import { planCancelBackup } from './cancel-backup.ts'

type Scope = Parameters<typeof planCancelBackup>[0]['scope']

const own = { as: 'tenant', tenantId: 1002, tenantName: 't1002' } as const
const tenants = [readyTenant(1002), readyTenant(1004)]
const parent = runningJob({ tenantId: 1, jobId: '9', isParent: true, executorTenantIds: [1002] })
const child = runningJob({ jobId: '5', parent: { tenantId: 1, jobId: '9' } })

async function firstStep(scope: Scope, now: ReturnType<typeof snapshot>) {
  const [step] = await planCancelBackup({ kind: 'cancel-backup', scope }, planFacts(now))
  if (step === undefined) throw new Error('no step')
  return step
}

it.each<[string, Scope, Partial<Parameters<typeof snapshot>[0]>, ReturnType<typeof inWords>]>([
  [
    'a tenant’s child: its parent fails',
    { by: 'tenants', tenantIds: [1002] },
    { jobs: [parent, child] },
    { sql: 'ALTER SYSTEM CANCEL BACKUP TENANT = `t1002`', effects: ['cancels-job 1002', 'fails-parent'], blockers: [] },
  ],
  [
    'everything: the parent is canceled too',
    { by: 'cluster' },
    { jobs: [parent, child] },
    { sql: 'ALTER SYSTEM CANCEL BACKUP', effects: ['cancels-job 1002'], blockers: [] },
  ],
  [
    'two of whom one has nothing',
    { by: 'tenants', tenantIds: [1002, 1004] },
    { jobs: [runningJob()] },
    {
      sql: 'ALTER SYSTEM CANCEL BACKUP TENANT = `t1002`, `t1004`',
      effects: ['cancels-job 1002'],
      blockers: ['no-job-running 1004'],
    },
  ],
  [
    'what is being canceled already',
    { by: 'cluster' },
    { jobs: [runningJob({ state: 'canceling' })] },
    { sql: 'ALTER SYSTEM CANCEL BACKUP', effects: ['nothing-to-cancel'], blockers: ['no-job-running'] },
  ],
  [
    'its own',
    { by: 'own' },
    { login: own, tenants: [readyTenant(1002)], jobs: [runningJob()] },
    { sql: 'ALTER SYSTEM CANCEL BACKUP', effects: ['cancels-job 1002'], blockers: [] },
  ],
])('%s', async (_, scope, draft, words) => {
  const now = snapshot({ tenants, ...draft })
  expect(inWords(await firstStep(scope, now), now)).toEqual(words)
})

it('is seen once every job it met goes on no more', async () => {
  const before = snapshot({ tenants, jobs: [parent, child] })
  const seen = (await firstStep({ by: 'tenants', tenantIds: [1002] }, before)).watch(before)
  expect(seen(before)).toBe(false)
  expect(seen(snapshot({ tenants, jobs: [parent, { ...child, state: 'canceling' }] }))).toBe(true)
  expect(seen(snapshot({ tenants, jobs: [job({ jobId: '5', state: 'canceled' })] }))).toBe(true)
})
