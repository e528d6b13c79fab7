import type { BackupJob, Operation, OperationRequest } from '@tidemark/contract'
import { createConnection } from 'mysql2/promise'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type OpenConsole, openConsole } from '../testing/console.ts'

const FILE = { scheme: 'file' } as const
type Scope = Extract<OperationRequest, { kind: 'start-backup' }>['scope']
const named: Scope = { by: 'tenants', tenantIds: [1002] }

const backup = (scope: Scope): Extract<OperationRequest, { kind: 'start-backup' }> => ({
  kind: 'start-backup',
  scope,
  backupType: 'full',
  plusArchivelog: false,
  description: "it's mine",
})

const outcomes = ({ steps }: Operation) => steps.map(({ outcome, settlement }) => `${outcome} ${settlement}`)
const shown = (...operations: readonly Operation[]) => operations.flatMap(({ steps }) => steps.map(({ sql }) => sql))

/** Both destinations set and archiving, as an operator does it. Returns what was shown to him. */
async function makeReady({ act, get, until }: OpenConsole, tenantId: number, scope: Scope) {
  const target = (kind: string) => [{ tenantId, path: `/backup/${tenantId}/${kind}` }]
  const data = await act({
    kind: 'set-destination',
    destination: 'data',
    storage: FILE,
    archive: null,
    targets: target('data'),
  })
  const archive = await act({
    kind: 'set-destination',
    destination: 'archive',
    storage: FILE,
    archive: { binding: 'optional', pieceSwitchIntervalDays: 1 },
    targets: target('archive'),
  })
  const on = await act({ kind: 'start-archiving', scope })
  expect([data, archive, on].flatMap(outcomes)).toEqual(['accepted seen', 'accepted seen', 'accepted seen'])
  await until(
    () => get(`/clusters/demo/tenants/${tenantId}`),
    ({ text }) => text.includes('"state":"archiving"'),
  )
  return [data, archive, on] as const
}

const jobsOf = async ({ get }: OpenConsole) =>
  ((await get('/clusters/demo/jobs')).body.data as { jobs: BackupJob[] }).jobs

describe('from sys', () => {
  it('sends exactly what it showed, once, and the views settle it', async () => {
    const console = await openConsole()
    const first = await makeReady(console, 1002, named)
    const full = await console.act(backup(named))
    expect(outcomes(full)).toEqual(['accepted seen'])
    const token = `[td:${full.operationId}]`
    expect(shown(full)).toEqual([`ALTER SYSTEM BACKUP TENANT = \`mysql_tenant\` DESCRIPTION = 'it''s mine ${token}'`])
    expect(console.commands()).toEqual(shown(...first, full))
    const [job] = await jobsOf(console)
    expect(job).toMatchObject({ startedBy: 'tidemark', operationId: full.operationId, description: "it's mine" })
    const page = await console.get(`/clusters/demo/jobs/${job?.tenantId}/${job?.jobId}`)
    expect(page.body.data).toMatchObject({ statement: { sql: shown(full)[0] } })
  })

  it('restarts archiving in two statements, the second once the round has stopped', async () => {
    const console = await openConsole()
    await makeReady(console, 1002, named)
    const restart = await console.act({ kind: 'restart-archiving', scope: named })
    expect(outcomes(restart)).toEqual(['accepted seen', 'accepted seen'])
    expect(console.commands().slice(-2)).toEqual(shown(restart))
  })

  it('runs a plan once, however often and at once it is asked to', async () => {
    const console = await openConsole()
    await makeReady(console, 1002, named)
    const before = console.commands().length
    const { operationId } = await console.plan(backup(named))
    const answers = await Promise.all(Array.from({ length: 8 }, () => console.run(operationId)))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(202))
    await console.until(
      () => console.find(operationId),
      ({ steps }) => steps[0]?.settlement === 'seen',
    )
    expect((await console.run(operationId)).status).toBe(202)
    expect(console.commands()).toHaveLength(before + 1)
  })

  it('looks again before it sends: what somebody else did meanwhile holds it up', async () => {
    const console = await openConsole()
    const ready = await makeReady(console, 1002, named)
    const { operationId } = await console.plan(backup(named))
    const other = await createConnection({ host: '127.0.0.1', port: console.simulator.port, user: 'root@sys' })
    onTestFinished(() => other.destroy())
    await other.query('ALTER SYSTEM BACKUP TENANT = mysql_tenant')
    const { status, body } = await console.run(operationId)
    expect([status, body.type]).toEqual([409, 'urn:tidemark:problem:job-running'])
    expect(console.commands()).toHaveLength(shown(...ready).length + 1)
  })

  it('tells what a refusal means, and keeps it among the troubles', async () => {
    const console = await openConsole()
    await makeReady(console, 1002, named)
    await console.simulator.inject({
      kind: 'deny',
      errno: 9036,
      sqlState: 'HY000',
      message: 'Backup is in progress',
      match: 'BACKUP TENANT',
    })
    const refused = await console.act(backup(named))
    expect(outcomes(refused)).toEqual(['refused null'])
    expect(refused.steps[0]?.problem).toMatchObject({
      status: 422,
      obErrno: 9036,
      obError: { said: 'Backup is in progress' },
    })
    expect(refused.steps[0]?.problem?.obError?.nextStep?.zh).toBeTruthy()
    const overview = await console.get('/clusters/demo/overview')
    expect(overview.body.data).toMatchObject({ troubles: [{ kind: 'operation-refused', tenantId: 1002 }] })
  })
})

