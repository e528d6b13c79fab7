import type { ObError, OperationRequest } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { createClusters } from '../collect/connect-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { planners } from '../compose.ts'
import { AppError } from '../http/app-error.ts'
import { fakeCluster } from '../testing/fake-cluster.ts'
import { lendSecret, makeSecret } from '../testing/plan-facts.ts'
import { job, readyTenant, round, runningJob, type SnapshotDraft, snapshot } from '../testing/snapshot.ts'
import { stillClock } from '../testing/still-clock.ts'
import { createOperations } from './operations.ts'

const backup: OperationRequest = {
  kind: 'start-backup',
  scope: { by: 'tenants', tenantIds: [1002] },
  backupType: 'full',
  plusArchivelog: false,
  description: null,
}
const stop: OperationRequest = { kind: 'stop-archiving', scope: { by: 'tenants', tenantIds: [1002, 1004] } }
const restart: OperationRequest = { kind: 'restart-archiving', scope: { by: 'tenants', tenantIds: [1002] } }
const ready: SnapshotDraft = { tenants: [readyTenant(1002), readyTenant(1004)] }
const refusal: ObError = { code: -9040, errno: 9040, symbol: null, said: 'no', meaning: null, nextStep: null }
const accepted = { outcome: 'accepted' } as const

/** What was begun gets as far as it can. */
const tick = () => new Promise((resolve) => setImmediate(resolve))

/** A snapshot so many seconds of the database's time later. */
function later(seconds: number, draft: SnapshotDraft = ready): Snapshot {
  const observedAtMs = snapshot().observedAtMs + seconds * 1000
  return snapshot({ ...draft, observedAtMs, observedAt: new Date(observedAtMs).toISOString() })
}

function open(draft: SnapshotDraft = ready) {
  const cluster = fakeCluster(snapshot(draft))
  const clock = stillClock()
  let ids = 0
  const operations = createOperations({
    clusters: createClusters([cluster]),
    planners,
    clock,
    newId: () => `01JQ00000000000000000000${String(++ids).padStart(2, '0')}`,
    secrets: { make: makeSecret, lend: lendSecret },
  })
  const plan = async (request: OperationRequest) => (await operations.plan('demo', request)).operationId
  const planAndRun = async (request: OperationRequest) => {
    const id = await plan(request)
    await operations.run('demo', id)
    await tick()
    return id
  }
  const stepsOf = (id: string) =>
    operations.find('demo', id).steps.map(({ outcome, settlement }) => [outcome, settlement])
  return { cluster, clock, operations, plan, planAndRun, stepsOf }
}

async function problemOf(act: () => unknown): Promise<string | undefined> {
  try {
    await act()
  } catch (error) {
    return error instanceof AppError ? error.problem : String(error)
  }
  return undefined
}

