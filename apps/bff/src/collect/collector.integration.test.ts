import type { RunningSimulator } from '@tidemark/simulator'
import { createConnection } from 'mysql2/promise'
import { expect, it, onTestFinished, vi } from 'vitest'
import { connectSimulator } from '../testing/connected.ts'

/** A client of its own, as an operator at a prompt. */
async function prompt(simulator: RunningSimulator, tenant = 'sys') {
  const connection = await createConnection({ host: '127.0.0.1', port: simulator.port, user: `root@${tenant}` })
  onTestFinished(() => connection.destroy())
  return async (sql: string) => {
    await connection.query(sql)
  }
}

it('reads a whole cluster from sys, and its 90 days of history once', async () => {
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'demo' })
  const first = await until(() => true)

  expect(first.tenants.size).toBe(8)
  expect(first.jobs.size).toBeGreaterThan(500)
  expect(first.version).toMatch(/^4\.3\.5/)
  expect([...first.jobs.values()].every(({ job }) => job.tenantName !== null)).toBe(true)

  const seen = simulator.statements().at(-1)?.seq ?? 0
  cluster.refresh()
  await until(({ observedAtMs }) => observedAtMs > first.observedAtMs)
  const history = simulator
    .statements(seen)
    .filter(({ text }) => text.includes('FROM oceanbase.CDB_OB_BACKUP_JOB_HISTORY'))
  expect(history.length).toBeGreaterThan(0)
  expect(history.every(({ text }) => /TENANT_ID = \d+ AND JOB_ID > [1-9]/.test(text))).toBe(true)
})

it('sends at most five statements a poll', async () => {
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'demo' })
  let { observedAtMs } = await until(() => true)
  const seen = simulator.statements().at(-1)?.seq ?? 0
  cluster.refresh()
  for (let poll = 0; poll < 4; poll += 1) {
    const after = observedAtMs
    ;({ observedAtMs } = await until((snapshot) => snapshot.observedAtMs > after))
  }
  const polls = simulator
    .statements(seen)
    .map(({ text }) => (text.includes('NOW(6)') ? '|' : '.'))
    .join('')
    .split('|')
    .slice(1)
  expect(polls.length).toBeGreaterThan(3)
  expect(Math.max(...polls.map(({ length }) => length + 1))).toBeLessThanOrEqual(5)
})

it('follows a backup from request to history, through its phases', async () => {
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'blank', speed: 1 })
  cluster.hasUnsettled(() => true)
  await until(() => true)
  const run = await prompt(simulator)
  await run("ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///backup/data' TENANT = mysql_tenant")
  await run("ALTER SYSTEM SET LOG_ARCHIVE_DEST = 'LOCATION=file:///backup/log' TENANT = mysql_tenant")
  await run('ALTER SYSTEM ARCHIVELOG TENANT = mysql_tenant')
  simulator.advance(120)
  cluster.refresh()
  await until(({ rounds }) => rounds.get(1002)?.state === 'archiving')
  await run("ALTER SYSTEM BACKUP TENANT = mysql_tenant DESCRIPTION = 'before the upgrade'")
  cluster.refresh()
  const started = await until(({ jobs }) => [...jobs.values()].some(({ inFlight }) => inFlight))
  expect(started.jobs.size).toBeGreaterThan(0)
  for (let step = 0; step < 200; step += 1) {
    const before = cluster.snapshot()?.observedAtMs ?? 0
    simulator.advance(2)
    cluster.refresh()
    const { jobs, tasks } = await until(({ observedAtMs }) => observedAtMs > before)
    if (jobs.size === 2 && tasks.size === 1 && [...jobs.values()].every(({ inFlight }) => !inFlight)) break
  }
  const done = await until(({ jobs }) => jobs.get('1002/1')?.inFlight === false)
  const child = done.jobs.get('1002/1')
  expect(child?.job).toMatchObject({
    state: 'completed',
    backupType: 'full',
    description: 'before the upgrade',
    startedBy: 'sys',
    parent: { tenantId: 1, jobId: '1' },
  })
  expect(child?.job.outputBytes).toBeGreaterThan(0)
  expect(child?.columns.find(({ name }) => name === 'PASSWD')).toEqual({ name: 'PASSWD', value: null, read: false })
  expect(done.jobs.get('1/1')?.job).toMatchObject({ isParent: true, executorTenantIds: [1002] })
  const phases = done.phases.get('1002/1') ?? []
  expect(phases.length).toBeGreaterThan(0)
  expect(phases.every(({ leftAt }) => leftAt !== null)).toBe(true)
})

