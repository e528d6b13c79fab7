import { createConnection as createMariadb } from 'mariadb'
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ControlClient, createControlClient } from './control-client.ts'
import { type RunningSimulator, startSimulator } from './index.ts'

let simulator: RunningSimulator
let control: ControlClient
let open: Connection[] = []

beforeEach(async () => {
  simulator = await startSimulator({ startUs: 1_750_000_000_000_000n })
  control = createControlClient(simulator.controlUrl)
})

afterEach(async () => {
  for (const connection of open) connection.destroy()
  open = []
  await simulator.stop()
})

async function connect(
  user = 'root@sys',
  options: { password?: string; database?: string; compress?: boolean } = {},
): Promise<Connection> {
  const connection = await createConnection({
    host: '127.0.0.1',
    port: simulator.port,
    user,
    supportBigNumbers: true,
    bigNumberStrings: true,
    dateStrings: true,
    ...options,
  })
  // A cut connection tells its owner once more, outside of any call.
  connection.on('error', () => {})
  open.push(connection)
  return connection
}

async function rows(connection: Connection, sql: string): Promise<RowDataPacket[]> {
  const [found] = await connection.query<RowDataPacket[]>(sql)
  return found
}

function refused(errno: number, sqlState: string, message?: string) {
  return expect.objectContaining({ errno, sqlState, ...(message === undefined ? {} : { sqlMessage: message }) })
}

describe('login', () => {
  it.each([
    ['root', 'sys'],
    ['root@sys', 'sys'],
    ['root@sys#demo', 'sys'],
    ['root@mysql_tenant', 'mysql_tenant'],
    ['demo:mysql_tenant:root', 'mysql_tenant'],
  ])('lets %s into %s', async (user, tenant) => {
    const connection = await connect(user)

    expect(await rows(connection, 'SELECT TENANT_NAME() AS tenant, CURRENT_USER() AS user')).toEqual([
      { tenant, user: 'root@%' },
    ])
  })

  it.each([
    ['root@nobody', 5160, 'HY000', 'invalid tenant name specified in connection string'],
    ['root@SYS', 5160, 'HY000', 'invalid tenant name specified in connection string'],
    ['root@META$1002', 1045, '42000', "Access denied for user 'root@META$1002'@'xxx.xxx.xxx.xxx' (using password: NO)"],
    ['ROOT@sys', 1045, '42000', "Access denied for user 'ROOT'@'xxx.xxx.xxx.xxx' (using password: NO)"],
    ['root@sys#other', 1045, '42000', "Access denied for user 'root@sys#other'@'xxx.xxx.xxx.xxx' (using password: NO)"],
    ['root@ora', 1235, '0A000', 'Oracle tenant for current client driver is not supported'],
  ])('refuses %s with %i', async (user, errno, sqlState, message) => {
    await expect(connect(user)).rejects.toEqual(refused(errno, sqlState, message))
  })

  it('asks for the password of an account that has one', async () => {
    await control.putAccount({ tenant: 'sys', user: 'watcher', password: 'Passw0rd!', mayAlterSystem: false })

    await expect(connect('watcher@sys', { password: 'other' })).rejects.toEqual(
      refused(1045, '42000', "Access denied for user 'watcher'@'xxx.xxx.xxx.xxx' (using password: YES)"),
    )
    const connection = await connect('watcher@sys', { password: 'Passw0rd!' })
    await expect(connection.query('ALTER SYSTEM BACKUP DATABASE')).rejects.toEqual(
      refused(
        1227,
        '42501',
        'Access denied; you need (at least one of) the ALTER SYSTEM privilege(s) for this operation',
      ),
    )
    await expect(connection.query('ALTER SYSTEM BACKUP BACKUP')).rejects.toEqual(refused(1064, '42000'))
  })

  it.each([
    ['ALTER SYSTEM BACKUP TENANT = nobody', 5160],
    ['ALTER SYSTEM BACKUP', 1235],
    ["ALTER SYSTEM BACKUP DATABASE TO 'file:///x'", 1235],
    ['ALTER SYSTEM BACKUP DATABASE', 1227],
    ['ALTER SYSTEM CANCEL BACKUP TENANT = nobody', 5160],
    ['ALTER SYSTEM CANCEL BACKUP', 1227],
    ['ALTER SYSTEM ARCHIVELOG TENANT = t2, t2', 1235],
    ['ALTER SYSTEM ARCHIVELOG TENANT = t2', 1227],
    ["ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///x'", 1235],
    ["ALTER SYSTEM SET DATA_BACKUP_DEST = 'nfs:///x' TENANT = t2", 1227],
    ["ALTER SYSTEM ADD DELETE BACKUP POLICY 'other' TENANT = t2", 1235],
    ["ALTER SYSTEM ADD DELETE BACKUP POLICY 'default' REDUNDANCY 1 TENANT = t2", 1227],
    ['ALTER SYSTEM SET nothing_known = 1', 1227],
  ])('asks for ALTER SYSTEM once names are resolved: %s', async (sql, errno) => {
    await control.putAccount({ tenant: 'sys', user: 'watcher', mayAlterSystem: false })
    const connection = await connect('watcher@sys')

    await expect(connection.query(sql)).rejects.toMatchObject({ errno })
  })

  it('refuses a database that is not there', async () => {
    await expect(connect('root@sys', { database: 'NoDb' })).rejects.toEqual(
      refused(1049, '42000', "Unknown database 'nodb'"),
    )
  })
})

