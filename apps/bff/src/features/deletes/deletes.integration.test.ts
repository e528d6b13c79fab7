import type { DeleteJobList, DeleteJobPage, Operation, TenantPage } from '@tidemark/contract'
import { createConnection } from 'mysql2/promise'
import { describe, expect, it } from 'vitest'
import { type OpenConsole, openConsole } from '../../testing/console.ts'

/** So that an hour makes nothing obsolete that was not when it was planned. */
const START_US = 1_790_000_000_000_000n
const CRM = 1006
const AUDIT = 1012
const LEDGER = 1010
const INVENTORY = 1014

const outcomes = ({ steps }: Operation) => steps.map(({ outcome, settlement }) => `${outcome} ${settlement}`)
const shown = ({ steps }: Operation) => steps.map(({ sql }) => sql)
const pageOf = async ({ get }: OpenConsole, tenantId: number) =>
  (await get(`/clusters/demo/tenants/${tenantId}`)).body.data as TenantPage

/** The first load reads source after source. */
async function openDemo() {
  const console = await openConsole({ scenario: 'demo', speed: 1, startUs: START_US })
  await console.until(
    () => pageOf(console, AUDIT),
    ({ deleteJobs }) => deleteJobs.length > 0,
  )
  return console
}

describe('a delete policy', () => {
  it('is added, changed in two statements, and dropped; exactly what was shown is sent, once', async () => {
    const console = await openDemo()
    const added = await console.act({ kind: 'set-delete-policy', tenantIds: [LEDGER], recoveryWindow: '40d' })
    expect(outcomes(added)).toEqual(['accepted seen'])
    const changed = await console.act({ kind: 'set-delete-policy', tenantIds: [LEDGER], recoveryWindow: '7d' })
    expect(outcomes(changed)).toEqual(['accepted seen', 'accepted seen'])
    expect((await pageOf(console, LEDGER)).deletePolicy).toMatchObject({ recoveryWindow: '7d' })
    const dropped = await console.act({ kind: 'drop-delete-policy', tenantIds: [LEDGER] })
    expect(outcomes(dropped)).toEqual(['accepted seen'])
    expect((await pageOf(console, LEDGER)).deletePolicy).toBeNull()
    expect(console.commands()).toEqual([added, changed, dropped].flatMap(shown))
    expect(shown(changed)).toEqual([
      "ALTER SYSTEM DROP DELETE BACKUP POLICY = 'default' TENANT = `ledger`",
      "ALTER SYSTEM ADD DELETE BACKUP POLICY = 'default' RECOVERY_WINDOW = '7d' TENANT = `ledger`",
    ])
  })

  it('is not added once dropping the one before it was refused', async () => {
    const console = await openDemo()
    await console.simulator.inject({ kind: 'deny', errno: 4016, match: '^ALTER SYSTEM DROP' })
    const changed = await console.act({ kind: 'set-delete-policy', tenantIds: [CRM], recoveryWindow: '7d' })
    expect(changed.steps.map(({ outcome }) => outcome)).toEqual(['refused', 'unsent'])
    expect((await pageOf(console, CRM)).deletePolicy).toMatchObject({ recoveryWindow: '30d' })
  })

  it('deletes within the hour what the plan said it would, and keeps what it said', async () => {
    const console = await openDemo()
    const planned = await console.plan({ kind: 'set-delete-policy', tenantIds: [LEDGER], recoveryWindow: '20d' })
    const effects = planned.steps.flatMap((step) => step.effects)
    const before = await pageOf(console, LEDGER)
    const there = (page: TenantPage) =>
      page.backupSets.filter(({ rawFileStatus }) => rawFileStatus !== 'DELETED').map(({ backupSetId }) => backupSetId)
    await console.act({ kind: 'set-delete-policy', tenantIds: [LEDGER], recoveryWindow: '20d' })
    console.simulator.advance(3_700)
    const after = await console.until(
      () => refreshed(console, LEDGER),
      (page) => page.deleteJobs.some(({ state }) => state === 'completed') && there(page).length < there(before).length,
    )
    const gone = there(before).filter((id) => !there(after).includes(id))
    expect(effects.find(({ code }) => code === 'obsolete-now')?.params.count).toBe(gone.length)
    const keeps = effects.find(({ code }) => code === 'keeps-older-set')?.params.setId
    expect(there(after)).toContain(keeps)
    const path = `/clusters/demo/delete-jobs/${LEDGER}/${after.deleteJobs[0]?.jobId}`
    const { tasks } = await console.until(
      async () => (await console.get(path)).body.data as DeleteJobPage,
      (page) => page.tasks !== null,
    )
    expect(tasks?.filter(({ target }) => target === 'piece').length).toBe(
      effects.find(({ code }) => code === 'obsolete-log-now')?.params.count,
    )
  })
})

