import { describe, expect, it } from 'vitest'
import type { PlannedStep } from '../../operations/planner.ts'
import { inWords, planFacts } from '../../testing/plan-facts.ts'
import {
  backupSet,
  minutesAgo,
  readyTenant,
  round,
  runningJob,
  type SnapshotDraft,
  snapshot,
} from '../../testing/snapshot.ts'
import { planRestartArchiving, planStartArchiving, planStopArchiving } from './archiving.ts'

type Scope = Parameters<typeof planStartArchiving>[0]['scope']
const PLANS = {
  start: (scope: Scope, facts: Parameters<typeof planStartArchiving>[1]) =>
    planStartArchiving({ kind: 'start-archiving', scope }, facts),
  stop: (scope: Scope, facts: Parameters<typeof planStartArchiving>[1]) =>
    planStopArchiving({ kind: 'stop-archiving', scope }, facts),
  restart: (scope: Scope, facts: Parameters<typeof planStartArchiving>[1]) =>
    planRestartArchiving({ kind: 'restart-archiving', scope }, facts),
}

async function steps(act: keyof typeof PLANS, scope: Scope, draft: SnapshotDraft): Promise<readonly PlannedStep[]> {
  return await PLANS[act](scope, planFacts(snapshot(draft)))
}

const own = { as: 'tenant', tenantId: 1002, tenantName: 't1002' } as const
const off = readyTenant(1002, { logMode: 'noarchivelog', round: round('stopped') })
const on = readyTenant(1004)
const both: Scope = { by: 'tenants', tenantIds: [1002, 1004] }

describe('statements: one a tenant, since a list hides errors', () => {
  it.each<[keyof typeof PLANS, Scope, SnapshotDraft, readonly string[]]>([
    [
      'start',
      both,
      { tenants: [off, on] },
      ['ALTER SYSTEM ARCHIVELOG TENANT = `t1002`', 'ALTER SYSTEM ARCHIVELOG TENANT = `t1004`'],
    ],
    ['start', { by: 'cluster' }, { tenants: [off, on] }, ['ALTER SYSTEM ARCHIVELOG TENANT = ALL']],
    ['start', { by: 'own' }, { login: own, tenants: [off] }, ['ALTER SYSTEM ARCHIVELOG']],
    [
      'stop',
      both,
      { tenants: [off, on] },
      ['ALTER SYSTEM NOARCHIVELOG TENANT = `t1002`', 'ALTER SYSTEM NOARCHIVELOG TENANT = `t1004`'],
    ],
    ['stop', { by: 'cluster' }, { tenants: [off, on] }, ['ALTER SYSTEM NOARCHIVELOG TENANT = ALL']],
    ['stop', { by: 'own' }, { login: own, tenants: [off] }, ['ALTER SYSTEM NOARCHIVELOG']],
    [
      'restart',
      both,
      { tenants: [off, on] },
      [
        'ALTER SYSTEM NOARCHIVELOG TENANT = `t1002`',
        'ALTER SYSTEM ARCHIVELOG TENANT = `t1002`',
        'ALTER SYSTEM NOARCHIVELOG TENANT = `t1004`',
        'ALTER SYSTEM ARCHIVELOG TENANT = `t1004`',
      ],
    ],
    [
      'restart',
      { by: 'own' },
      { login: own, tenants: [off] },
      ['ALTER SYSTEM NOARCHIVELOG', 'ALTER SYSTEM ARCHIVELOG'],
    ],
  ])('%s %j', async (act, scope, draft, sql) => {
    expect((await steps(act, scope, draft)).map(({ command }) => command.text)).toEqual(sql)
  })
})

describe('what holds it up, and what it causes', () => {
  it.each<[string, keyof typeof PLANS, Scope, SnapshotDraft, readonly string[], readonly string[]]>([
    ['off', 'start', { by: 'tenants', tenantIds: [1002] }, { tenants: [off] }, [], ['starts-round 1002']],
    [
      'on',
      'start',
      { by: 'tenants', tenantIds: [1004] },
      { tenants: [on] },
      ['archive-already-on 1004'],
      ['starts-round 1004'],
    ],
    [
      'no destination',
      'start',
      { by: 'tenants', tenantIds: [1002] },
      { tenants: [{ ...off, archive: null }] },
      [],
      ['mode-without-round 1002'],
    ],
    [
      'off',
      'stop',
      { by: 'tenants', tenantIds: [1002] },
      { tenants: [off] },
      ['archive-already-off 1002'],
      ['stops-archiving 1002', 'opens-hole 1002'],
    ],
    [
      'a backup runs',
      'stop',
      { by: 'tenants', tenantIds: [1004] },
      { tenants: [on], jobs: [runningJob({ tenantId: 1004 })] },
      [],
      ['stops-archiving 1004', 'fails-running-job 1004', 'opens-hole 1004'],
    ],
    [
      'some on, some off',
      'start',
      { by: 'cluster' },
      { tenants: [off, on] },
      [],
      ['starts-round 1002', 'starts-round 1004'],
    ],
    ['all on', 'start', { by: 'cluster' }, { tenants: [on] }, ['archive-already-on 1004'], ['starts-round 1004']],
  ])('%s: %s', async (_, act, scope, draft, blockers, effects) => {
    const [step] = await steps(act, scope, draft)
    if (step === undefined) throw new Error('no step')
    expect(inWords(step, snapshot(draft))).toMatchObject({ blockers, effects })
  })
})

describe('restart', () => {
  it('sends the second step only once the round shows STOP', async () => {
    const [stop, start] = await steps('restart', { by: 'tenants', tenantIds: [1004] }, { tenants: [on] })
    const stopping = readyTenant(1004, { logMode: 'noarchivelog', round: round('stopping') })
    const stopped = readyTenant(1004, { logMode: 'noarchivelog', round: round('stopped') })
    expect(stop?.waitsFor).toBeNull()
    expect([on, stopping, stopped].map((tenant) => start?.waitsFor?.(snapshot({ tenants: [tenant] })))).toEqual([
      false,
      false,
      true,
    ])
  })
})

it('is seen by the log mode, which changes at once', async () => {
  const [step] = await steps('start', { by: 'tenants', tenantIds: [1002] }, { tenants: [off] })
  const seen = step?.watch(snapshot({ tenants: [off] }))
  expect(seen?.(snapshot({ tenants: [off] }))).toBe(false)
  expect(seen?.(snapshot({ tenants: [{ ...off, logMode: 'archivelog' }] }))).toBe(true)
})

it('warns of sets that need log beyond the checkpoint, and tells when it will have passed them', async () => {
  const sets = [
    backupSet({ backupSetId: '3', minRestoreAt: minutesAgo(1) }),
    backupSet({ backupSetId: '2', minRestoreAt: minutesAgo(2), plusArchivelog: true }),
    backupSet({ backupSetId: '1', minRestoreAt: minutesAgo(30) }),
  ]
  const tenant = readyTenant(1004, { sets, round: round('archiving', { checkpointAt: minutesAgo(10) }) })
  const [step] = await steps('stop', { by: 'tenants', tenantIds: [1004] }, { tenants: [tenant] })
  const warning = step?.effects.find(({ code }) => code === 'strands-sets')
  expect(warning?.params.setIds).toEqual(['3'])
  expect(Date.parse(String(warning?.params.at))).toBe(Date.parse(minutesAgo(-9)))
})