describe('statements', () => {
  it('prepares, binds every kind of value and answers in binary rows', async () => {
    const connection = await connect()

    const [found] = await connection.execute(
      "SELECT TENANT_ID, TENANT_NAME, CREATE_TIME, ? AS word, ? AS nothing FROM oceanbase.DBA_OB_TENANTS WHERE TENANT_ID IN (?, ?) AND TENANT_TYPE = 'USER'",
      ['ü', null, 1002, '1004'],
    )

    expect(found).toEqual([
      expect.objectContaining({ TENANT_ID: '1002', TENANT_NAME: 'mysql_tenant', word: 'ü', nothing: null }),
      expect.objectContaining({ TENANT_ID: '1004', TENANT_NAME: 't2', word: 'ü', nothing: null }),
    ])
  })

  it('keeps no more than fifty prepared statements', async () => {
    const connection = await connect()
    for (let index = 0; index < 50; index++) await connection.prepare(`SELECT ${index}`)

    await expect(connection.prepare('SELECT 50')).rejects.toEqual(
      refused(5930, 'HY000', 'maximum open cursors exceeded'),
    )
  })

  it('refuses a statement beyond max_allowed_packet, and the session lives on', async () => {
    const connection = await connect()

    await expect(connection.query(`SELECT LENGTH('${'x'.repeat(17_000_000)}')`)).rejects.toEqual(
      refused(1153, '08S01', "Got a packet bigger than 'max_allowed_packet' bytes"),
    )
    expect(await rows(connection, 'SELECT 1 AS one')).toEqual([{ one: '1' }])
  })

  it('talks compressed to a client that asks for it', async () => {
    const connection = await connect('root@sys', { compress: true })

    expect(await rows(connection, 'SELECT TENANT_ID FROM oceanbase.DBA_OB_TENANTS')).toHaveLength(7)
    expect(await rows(connection, `SELECT LENGTH('${'x'.repeat(100_000)}') AS size`)).toEqual([{ size: '100000' }])
  })

  it('runs several statements of one text, up to the first refusal', async () => {
    const connection = await connect()

    await expect(connection.query('SET @a = 1; SELECT nope; SET @a = 2')).rejects.toEqual(refused(1054, '42S22'))
    expect(await rows(connection, 'SELECT @a AS a')).toEqual([{ a: '1' }])
    expect(await rows(connection, 'SELECT 1; SELECT 2')).toEqual([[{ 1: '1' }], [{ 2: '2' }]])
  })

  it('lets others have their turn between the statements of one text', async () => {
    const [busy, other] = [await connect(), await connect()]

    const many = busy.query('SELECT 1;'.repeat(400)).then(() => 'many')
    const one = other.query('SELECT 2').then(() => 'one')

    expect(await Promise.race([many, one])).toBe('one')
    await many
  })

  it('runs no more statements of a client that left', async () => {
    const connection = await connect()

    const other = await connect()
    // Never answered once the connection is destroyed.
    void connection.query('SELECT 1;'.repeat(400))
    await rows(other, 'SELECT 2')
    connection.destroy()

    await expect.poll(() => rows(other, 'SHOW PROCESSLIST')).toHaveLength(1)
    expect(simulator.statements().filter(({ text }) => text === 'SELECT 1;').length).toBeLessThan(400)
  })

  it.each([
    ['', 1065, '42000'],
    [';', 1065, '42000'],
    ['SELEC 1', 1064, '42000'],
    ['SELECT ?', 1064, '42000'],
    ['DROP TABLE oceanbase.t', 1235, '0A000'],
    ['USE nodb', 1049, '42000'],
    ['SELECT * FROM DBA_OB_TENANTS', 1046, '3D000'],
    ['SELECT * FROM oceanbase.nothing', 1146, '42S02'],
    ["SET time_zone = 'Asia/Shanghai'", 1298, 'HY000'],
    ['SET nosuch = 1', 1193, 'HY000'],
    ["SET ob_query_timeout = 'abc'", 1232, '42000'],
    ['SET max_connections = 5', 1229, 'HY000'],
    ['SET SESSION max_allowed_packet = 1024', 1621, 'HY000'],
    ['SET lower_case_table_names = 0', 1238, 'HY000'],
    ['SET NAMES latin1', 1115, '42000'],
    ['KILL 99999', 1094, 'HY000'],
    ['ALTER SYSTEM SET nosuch = 1', 5099, '42000'],
  ])('refuses %j with %i', async (sql, errno, sqlState) => {
    const connection = await connect()

    await expect(connection.query(sql)).rejects.toEqual(refused(errno, sqlState))
  })

  it('tells the last error in SHOW WARNINGS', async () => {
    const connection = await connect()
    await expect(connection.query('SELECT nope')).rejects.toThrow()

    expect(await rows(connection, 'SHOW WARNINGS')).toEqual([
      { Level: 'Error', Code: '1054', Message: "Unknown column 'nope' in 'field list'" },
    ])
  })
})