/** The slow sources as well. */
async function refreshed(console: OpenConsole, tenantId: number): Promise<TenantPage> {
  await console.post('/clusters/demo/refresh', {})
  return pageOf(console, tenantId)
}

/** Until the hour in which a task works, by a client of its own. */
async function beginDeleting({ simulator }: OpenConsole): Promise<void> {
  const client = await createConnection({ host: '127.0.0.1', port: simulator.port, user: 'root@sys' })
  const working = "SELECT TASK_ID FROM oceanbase.CDB_OB_BACKUP_DELETE_TASKS WHERE STATUS = 'DOING'"
  for (;;) {
    const [rows] = await client.query(working)
    if (Array.isArray(rows) && rows.length > 0) break
    simulator.advance(2)
  }
  await client.end()
}

describe('delete jobs', () => {
  it('are listed, newest first, with those that found nothing told by their last alone', async () => {
    const { get } = await openDemo()
    const list = (await get('/clusters/demo/delete-jobs?limit=500')).body.data as DeleteJobList
    const startMs = list.jobs.map(({ startedAt }) => Date.parse(startedAt ?? ''))
    expect(startMs).toEqual(startMs.toSorted((a, b) => b - a))
    expect(list.jobs.filter(({ taskCount }) => taskCount === 0).length).toBeLessThanOrEqual(3)
    const failed = (await get('/clusters/demo/delete-jobs?states=failed')).body.data as DeleteJobList
    expect(failed.jobs.map(({ tenantName, result }) => [tenantName, result])).toEqual([['audit', -9116]])
    expect(failed.counts).toEqual(list.counts)
  })

  it('have a page with their tasks and why they failed', async () => {
    const { get, until } = await openDemo()
    const { jobs } = (await get('/clusters/demo/delete-jobs?states=failed')).body.data as DeleteJobList
    const path = `/clusters/demo/delete-jobs/${jobs[0]?.tenantId}/${jobs[0]?.jobId}`
    const page = await until(
      async () => (await get(path)).body.data as DeleteJobPage,
      ({ tasks }) => tasks !== null,
    )
    expect(page.tasks?.map(({ state }) => state)).toContain('failed')
    expect(page.tasks?.length).toBe(page.job.taskCount)
    expect(page.error?.code).toBe(-9116)
    expect(page.viewName).toBe('CDB_OB_BACKUP_DELETE_JOB_HISTORY')
    expect((await get('/clusters/demo/delete-jobs/1012/999999')).status).toBe(404)
  })

  it('run in front of the operator and are cancelled', async () => {
    const console = await openDemo()
    await console.act({ kind: 'set-delete-policy', tenantIds: [LEDGER], recoveryWindow: '20d' })
    await beginDeleting(console)
    const { deleteJobs } = await console.until(
      () => refreshed(console, LEDGER),
      (page) => page.deleteJobs[0]?.state === 'running',
    )
    expect(deleteJobs[0]).toMatchObject({ deletes: 'obsolete', startedBy: 'tenant' })
    const canceled = await console.act({ kind: 'cancel-delete', scope: { by: 'tenants', tenantIds: [LEDGER] } })
    expect(shown(canceled)).toEqual(['ALTER SYSTEM CANCEL DELETE BACKUP TENANT = `ledger`'])
    expect(outcomes(canceled)).toEqual(['accepted seen'])
  })
})

it('what the version cannot do is blocked with the reason, and not sent', async () => {
  const console = await openDemo()
  const planned = await console.plan({ kind: 'delete-sets', tenantId: CRM, setIds: ['70'] })
  expect(planned.steps[0]?.blockers[0]).toEqual({
    code: 'needs-version',
    tenantId: null,
    params: { needs: '4.4.2.0', runs: '4.3.5.5' },
  })
  expect((await console.run(planned.operationId)).status).toBe(409)
  expect(console.commands()).toEqual([])
})

it('a tenant’s own login has its own policy', async () => {
  const console = await openConsole({ scenario: 'demo', speed: 1, tenant: 'inventory' })
  const added = await console.act({ kind: 'set-delete-policy', tenantIds: [INVENTORY], recoveryWindow: '40d' })
  expect(shown(added)).toEqual(["ALTER SYSTEM ADD DELETE BACKUP POLICY = 'default' RECOVERY_WINDOW = '40d'"])
  expect(outcomes(added)).toEqual(['accepted seen'])
})