describe('running', () => {
  it('sends nothing when it is planned, and once when it is run again and again', async () => {
    const { cluster, operations, plan, stepsOf } = open()
    const id = await plan(backup)
    expect(cluster.sent).toEqual([])
    const first = await operations.run('demo', id)
    expect(await operations.run('demo', id)).toMatchObject({ operationId: id, state: 'running' })
    expect(first).toMatchObject({ state: 'running', steps: [{ outcome: null }] })
    await tick()
    expect(operations.find('demo', id).steps[0]?.sentAt).not.toBeNull()
    await cluster.answer(accepted)
    expect(await operations.run('demo', id)).toMatchObject({ state: 'done' })
    expect(stepsOf(id)).toEqual([['accepted', 'pending']])
    expect(cluster.sent).toEqual([`ALTER SYSTEM BACKUP TENANT = \`t1002\` DESCRIPTION = '[td:${id}]'`])
  })

  it.each([
    ['refused', { outcome: 'refused', error: refusal }, 'statement-rejected', ['refused', null]],
    ['unknown', { outcome: 'unknown', cause: 'lost', error: null }, 'outcome-unknown', ['unknown', 'pending']],
    ['not sent', { outcome: 'not-sent', cause: 'tenant-changed', tenantId: 1002 }, 'not-ready', ['unsent', null]],
  ] as const)('leaves the later steps unsent after one that is %s', async (_, result, problem, first) => {
    const { cluster, operations, planAndRun, stepsOf } = open()
    const id = await planAndRun(stop)
    await cluster.answer(result)
    expect(cluster.sent).toEqual(['ALTER SYSTEM NOARCHIVELOG TENANT = `t1002`'])
    expect(stepsOf(id)).toEqual([first, ['unsent', null]])
    expect(operations.find('demo', id).steps[0]?.problem?.type).toBe(`urn:tidemark:problem:${problem}`)
  })

  it('looks at the blockers again: what came between keeps it back, and it may be run when that is gone', async () => {
    const { cluster, operations, plan } = open()
    const id = await plan(backup)
    cluster.show(later(1, { tenants: [readyTenant(1002, { round: round('stopped') })] }))
    expect(await problemOf(() => operations.run('demo', id))).toBe('archive-off')
    expect(operations.find('demo', id)).toMatchObject({
      state: 'planned',
      steps: [{ blockers: [{ code: 'archive-not-doing' }] }],
    })
    cluster.show(later(2))
    expect(await operations.run('demo', id)).toMatchObject({ state: 'running' })
  })

  it.each([
    ['a running job', { ...ready, jobs: [runningJob({ parent: { tenantId: 1, jobId: '2' } })] }, 'job-running'],
    ['no destination', { tenants: [readyTenant(1002, { data: null })] }, 'no-destination'],
    ['a tenant that is not NORMAL', { tenants: [readyTenant(1002, { rawStatus: 'DROPPING' })] }, 'not-ready'],
  ] as const)('is held up by %s', async (_, draft, problem) => {
    const { cluster, operations, plan } = open(draft)
    const id = await plan(backup)
    expect(await problemOf(() => operations.run('demo', id))).toBe(problem)
    expect(cluster.sent).toEqual([])
  })

  it('answers 503 while the database is away, and queues nothing', async () => {
    const { cluster, operations, plan } = open()
    const id = await plan(backup)
    cluster.fail()
    expect(await problemOf(() => operations.run('demo', id))).toBe('database-unreachable')
    expect(await problemOf(() => plan(backup))).toBe('database-unreachable')
    expect(cluster.sent).toEqual([])
  })

  it('expires after ten minutes, keys and all', async () => {
    const { cluster, clock, operations, plan } = open()
    const id = await plan(backup)
    clock.advance(600_000)
    expect(operations.find('demo', id).state).toBe('expired')
    expect(await problemOf(() => operations.run('demo', id))).toBe('operation-expired')
    expect(cluster.sent).toEqual([])
  })

  it('is forgotten a day later', async () => {
    const { cluster, clock, operations, planAndRun } = open()
    const id = await planAndRun(backup)
    await cluster.answer(accepted)
    clock.advance(86_400_000)
    expect(await problemOf(() => operations.find('demo', id))).toBe('not-found')
  })
})

describe('one at a time', () => {
  it('holds up whatever else concerns the tenant while a statement is on its way', async () => {
    const { cluster, operations, planAndRun, plan } = open()
    const first = await planAndRun(backup)
    const second = await plan({ kind: 'stop-archiving', scope: { by: 'tenants', tenantIds: [1002] } })
    expect(await problemOf(() => operations.run('demo', second))).toBe('not-ready')
    expect(operations.find('demo', second).steps[0]?.blockers).toMatchObject([
      { code: 'operation-in-flight', params: { operationId: first } },
    ])
    const other = await plan({ kind: 'stop-archiving', scope: { by: 'tenants', tenantIds: [1004] } })
    expect(await operations.run('demo', other)).toMatchObject({ state: 'running' })
    await tick()
    expect(cluster.sent).toHaveLength(2)
  })

  it('holds up a second backup until the views show the first, and nothing but a backup', async () => {
    const { cluster, operations, planAndRun, plan } = open()
    await planAndRun(backup)
    await cluster.answer(accepted)
    const second = await plan(backup)
    expect(await problemOf(() => operations.run('demo', second))).toBe('not-ready')
    const cancel = await plan({ kind: 'stop-archiving', scope: { by: 'tenants', tenantIds: [1002] } })
    expect(operations.find('demo', cancel).steps[0]?.blockers).toEqual([])
  })
})