describe('a session', () => {
  it('has variables of its own', async () => {
    const connection = await connect()
    await connection.query("SET time_zone = '+8:00', @@session.ob_query_timeout = 30000000, NAMES utf8, @who = 'me'")

    const [shown] = await rows(connection, 'SELECT @@time_zone tz, @@ob_query_timeout us, @who who, @@autocommit auto')
    expect(shown).toEqual({ tz: '+08:00', us: '30000000', who: 'me', auto: '1' })
  })

  it('begins anew with RESET CONNECTION and CHANGE USER, under the same id', async () => {
    await control.putAccount({ tenant: 'mysql_tenant', user: 'app', password: 'secret' })
    const connection = await connect()
    await connection.query("SET time_zone = '+00:00', @a = 5")
    const [before] = await rows(connection, 'SELECT CONNECTION_ID() AS id')
    await connection.reset()

    expect(await rows(connection, 'SELECT @@time_zone AS tz, @a AS a')).toEqual([{ tz: '+08:00', a: null }])

    await connection.changeUser({ user: 'app@mysql_tenant', password: 'secret', database: 'oceanbase' })
    expect(await rows(connection, 'SELECT CONNECTION_ID() AS id, CURRENT_USER() AS user, DATABASE() AS db')).toEqual([
      { id: before?.id, user: 'app@%', db: 'oceanbase' },
    ])
  })

  it('is seen and killed by others of its tenant, and of sys', async () => {
    const sys = await connect()
    const tenant = await connect('root@t2')
    const victim = await connect('root@mysql_tenant')
    const [own] = await rows(victim, 'SELECT CONNECTION_ID() AS id')

    await expect(tenant.query(`KILL ${own?.id}`)).rejects.toEqual(refused(1094, 'HY000'))
    expect(await rows(tenant, 'SHOW PROCESSLIST')).toHaveLength(1)
    expect(await rows(sys, 'SHOW PROCESSLIST')).toHaveLength(3)

    await sys.query(`KILL ${own?.id}`)
    await expect(victim.query('SELECT 1')).rejects.toThrow()
  })
})

describe('time', () => {
  it('runs at the rate of the wall, plus what is advanced', async () => {
    const connection = await connect()
    await connection.query("SET time_zone = '+00:00'")
    await control.advance(86_400)

    const [shown] = await rows(connection, 'SELECT DATE(NOW()) AS day')
    expect(String(shown?.day)).toMatch(/^2025-06-16/)
  })

  it('ends a statement that takes too long, by variable or by hint', async () => {
    await control.inject({ kind: 'hang', match: 'DBA_OB_TENANTS' })
    const connection = await connect()
    await connection.query('SET ob_query_timeout = 3600000000')

    const slow = connection.query('SELECT /*+ QUERY_TIMEOUT(1800000000) */ COUNT(*) FROM oceanbase.DBA_OB_TENANTS')
    const outcome = expect(slow).rejects.toEqual(refused(4012, 'HY000', expect.stringContaining('1800000000(us)')))
    await running('DBA_OB_TENANTS')
    await control.advance(1800)
    await outcome
    expect(await rows(connection, 'SELECT 1 AS one')).toEqual([{ one: '1' }])
  })

  it('ends a statement with KILL QUERY, and the session lives on', async () => {
    const connection = await connect()
    const other = await connect()
    const [own] = await rows(connection, 'SELECT CONNECTION_ID() AS id')
    const sleeping = connection.query('SELECT SLEEP(9)')
    const outcome = expect(sleeping).rejects.toEqual(refused(1317, '70100', 'Query execution was interrupted'))
    await running('SLEEP')
    await other.query(`KILL QUERY ${own?.id}`)
    await outcome
    expect(await rows(connection, 'SELECT CONNECTION_ID() AS id')).toEqual([own])
  })
})

/** Until a statement like this is on its way. */
async function running(part: string): Promise<void> {
  await expect
    .poll(async () =>
      (await control.statements()).some(({ text, outcome }) => text.includes(part) && outcome === 'running'),
    )
    .toBe(true)
}

describe('the mariadb connector', () => {
  it('queries and executes', async () => {
    const connection = await createMariadb({
      host: '127.0.0.1',
      port: simulator.port,
      user: 'root@t2',
      database: 'oceanbase',
    })

    const found = await connection.execute('SELECT TENANT_NAME FROM DBA_OB_TENANTS WHERE TENANT_ID > ?', [1n])
    await expect(connection.query('SELECT nope')).rejects.toEqual(
      expect.objectContaining({ errno: 1054, sqlState: '42S22' }),
    )
    await connection.end()

    expect(found).toEqual([{ TENANT_NAME: 't2' }])
  })
})
