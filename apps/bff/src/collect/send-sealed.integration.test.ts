import { backupTenants, secretMaker, setEncryption } from '@tidemark/oceanbase'
import type { FaultSpec } from '@tidemark/simulator'
import { expect, it } from 'vitest'
import { connectSimulator } from '../testing/connected.ts'

const PASSWORD = 'pw-planted-7f3a'
const OPTIONS = {
  timeoutMs: 1000,
  tenants: [{ tenantId: 1002, tenantName: 'mysql_tenant' }],
  before: [setEncryption({ password: secretMaker(new Uint8Array(32))(PASSWORD) })],
}
const BACKUP = backupTenants({ tenants: ['mysql_tenant'], kind: 'full', plusArchivelog: false, description: null })

async function connected() {
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'blank' })
  await until(() => true)
  const acts = () => simulator.statements().filter(({ text }) => /^(?:SET ENCRYPTION|ALTER SYSTEM)/.test(text))
  return { simulator, cluster, acts }
}

it('sends both on one connection that nothing else uses, and that is gone afterwards', async () => {
  const { cluster, acts } = await connected()
  // Nothing is set up here, so the backup is refused: that it was asked is what matters.
  for (const _ of [1, 2]) expect(await cluster.send(BACKUP, OPTIONS)).toMatchObject({ outcome: 'refused' })
  const words = ({ text }: { text: string }) => text.split(' ').slice(0, 2).join(' ')
  expect(acts().map(words)).toEqual(['SET ENCRYPTION', 'ALTER SYSTEM', 'SET ENCRYPTION', 'ALTER SYSTEM'])
  const ids = acts().map(({ connectionId }) => connectionId)
  expect([ids[0] === ids[1], ids[2] === ids[3], ids[0] === ids[2]]).toEqual([true, true, false])
  const { before: _, ...plain } = OPTIONS
  expect(await cluster.send(BACKUP, plain)).toMatchObject({ outcome: 'refused' })
  expect(ids).not.toContain(acts().at(-1)?.connectionId)
})

it.each<[FaultSpec, object]>([
  [
    { kind: 'deny', match: 'SET ENCRYPTION', errno: 1235 },
    { outcome: 'refused', error: { errno: 1235 } },
  ],
  [
    { kind: 'deny', match: 'SET ENCRYPTION', errno: 4012 },
    { outcome: 'refused', error: { errno: 4012 } },
  ],
  [
    { kind: 'drop-after', match: 'SET ENCRYPTION' },
    { outcome: 'not-sent', cause: 'unreachable' },
  ],
])('%j: the backup is not sent', async (fault, result) => {
  const { simulator, cluster, acts } = await connected()
  await simulator.inject(fault)
  expect(await cluster.send(BACKUP, OPTIONS)).toMatchObject(result)
  expect(acts().filter(({ text }) => text.startsWith('ALTER SYSTEM'))).toEqual([])
})

it.each<[FaultSpec, object]>([
  [
    { kind: 'deny', match: 'BACKUP TENANT', errno: 9040 },
    { outcome: 'refused', error: { errno: 9040 } },
  ],
  [
    { kind: 'deny', match: 'BACKUP TENANT', errno: 4012 },
    { outcome: 'unknown', cause: 'error' },
  ],
  [
    { kind: 'drop-before', match: 'BACKUP TENANT' },
    { outcome: 'unknown', cause: 'lost' },
  ],
])('%j: what the backup answered is what it says', async (fault, result) => {
  const { simulator, cluster, acts } = await connected()
  await simulator.inject(fault)
  expect(await cluster.send(BACKUP, OPTIONS)).toMatchObject(result)
  expect(acts().filter(({ text }) => text.startsWith('ALTER SYSTEM'))).toHaveLength(1)
})
