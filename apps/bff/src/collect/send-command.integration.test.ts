import { archivelogTenants, buildStorageUri, secretMaker, setDataBackupDestTenant } from '@tidemark/oceanbase'
import type { FaultSpec } from '@tidemark/simulator'
import { describe, expect, it } from 'vitest'
import { connectSimulator } from '../testing/connected.ts'

const TENANT = { tenantId: 1002, tenantName: 'mysql_tenant' }
const COMMAND = archivelogTenants({ tenants: ['mysql_tenant'] })
const OPTIONS = { timeoutMs: 1000, tenants: [TENANT] }

async function connected() {
  const { simulator, cluster, until } = await connectSimulator({ scenario: 'blank' })
  await until(() => true)
  const commands = () => simulator.statements().filter(({ text }) => text.startsWith('ALTER SYSTEM'))
  return { simulator, cluster, commands }
}

it('sends a command once, under its own limit, and says that it was accepted', async () => {
  const { simulator, cluster, commands } = await connected()
  expect(await cluster.send(COMMAND, OPTIONS)).toEqual({ outcome: 'accepted' })
  expect(commands().map(({ text }) => text)).toEqual(['ALTER SYSTEM ARCHIVELOG TENANT = `mysql_tenant`'])
  const texts = simulator.statements().map(({ text }) => text)
  expect(texts.indexOf('SET ob_query_timeout = 1000000')).toBe(texts.indexOf(COMMAND.text) - 1)
})

describe('an answer that is none', () => {
  it.each<[FaultSpec, object]>([
    [
      { kind: 'deny', match: 'ARCHIVELOG TENANT', errno: 9025 },
      { outcome: 'refused', error: { errno: 9025 } },
    ],
    [
      { kind: 'deny', match: 'ARCHIVELOG TENANT', errno: 1227 },
      { outcome: 'refused', error: { errno: 1227 } },
    ],
    [
      { kind: 'deny', match: 'ARCHIVELOG TENANT', errno: 4012 },
      { outcome: 'unknown', cause: 'error' },
    ],
    [
      { kind: 'deny', match: 'ARCHIVELOG TENANT', errno: 4638 },
      { outcome: 'unknown', cause: 'error' },
    ],
    [
      { kind: 'deny', match: 'ARCHIVELOG TENANT', errno: 7777 },
      { outcome: 'unknown', cause: 'error' },
    ],
    [
      { kind: 'hang', match: 'ARCHIVELOG TENANT' },
      { outcome: 'unknown', cause: 'error' },
    ],
    [
      { kind: 'drop-after', match: 'ARCHIVELOG TENANT' },
      { outcome: 'unknown', cause: 'lost', error: null },
    ],
    [
      { kind: 'drop-before', match: 'ARCHIVELOG TENANT' },
      { outcome: 'unknown', cause: 'lost', error: null },
    ],
  ])('%j: %j, and nothing is sent again', async (fault, result) => {
    const { simulator, cluster, commands } = await connected()
    await simulator.inject(fault)
    expect(await cluster.send(COMMAND, OPTIONS)).toMatchObject(result)
    expect(commands()).toHaveLength(1)
  })
})

describe('a command that does not leave', () => {
  it('names a tenant that is another one by now', async () => {
    const { cluster, commands } = await connected()
    const tenants = [TENANT, { tenantId: 1004, tenantName: 'renamed' }]
    expect(await cluster.send(COMMAND, { ...OPTIONS, tenants })).toEqual({
      outcome: 'not-sent',
      cause: 'tenant-changed',
      tenantId: 1004,
    })
    expect(commands()).toEqual([])
  })

  it('finds nobody to take it', async () => {
    const { simulator, cluster, commands } = await connected()
    await simulator.inject({ kind: 'refuse' })
    expect(await cluster.send(COMMAND, OPTIONS)).toMatchObject({ outcome: 'not-sent', cause: 'unreachable' })
    await simulator.clearFaults()
    expect(commands()).toEqual([])
  })

  it('loses its rested connection before it was sent, and goes by a new one', async () => {
    const { simulator, cluster, commands } = await connected()
    await cluster.send(COMMAND, OPTIONS)
    await simulator.restart()
    expect(await cluster.send(COMMAND, OPTIONS)).toMatchObject({ outcome: expect.stringMatching(/accepted|refused/) })
    expect(commands()).toHaveLength(2)
  })
})

it('reads the keys of a destination anew, wrapped, for setting it again', async () => {
  const { cluster } = await connected()
  const makeSecret = secretMaker(new Uint8Array(32))
  const [accessId, accessKey] = [makeSecret('id-planted'), makeSecret('key-planted')]
  const built = buildStorageUri({ scheme: 'oss', bucket: 'b', path: 'd', host: 'oss.example.com', accessId, accessKey })
  if (!built.ok) throw new Error('a destination of this test is none')
  await cluster.send(setDataBackupDestTenant({ tenant: 'mysql_tenant', uri: built.uri }), OPTIONS)

  const parts = await cluster.readDestinationSecret(1002, 'data')
  expect(parts).toMatchObject({ scheme: 'oss', bucket: 'b', path: 'd' })
  expect(JSON.stringify(parts)).not.toContain('planted')
  expect(parts !== null && 'accessKey' in parts ? parts.accessKey?.reveal() : null).toBe('key-planted')
  expect(await cluster.readDestinationSecret(1004, 'data')).toBeNull()
})
