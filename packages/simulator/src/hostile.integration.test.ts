import { connect, type Socket } from 'node:net'
import { assert, asyncProperty, uint8Array } from 'fast-check'
import { createConnection } from 'mysql2/promise'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type RunningSimulator, startSimulator } from './index.ts'

let simulator: RunningSimulator
let failures: unknown[]

beforeEach(async () => {
  failures = []
  simulator = await startSimulator({ report: (error) => failures.push(error) })
})

afterEach(() => simulator.stop())

/** root@sys, no password, protocol 4.1. */
const LOGIN = frame(
  Buffer.concat([
    Buffer.from([0x05, 0xa2, 0x08, 0x00]),
    Buffer.alloc(28),
    Buffer.from('root@sys\0\0mysql_native_password\0'),
  ]),
  1,
)

function frame(payload: Buffer, sequence: number): Buffer {
  const header = Buffer.alloc(4)
  header.writeUIntLE(payload.length, 0, 3)
  header.writeUInt8(sequence, 3)
  return Buffer.concat([header, payload])
}

/** Sends bytes as soon as the server speaks, hangs up, and waits for the end. */
async function send(bytes: Uint8Array): Promise<void> {
  const socket: Socket = connect(simulator.port, '127.0.0.1')
  await new Promise<void>((resolve) => {
    socket.on('error', () => {})
    socket.on('close', () => resolve())
    socket.once('data', () => socket.end(bytes))
    socket.resume()
  })
}

async function answers(): Promise<void> {
  const connection = await createConnection({ host: '127.0.0.1', port: simulator.port, user: 'root@sys' })
  await expect(connection.query('SELECT 1 AS one')).resolves.toEqual([[{ one: 1 }], expect.anything()])
  await connection.end()
  expect(failures).toEqual([])
}

it('takes the login these tests begin with', async () => {
  await send(Buffer.concat([LOGIN, frame(Buffer.from('\x03select 1'), 0)]))

  expect(simulator.statements()).toEqual([expect.objectContaining({ text: 'select 1', user: 'root', tenant: 'sys' })])
})

it('survives any bytes instead of a login', async () => {
  await assert(
    asyncProperty(uint8Array({ maxLength: 200 }), (bytes) => send(bytes)),
    { numRuns: 60 },
  )
  await answers()
})

it('survives any command of any content after a login', async () => {
  await assert(
    asyncProperty(uint8Array({ minLength: 1, maxLength: 60 }), (payload) =>
      send(Buffer.concat([LOGIN, frame(Buffer.from(payload), 0)])),
    ),
    { numRuns: 150 },
  )
  await answers()
})

it.each([
  ['an HTTP request', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
  ['a login that is none', frame(Buffer.from([1, 2, 3]), 1)],
  ['a login out of order', Buffer.concat([LOGIN.subarray(0, 3), Buffer.from([5]), LOGIN.subarray(4)])],
  ['an empty command', Buffer.concat([LOGIN, frame(Buffer.alloc(0), 0)])],
  ['a command out of order', Buffer.concat([LOGIN, frame(Buffer.from('\x03select 1'), 5)])],
  ['values cut short', Buffer.concat([LOGIN, frame(Buffer.from('\x16select ?'), 0), frame(Buffer.from([0x17, 1]), 0)])],
])('closes on %s', async (_, bytes) => {
  await send(bytes)
  await answers()
})