it('reads a user tenant through its own views', async () => {
  const { cluster, until } = await connectSimulator({ scenario: 'demo', tenant: 'orders' })
  const snapshot = await until(() => true)

  expect(snapshot.login).toEqual({ as: 'tenant', tenantId: 1002, tenantName: 'orders' })
  expect([...snapshot.tenants.keys()]).toEqual([1002])
  expect([...snapshot.jobs.values()].every(({ job }) => job.tenantId === 1002)).toBe(true)
  expect(snapshot.jobs.size).toBeGreaterThan(50)
  expect([...snapshot.jobs.values()][0]?.viewName).toMatch(/^DBA_/)
  expect(cluster.freshness().state).toBe('live')
})

it('keeps the last snapshot while the database is gone, says so, and notes what it missed', async () => {
  const { simulator, cluster, events, until } = await connectSimulator({ scenario: 'demo' })
  const before = await until(() => true)
  const fault = await simulator.inject({ kind: 'refuse' })
  await simulator.inject({ kind: 'drop-before' })
  cluster.refresh()
  await vi.waitFor(() => expect(cluster.freshness()).toMatchObject({ state: 'down', cause: 'unreachable' }), 10_000)
  expect(cluster.snapshot()?.jobs).toBe(before.jobs)
  expect(cluster.freshness().retryInMs).not.toBeNull()

  await simulator.clearFaults()
  expect(fault).toBeGreaterThan(0)
  const after = await until(({ unobserved }) => unobserved.length > 0)
  expect(after.unobserved[0]?.fromAt).toBe(before.observedAt)
  expect(cluster.freshness()).toMatchObject({ state: 'live', cause: null, retryInMs: null })
  expect(events.map(({ kind }) => kind)).toEqual(['reached', 'failed', 'reached'])
})

it('hears from the server that a read took too long, and keeps the connection', async () => {
  const { simulator, cluster, events, until } = await connectSimulator({ scenario: 'blank', readTimeoutMs: 700 })
  const before = await until(() => true)
  await simulator.inject({ kind: 'hang', match: 'NOW\\(6\\)', times: 1 })
  cluster.refresh()
  await until(({ observedAtMs }) => observedAtMs > before.observedAtMs + 200)
  expect(events).toContainEqual({ kind: 'failed', cause: 'timed-out', errno: 4012 })
  expect(new Set(simulator.statements().map(({ connectionId }) => connectionId)).size).toBe(1)
})

it('gives up what does not answer at all', async () => {
  const { simulator, cluster, events, until } = await connectSimulator({ scenario: 'blank', readTimeoutMs: 700 })
  const before = await until(() => true)
  await simulator.inject({ kind: 'hang', match: 'SET time_zone', times: 1 })
  await simulator.restart()
  cluster.refresh()
  await until(({ observedAtMs }) => observedAtMs > before.observedAtMs + 700)
  expect(events).toContainEqual({ kind: 'failed', cause: 'timed-out', errno: null })
})

it('takes half a result for none', async () => {
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'demo' })
  const before = await until(() => true)
  await simulator.inject({ kind: 'truncate', match: 'FROM oceanbase.DBA_OB_TENANTS', times: 1 })
  cluster.refresh()
  const after = await until(({ observedAtMs }) => observedAtMs > before.observedAtMs + 500)
  expect(after.tenants).toBe(before.tenants)
})

it('lives on when the server restarts, and drops everything when the world was emptied', async () => {
  const { simulator, cluster, events, until } = await connectSimulator({ scenario: 'demo' })
  const before = await until(() => true)
  await simulator.restart()
  cluster.refresh()
  const restarted = await until(({ observedAtMs }) => observedAtMs > before.observedAtMs)
  expect(restarted.jobs.size).toBeGreaterThanOrEqual(before.jobs.size)
  expect(events.some(({ kind }) => kind === 'emptied')).toBe(false)

  simulator.load('blank')
  cluster.refresh()
  const emptied = await until(({ jobs }) => jobs.size === 0)
  expect([...emptied.tenants.keys()]).toEqual([1002, 1004, 1006])
  expect(cluster.freshness()).toMatchObject({ state: 'live', cause: 'emptied' })
  expect(events.filter(({ kind }) => kind === 'emptied')).toHaveLength(1)
})

it('says that the login is refused', async () => {
  const { cluster } = await connectSimulator({ scenario: 'blank', tenant: 'ora' })
  await vi.waitFor(() => expect(cluster.freshness()).toMatchObject({ state: 'down', cause: 'denied' }))
  expect(cluster.snapshot()).toBeNull()
  expect(cluster.hasTried()).toBe(true)
})
