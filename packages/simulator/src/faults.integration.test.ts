import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ControlClient, ControlRefused, createControlClient } from './control-client.ts'
import { type RunningSimulator, startSimulator } from './index.ts'

let simulator: RunningSimulator
let control: ControlClient
let open: Connection[] = []

beforeEach(async () => {
  simulator = await startSimulator()
  control = createControlClient(simulator.controlUrl)
})

afterEach(async () => {
  for (const connection of open) connection.destroy()
  open = []
  await simulator.stop()
})

async function connect(user = 'root@sys'): Promise<Connection> {
  const connection = await createConnection({ host: '127.0.0.1', port: simulator.port, user, database: 'oceanbase' })
  connection.on('error', () => {})
  open.push(connection)
  return connection
}

const LOST = expect.objectContaining({ code: 'PROTOCOL_CONNECTION_LOST' })
const SET_DESTINATION = "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///data/nfs' TENANT = mysql_tenant"

async function destinations(): Promise<number> {
  const [found] = await (await connect()).query<RowDataPacket[]>('SELECT * FROM CDB_OB_BACKUP_PARAMETER')
  return found.length
}

describe('a lost connection', () => {
  it.each([
    ['drop-before', 0, false],
    ['drop-after', 1, true],
  ] as const)('%s execution leaves %i destinations', async (kind, left, reached) => {
    await control.inject({ kind, match: '^alter system', times: 1 })

    await expect((await connect()).query(SET_DESTINATION)).rejects.toEqual(LOST)

    expect(await destinations()).toBe(left)
    expect(await control.statements()).toContainEqual(
      expect.objectContaining({ text: SET_DESTINATION, reached, outcome: 'dropped', tenant: 'sys' }),
    )
  })

  it('comes in the middle of a result', async () => {
    await control.inject({ kind: 'truncate', match: 'DBA_OB_TENANTS' })

    await expect((await connect()).query('SELECT * FROM DBA_OB_TENANTS')).rejects.toEqual(LOST)
  })
})

describe('a refusal', () => {
  it('denies statements with any error', async () => {
    const id = await control.inject({
      kind: 'deny',
      errno: 4654,
      message: 'location leader not exist',
      match: '^select',
    })
    const connection = await connect()

    await expect(connection.query('SELECT 1')).rejects.toEqual(
      expect.objectContaining({ errno: 4654, sqlState: 'HY000' }),
    )
    await control.clearFault(id)
    await expect(connection.query('SELECT 1')).resolves.toBeDefined()
  })

  it('closes the port and leaves sessions alone', async () => {
    const connection = await connect()
    await control.inject({ kind: 'refuse' })

    await expect(connect()).rejects.toEqual(expect.objectContaining({ code: 'ECONNREFUSED' }))
    await expect(connection.query('SELECT 1')).resolves.toBeDefined()
    await control.clearFaults()
    await expect(connect()).resolves.toBeDefined()
  })

  it('makes a destination unreachable until it is cleared', async () => {
    await control.inject({ kind: 'destination', state: 'unreachable', tenant: 'mysql_tenant' })
    const connection = await connect()

    await expect(connection.query(SET_DESTINATION)).rejects.toEqual(expect.objectContaining({ errno: 9116 }))
    await control.clearFaults()
    await connection.query(SET_DESTINATION)
    expect(await destinations()).toBe(1)
  })
})

describe('waiting', () => {
  it('holds an answer until the fault is cleared', async () => {
    const id = await control.inject({ kind: 'hang', match: '^alter system' })
    const answer = (await connect()).query(SET_DESTINATION)
    await expect.poll(async () => (await control.statements()).at(-1)?.outcome).toBe('running')
    expect(await destinations()).toBe(0)
    await control.clearFault(id)
    await answer
    expect(await destinations()).toBe(1)
  })

  it('makes an answer late by the time that is advanced', async () => {
    await control.inject({ kind: 'slow', ms: 5_000_000, match: 'late' })
    const connection = await connect()
    await connection.query('SET ob_query_timeout = 9000000000')
    const answer = connection.query("SELECT 'late'")
    await expect.poll(async () => (await control.statements()).at(-1)?.outcome).toBe('running')
    await control.advance(5000)
    await expect(answer).resolves.toBeDefined()
  })
})

describe('the world', () => {
  it('lives on through a restart, which cuts every session', async () => {
    const connection = await connect()
    await connection.query(SET_DESTINATION)
    const { port } = await control.restart()

    await expect(connection.query('SELECT 1')).rejects.toThrow()
    expect(port).toBe(simulator.port)
    expect(await destinations()).toBe(1)
  })

  it('is another one after empty: ids begin again', async () => {
    const connection = await connect()
    await connection.query(SET_DESTINATION)
    await control.empty()

    await expect(connection.query('SELECT 1')).rejects.toThrow()
    expect(await destinations()).toBe(0)
    const [found] = await (await connect()).query<RowDataPacket[]>('SELECT CONNECTION_ID() AS id')
    expect(Number(found[0]?.id)).toBe(2)
  })
})

describe('the control API', () => {
  it.each([
    [{ kind: 'nonsense' }, '"kind" must be one of'],
    [{ kind: 'slow' }, '"ms" is missing.'],
    [{ kind: 'hang', match: '(' }, '"match" is no regular expression.'],
    [{ kind: 'hang', extra: 1 }, '"extra" is not known here.'],
    [{ kind: 'archive-interrupted', tenant: 'nobody' }, 'There is no tenant "nobody".'],
  ])('refuses %j', async (fault, said) => {
    const outcome = control.inject(fault as Parameters<ControlClient['inject']>[0])

    await expect(outcome).rejects.toThrow(ControlRefused)
    await expect(outcome).rejects.toEqual(
      expect.objectContaining({ status: 400, message: expect.stringContaining(said) }),
    )
  })

  it('refuses a scenario that is not there, and keeps the world', async () => {
    await expect(control.scenario('nowhere')).rejects.toEqual(expect.objectContaining({ status: 400 }))
    expect((await control.health()).scenario).toBe('blank')
  })

  it('answers no page', async () => {
    const response = await fetch(`${simulator.controlUrl}/statements`, { headers: { origin: 'http://evil.example' } })

    expect(response.status).toBe(403)
  })
})