describe('when the reply is lost', () => {
  it('is unknown, is settled by the views, and is never sent twice', async () => {
    const console = await openConsole()
    await makeReady(console, 1002, named)
    const before = console.commands().length
    await console.simulator.inject({ kind: 'drop-after', match: 'BACKUP TENANT', times: 1 })
    const lost = await console.act(backup(named))
    expect(outcomes(lost)).toEqual(['unknown seen'])
    expect(lost.steps[0]?.jobs.length).toBeGreaterThan(0)
    expect((await console.run(lost.operationId)).status).toBe(202)
    expect(console.commands()).toHaveLength(before + 1)
  })

  it('is not seen when the statement never arrived, after a minute of the database’s time', async () => {
    const console = await openConsole()
    await makeReady(console, 1002, named)
    await console.simulator.inject({ kind: 'drop-before', match: 'BACKUP TENANT', times: 1 })
    const { operationId } = await console.plan(backup(named))
    await console.run(operationId)
    await console.until(
      () => console.find(operationId),
      ({ state }) => state === 'done',
    )
    expect(outcomes(await console.find(operationId))).toEqual(['unknown pending'])
    const timeline = await console.get('/clusters/demo/timeline?from=2026-01-01T00:00:00Z&to=2026-12-31T00:00:00Z')
    expect(timeline.body.data).toMatchObject({ requested: [{ operationId, outcome: 'unknown' }] })
    console.simulator.advance(61)
    await console.until(
      () => console.find(operationId),
      (found) => outcomes(found)[0] === 'unknown not-seen',
    )
    expect(await jobsOf(console)).toEqual([])
  })

  it('goes on after the server was restarted, with nothing sent again', async () => {
    const console = await openConsole()
    const ready = await makeReady(console, 1002, named)
    await console.simulator.restart()
    const full = await console.until(
      () => console.plan(backup(named)).then(({ operationId }) => console.run(operationId)),
      ({ status }) => status === 202,
    )
    const { operationId } = full.body as unknown as Operation
    const done = await console.until(
      () => console.find(operationId),
      ({ state }) => state === 'done',
    )
    const sent = console.commands().slice(shown(...ready).length)
    expect(sent).toEqual(done.steps[0]?.outcome === 'unsent' ? [] : shown(done))
  })
})

