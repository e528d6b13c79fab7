import { type Operation, OperationRequest } from '@tidemark/contract'
import { type RunningSimulator, startSimulator } from '@tidemark/simulator'
import { createConnection } from 'mysql2/promise'
import { pino } from 'pino'
import { expect, it, onTestFinished, vi } from 'vitest'
import { systemClock } from './clock.ts'
import { compose, processSecrets } from './compose.ts'
import { demoConfig } from './config.ts'
import { OWN, serve } from './testing/served.ts'

/** What must never be seen, wherever it was put in. */
const PLANTED = {
  password: 'pw-PLANTED-0001',
  accessId: 'id-PLANTED-0002',
  accessKey: 'key-PLANTED/0003+==',
  typedId: 'id-PLANTED-0004',
  typedKey: 'key-PLANTED/0005+==',
  refusedKey: 'key-PLANTED,0006',
}

/** Every form in which a text may carry a secret. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll('&', '&amp;'),
    bytes.toString('hex'),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('utf16le'),
    bytes.toReversed().toString(),
    secret.slice(0, -4),
    secret.slice(4),
  ]
}

function leaksIn(text: string): string[] {
  return Object.entries(PLANTED).flatMap(([name, secret]) =>
    formsOf(secret).some((form) => text.toLowerCase().includes(form.toLowerCase())) ? [name] : [],
  )
}

/** Secrets where an operator has them: in the database already, and in the console's config. */
async function plantedSimulator(): Promise<RunningSimulator> {
  const simulator = await startSimulator({ scenario: 'blank', speed: 1000 })
  onTestFinished(() => simulator.stop())
  simulator.putAccount({ tenant: 'sys', user: 'root', password: PLANTED.password })
  const { port } = simulator
  const connection = await createConnection({ host: '127.0.0.1', port, user: 'root@sys', password: PLANTED.password })
  onTestFinished(() => connection.destroy())
  const uri = `oss://bucket/data?host=oss.example.com&access_id=${PLANTED.accessId}&access_key=${PLANTED.accessKey}`
  await connection.query(`ALTER SYSTEM SET DATA_BACKUP_DEST = '${uri}' TENANT = mysql_tenant`)
  return simulator
}

async function startConsole(simulator: RunningSimulator, sink: (text: string) => void) {
  const secrets = processSecrets()
  const demo = demoConfig(simulator.port)
  const password = secrets.make(PLANTED.password)
  const clusters = demo.clusters.map((cluster) => ({ ...cluster, target: { ...cluster.target, password } }))
  const composition = compose({
    config: { ...demo, clusters },
    console: null,
    version: '0',
    secrets,
    log: pino({ level: 'trace' }, { write: sink }),
    clock: systemClock,
    random: () => 0,
    checkReplies: true,
  })
  composition.start()
  onTestFinished(() => composition.stop())
  const { ask } = await serve(composition.app)
  return async (path: string, body?: unknown) => {
    const reply = await ask(`/api${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: OWN,
    })
    sink(JSON.stringify(reply.headers) + reply.body)
    return reply
  }
}

const storage = {
  scheme: 'oss',
  bucket: 'bucket',
  host: 'oss.example.com',
  deleteMode: null,
  checksumType: null,
  maxIops: null,
  maxBandwidth: null,
  enableWorm: null,
}
const setDestination = (credentials: { accessId: string; accessKey: string } | null) =>
  OperationRequest.parse({
    kind: 'set-destination',
    destination: 'data',
    storage: { ...storage, credentials },
    targets: [{ tenantId: 1002, path: 'other' }],
    archive: null,
  })

it('lets no secret out, on no path and into no sink', async () => {
  const seen: string[] = []
  const simulator = await plantedSimulator()
  const ask = await startConsole(simulator, (text) => seen.push(text))
  await vi.waitFor(async () => expect((await ask('/clusters/demo/destinations')).status).toBe(200), 10_000)

  for (const path of [
    '/console',
    '/clusters/demo/overview',
    '/clusters/demo/tenants',
    '/clusters/demo/tenants/1002',
    '/clusters/demo/jobs',
  ]) {
    expect((await ask(path)).status).toBe(200)
  }
  const typed = { accessId: PLANTED.typedId, accessKey: PLANTED.typedKey }
  expect(
    (await ask('/clusters/demo/operations', setDestination({ ...typed, accessKey: PLANTED.refusedKey }))).status,
  ).toBe(400)

  async function act(credentials: Parameters<typeof setDestination>[0]): Promise<Operation> {
    const planned: Operation = JSON.parse((await ask('/clusters/demo/operations', setDestination(credentials))).body)
    const path = `/clusters/demo/operations/${planned.operationId}`
    await ask(`${path}/run`, {})
    return vi.waitFor(async () => {
      const operation: Operation = JSON.parse((await ask(path)).body)
      expect(operation.state).toBe('done')
      return operation
    }, 10_000)
  }
  const echo = `syntax error near '${PLANTED.typedKey}' and '${encodeURIComponent(PLANTED.typedKey)}'`
  await simulator.inject({ kind: 'deny', match: 'SET DATA_BACKUP_DEST', errno: 1064, message: echo, times: 1 })
  expect((await act(typed)).steps[0]).toMatchObject({ outcome: 'refused', problem: { obErrno: 1064 } })
  expect((await act(typed)).steps[0]?.outcome).toBe('accepted')
  expect((await act(null)).steps[0]?.outcome).toBe('accepted')
  await ask('/clusters/demo/destinations')

  const sent = simulator
    .statements()
    .map(({ text }) => text)
    .filter((text) => text.includes('other'))
  expect(sent.at(-1)).toContain(PLANTED.typedKey)
  expect(seen.join('\n')).toContain('••••')
  expect(seen.flatMap(leaksIn)).toEqual([])
})

it.each(Object.entries(PLANTED))('would have found %s in any of its forms', (name, secret) => {
  for (const form of formsOf(secret)) expect(leaksIn(`{"a":"${form}"}`)).toContain(name)
})
