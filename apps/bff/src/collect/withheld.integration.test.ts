import { expect, it, vi } from 'vitest'
import { type Clock, systemClock } from '../clock.ts'
import { connectSimulator } from '../testing/connected.ts'

/** Shorter than any wait for the next poll of a quiet cluster, longer than those for a connection. */
const QUIET_MS = 5000
const SETS = 'CDB_OB_BACKUP_SET_FILES'
const deny = (errno: number, match: string) => ({
  kind: 'deny' as const,
  errno,
  match,
  message: `denied for '${match}'`,
})

it.each([
  [1142, 'a right is missing'],
  [1146, 'the view is missing'],
  [1054, 'a column is missing'],
])('goes on when one view is withheld by %i: %s; keeps what it knew of it and says so', async (errno) => {
  const { simulator, cluster, events, until } = await connectSimulator()
  const before = await until(() => true)
  await simulator.inject(deny(errno, SETS))
  cluster.refresh()
  await vi.waitFor(() => expect(cluster.withheld()).toMatchObject([{ view: SETS, obErrno: errno }]), 10_000)
  cluster.refresh()
  const after = await until((now) => now.observedAtMs > before.observedAtMs)
  expect(after.sets).toBe(before.sets)
  expect(cluster.freshness()).toMatchObject({ state: 'live', cause: null })
  expect(cluster.withheld()[0]).toMatchObject({ said: `denied for '${SETS}'` })
  expect(events.filter(({ kind }) => kind === 'withheld')).toEqual([
    { kind: 'withheld', cause: null, errno, view: SETS },
  ])

  await simulator.clearFaults()
  cluster.refresh()
  await vi.waitFor(() => expect(cluster.withheld()).toEqual([]), 10_000)
})

it('opens with what it may read when a view is withheld from the start', async () => {
  const { cluster, until } = await connectSimulator({ fault: deny(1142, 'CDB_OB_ARCHIVELOG$|CDB_OB_ARCHIVELOG ') })
  const { tenants, rounds } = await until(() => true)
  expect([tenants.size, rounds.size]).toEqual([3, 0])
  expect(cluster.withheld()).toMatchObject([{ view: 'CDB_OB_ARCHIVELOG', sinceAt: expect.any(String) }])
})

it('has nothing to show, and says why, when the tenants themselves are withheld', async () => {
  const { cluster } = await connectSimulator({ fault: deny(1142, 'DBA_OB_TENANTS') })
  await vi.waitFor(() => expect(cluster.freshness()).toMatchObject({ state: 'down', cause: 'denied' }), 10_000)
  expect(cluster.snapshot()).toBeNull()
  expect(cluster.withheld()).toMatchObject([{ view: 'DBA_OB_TENANTS', obErrno: 1142, sinceAt: null }])
})

it('never numbers the snapshots of two worlds alike', async () => {
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'demo' })
  const before = await until(() => true)
  simulator.load('blank')
  cluster.refresh()
  const after = await until(({ jobs }) => jobs.size === 0)
  expect(after.revision).toBeGreaterThan(before.revision)
})

it('asks again at once when the connection goes away between two polls', async () => {
  const pollsOnlyOnce: Clock = {
    ...systemClock,
    after: (delayMs, run) => (delayMs < QUIET_MS ? systemClock.after(delayMs, run) : () => {}),
  }
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'blank', clock: pollsOnlyOnce })
  const before = await until(() => true)
  await vi.waitFor(() => expect(cluster.freshness().state).toBe('live'))
  await simulator.restart()
  const after = await until(({ observedAtMs }) => observedAtMs > before.observedAtMs + 1)
  expect(after.observedAtMs).toBeGreaterThan(before.observedAtMs)
})