it('does the same from a tenant’s own login, and names nobody', async () => {
  const console = await openConsole({ tenant: 't2' })
  const first = await makeReady(console, 1004, { by: 'own' })
  const full = await console.act(backup({ by: 'own' }))
  const cancel = await console.act({ kind: 'cancel-backup', scope: { by: 'own' } })
  expect([full, cancel].flatMap(outcomes)).toEqual(['accepted seen', 'accepted seen'])
  expect(console.commands()).toEqual(shown(...first, full, cancel))
  expect(console.commands().filter((text) => text.includes('TENANT ='))).toEqual([])
  const foreign = await console.post('/clusters/demo/operations', backup({ by: 'cluster' }))
  expect(foreign).toMatchObject({ status: 400, body: { errors: [{ pointer: '/scope/by' }] } })
})

it('answers bad input with the fields named, and sends nothing', async () => {
  const console = await openConsole()
  const requests: readonly unknown[] = [
    {},
    { kind: 'drop-tenant' },
    { ...backup(named), scope: { by: 'tenants', tenantIds: [] } },
    { ...backup(named), description: '\u0000' },
    { ...backup(named), extra: 1 },
    {
      kind: 'set-destination',
      destination: 'data',
      storage: FILE,
      archive: null,
      targets: [{ tenantId: 1002, path: 'x' }],
    },
  ]
  for (const request of requests) {
    const { status, body } = await console.post('/clusters/demo/operations', request)
    expect(status).toBe(400)
    expect(body.errors).toEqual([expect.objectContaining({ pointer: expect.any(String) })])
  }
  expect((await console.get('/clusters/demo/operations/01JQ0000000000000000000000')).status).toBe(404)
  expect(console.commands()).toEqual([])
})

it('changes keys from a tenant’s own login, seen by what the views keep of them', async () => {
  const console = await openConsole({ scenario: 'blank', tenant: 'mysql_tenant' })
  const bucket = { scheme: 's3', bucket: 'b', host: 's3.example.com', s3Region: 'r' } as const
  const rest = { deleteMode: null, checksumType: null, maxIops: null, maxBandwidth: null } as const
  const credentials = { accessId: 'OLDID', accessKey: 'OLDKEY' }
  await console.until(
    () => console.get('/clusters/demo/destinations'),
    ({ status }) => status === 200,
  )
  const set = await console.act({
    kind: 'set-destination',
    destination: 'data',
    storage: { ...bucket, ...rest, credentials },
    archive: null,
    targets: [{ tenantId: 1002, path: 'data' }],
  })
  const changed = await console.act({
    kind: 'rotate-keys',
    tenantId: 1002,
    destinations: ['data'],
    credentials: { accessId: 'NEWID', accessKey: 'NEWKEY' },
  })
  expect([set, changed].flatMap(outcomes)).toEqual(['accepted seen', 'accepted seen'])
  expect(console.commands().at(-1)).toBe(
    "ALTER SYSTEM CHANGE EXTERNAL_STORAGE_DEST PATH = 's3://b/data?host=s3.example.com' SET ACCESS_INFO = 'access_id=NEWID&access_key=NEWKEY'",
  )
  expect(shown(changed)[0]).toContain("'access_id=••••&access_key=••••'")
})

it('encrypts a backup: both statements shown, both sent, and the job says so', async () => {
  const console = await openConsole({ scenario: 'blank' })
  await makeReady(console, 1002, { by: 'tenants', tenantIds: [1002] })
  const password = "pass'word 密码"
  const done = await console.act({ ...backup({ by: 'tenants', tenantIds: [1002] }), encryptionPassword: password })
  expect(outcomes(done)).toEqual(['accepted seen'])
  expect(done.steps[0]?.before).toEqual(["SET ENCRYPTION ON IDENTIFIED BY '••••' ONLY"])
  const sent = console.simulator.statements().filter(({ text }) => /^(?:SET ENCRYPTION|ALTER SYSTEM BACKUP)/.test(text))
  expect(sent.map(({ text }) => text.slice(0, 18))).toEqual(['SET ENCRYPTION ON ', 'ALTER SYSTEM BACKU'])
  expect(new Set(sent.map(({ connectionId }) => connectionId)).size).toBe(1)
  const jobs = await jobsOf(console)
  expect(jobs.length).toBeGreaterThan(0)
  expect(jobs.every(({ encrypted }) => encrypted === true)).toBe(true)
})
