import { expect, it, vi } from 'vitest'
import { connectSimulator } from '../testing/connected.ts'

const lacking = (errno: number, match: string) => ({
  kind: 'deny' as const,
  errno,
  match,
  message: `there is no '${match}'`,
})
const PRODUCT = expect.stringMatching(/^OceanBase/)

it.each([
  ['a server without tenants', lacking(1305, 'EFFECTIVE_TENANT_ID')],
  ['a server that is no OceanBase', lacking(1193, 'ob_query_timeout')],
  ['a server without the view of tenants', lacking(1146, 'DBA_OB_TENANTS')],
])('knows %s for one that cannot be backed up, and finds it again once it can', async (_, fault) => {
  const { simulator, cluster, events, until } = await connectSimulator({ fault })
  await vi.waitFor(() => expect(cluster.withoutBackup()).toEqual({ product: PRODUCT, hasTenants: false }), 10_000)
  expect(cluster.freshness()).toMatchObject({ cause: 'no-backup' })
  expect(events).toContainEqual({ kind: 'failed', cause: 'no-backup', errno: fault.errno })

  await simulator.clearFaults()
  await until(() => true)
  await vi.waitFor(() => expect(cluster.freshness()).toMatchObject({ state: 'live', cause: null }))
  expect(cluster.withoutBackup()).toBeNull()
})

it('lists the tenants of a server without the views of backups', async () => {
  const { cluster, until } = await connectSimulator({ fault: lacking(1146, 'OB_BACKUP|OB_ARCHIVE') })
  const { tenants } = await until(() => true)
  expect(tenants.size).toBeGreaterThan(0)
  expect(cluster.withoutBackup()).toEqual({ product: PRODUCT, hasTenants: true })
  expect(cluster.freshness()).toMatchObject({ state: 'live', cause: null })
})

it.each([
  ['a right is missing', lacking(1142, 'OB_BACKUP')],
  ['only the sets cannot be seen', lacking(1146, 'OB_BACKUP_SET_FILES')],
])('does not say so when %s', async (_, fault) => {
  const { cluster, until } = await connectSimulator({ fault })
  await until(() => true)
  expect(cluster.withheld()).not.toEqual([])
  expect(cluster.withoutBackup()).toBeNull()
})
