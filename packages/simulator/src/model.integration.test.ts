import * as fc from 'fast-check'
import { type Connection, createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningSimulator, startSimulator } from './index.ts'
import { type Act, type History, histories, textOf } from './testing/model/act.ts'
import { linesOf } from './testing/model/lines.ts'
import { linesOfViews } from './testing/model/lines-of-views.ts'
import { live } from './testing/model/live.ts'

const HISTORIES = 300
const NOW_US = 1_790_000_000_000_000n
const OWN = 1002

let simulator: RunningSimulator
beforeAll(async () => {
  simulator = await startSimulator({ startUs: NOW_US, wall: { nowUs: () => NOW_US, after: () => () => {} } })
})
afterAll(() => simulator.stop())

async function login(tenant: string): Promise<Connection> {
  const connection = await createConnection({ host: '127.0.0.1', port: simulator.port, user: `root@${tenant}` })
  connection.on('error', () => {})
  return connection
}

async function answerOf(connection: Connection, act: Act): Promise<string> {
  try {
    await connection.query(textOf(act))
    return 'OK'
  } catch (error) {
    const { errno, sqlState, sqlMessage } = error as { errno: number; sqlState: string; sqlMessage: string }
    return `${errno} ${sqlState} ${sqlMessage}`
  }
}

async function compare(seed: number, history: History): Promise<void> {
  simulator.load('blank', seed)
  const clients = { sys: await login('sys'), tenant: await login('mysql_tenant') }
  try {
    for (const event of live(history)) {
      if (event.kind === 'act') {
        const client = event.act.who === 'sys' ? clients.sys : clients.tenant
        expect(await answerOf(client, event.act), textOf(event.act)).toBe(event.expected)
        continue
      }
      simulator.advance(event.seconds)
      const expected = linesOf(event.model)
      expect(await linesOfViews(clients.sys, null)).toEqual(expected)
      const own = new RegExp(`^(?:job (?:live|ended)|\\S+) ${OWN} `)
      expect(await linesOfViews(clients.tenant, OWN)).toEqual(expected.filter((line) => own.test(line)))
    }
  } finally {
    clients.sys.destroy()
    clients.tenant.destroy()
  }
}

it(`two clients read and hear the same in ${HISTORIES} histories over the wire`, { timeout: 300_000 }, () =>
  fc.assert(fc.asyncProperty(fc.nat(9999), histories, compare), { numRuns: HISTORIES }),
)
