import { expect, it, vi } from 'vitest'
import { connectTarget } from '../testing/connected.ts'
import { engineTarget } from '../testing/real-engine.ts'

it('knows a real server without tenants and backups for what it is', async () => {
  const { cluster } = connectTarget(engineTarget())
  const product = expect.stringMatching(/^OceanBase 4\.3\.5\.\d+ seekdb/)
  await vi.waitFor(() => expect(cluster.withoutBackup()).toEqual({ product, hasTenants: false }), 10_000)
  expect(cluster.freshness()).toMatchObject({ cause: 'no-backup', observedAt: null })
  expect(cluster.snapshot()).toBeNull()
})