describe('settling', () => {
  it('ties a backup to its parent, and to its children as they appear', async () => {
    const { cluster, operations, planAndRun, stepsOf } = open()
    const id = await planAndRun(backup)
    await cluster.answer(accepted)
    const parent = runningJob({ tenantId: 1, jobId: '3', isParent: true, operationId: id })
    const child = runningJob({ jobId: '8', parent: { tenantId: 1, jobId: '3' }, operationId: id })
    expect(operations.log.requested('demo')).toMatchObject([
      { operationId: id, tenantIds: [1002], outcome: 'accepted' },
    ])
    cluster.show(later(1, { ...ready, jobs: [parent] }))
    expect(stepsOf(id)).toEqual([['accepted', 'seen']])
    cluster.show(later(2, { ...ready, jobs: [parent, child, job({ jobId: '7' })] }))
    const jobs = operations.find('demo', id).steps[0]?.jobs
    expect(jobs?.map(({ tenantId, jobId }) => `${tenantId}/${jobId}`).toSorted()).toEqual(['1/3', '1002/8'])
    expect(operations.log.requested('demo')).toEqual([])
    expect(operations.log.statement('demo', id)?.sql).toContain(`[td:${id}]`)
  })

  it('is not seen after a minute of the database’s time, and seen all the same when it comes', async () => {
    const { cluster, planAndRun, stepsOf } = open()
    const id = await planAndRun(backup)
    await cluster.answer({ outcome: 'unknown', cause: 'timed-out', error: null })
    cluster.show(later(60))
    expect(stepsOf(id)).toEqual([['unknown', 'pending']])
    cluster.show(later(61))
    expect(stepsOf(id)).toEqual([['unknown', 'not-seen']])
    cluster.show(later(300, { ...ready, jobs: [runningJob({ operationId: id })] }))
    expect(stepsOf(id)).toEqual([['unknown', 'seen']])
    expect(cluster.sent).toHaveLength(1)
  })

  it('restarts in two steps: the second waits for STOP', async () => {
    const { cluster, planAndRun, stepsOf } = open()
    const id = await planAndRun(restart)
    await cluster.answer(accepted)
    const off = (state: 'stopping' | 'stopped') => ({
      tenants: [readyTenant(1002, { logMode: 'noarchivelog', round: round(state) })],
    })
    cluster.show(later(1, off('stopping')))
    await tick()
    expect(cluster.sent).toEqual(['ALTER SYSTEM NOARCHIVELOG TENANT = `t1002`'])
    cluster.show(later(11, off('stopped')))
    await tick()
    expect(cluster.sent).toEqual([
      'ALTER SYSTEM NOARCHIVELOG TENANT = `t1002`',
      'ALTER SYSTEM ARCHIVELOG TENANT = `t1002`',
    ])
    await cluster.answer(accepted)
    cluster.show(later(12))
    expect(stepsOf(id)).toEqual([
      ['accepted', 'seen'],
      ['accepted', 'seen'],
    ])
  })

  it('leaves the second step unsent, and says so, when the round does not stop or the console does', async () => {
    for (const end of ['time', 'stop'] as const) {
      const { cluster, clock, operations, planAndRun, stepsOf } = open()
      const id = await planAndRun(restart)
      await cluster.answer(accepted)
      if (end === 'time') clock.advance(720_000)
      else operations.stop()
      await tick()
      expect(stepsOf(id)[1]).toEqual(['unsent', null])
      expect(operations.find('demo', id).steps[1]?.problem?.detail).toContain('not sent')
      expect(cluster.sent).toHaveLength(1)
    }
  })
})

it('remembers what was refused, for the troubles of the day', async () => {
  const { cluster, operations, planAndRun } = open()
  await planAndRun(backup)
  await cluster.answer({ outcome: 'refused', error: refusal })
  expect(operations.log.refused('demo')).toMatchObject([{ kind: 'operation-refused', tenantId: 1002, code: -9040 }])
  expect(operations.log.revision('demo')).toBeGreaterThan(0)
})
