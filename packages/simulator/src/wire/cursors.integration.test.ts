import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type RunningSimulator, startSimulator } from '../index.ts'

let simulator: RunningSimulator

beforeEach(async () => {
  simulator = await startSimulator()
})

afterEach(() => simulator.stop())

const LOGIN = Buffer.concat([
  Buffer.from([0x05, 0xa2, 0x08, 0x00]),
  Buffer.alloc(28),
  Buffer.from('root@sys\0\0mysql_native_password\0'),
])
const EXECUTE_WITH_CURSOR = Buffer.from([0x17, 1, 0, 0, 0, 1, 1, 0, 0, 0])
const QUIT = Buffer.from([1])
const fetchRows = (count: number) => Buffer.from([0x1c, 1, 0, 0, 0, count, 0, 0, 0])

function frame(payload: Buffer, sequence = 0): Buffer {
  const header = Buffer.alloc(4)
  header.writeUIntLE(payload.length, 0, 3)
  header.writeUInt8(sequence, 3)
  return Buffer.concat([header, payload])
}

/** The payloads of all that the server says to these commands, in hexadecimal digits. */
async function answers(...commands: readonly Buffer[]): Promise<readonly string[]> {
  const socket = connect(simulator.port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  await once(socket, 'data')
  socket.write(Buffer.concat([frame(LOGIN, 1), ...[...commands, QUIT].map((command) => frame(command))]))
  await once(socket, 'close')
  return packets(Buffer.concat(chunks))
}

function packets(bytes: Buffer): string[] {
  if (bytes.length < 4) return []
  const end = 4 + bytes.readUIntLE(0, 3)
  return [bytes.subarray(4, end).toString('hex'), ...packets(bytes.subarray(end))]
}

it('keeps the rows of a cursor until they are fetched', async () => {
  const prepare = Buffer.from('\x16SELECT 7 AS a UNION ALL SELECT 8 UNION ALL SELECT 9')

  const said = await answers(prepare, EXECUTE_WITH_CURSOR, fetchRows(2), fetchRows(2), fetchRows(2))

  const [seven, eight, nine] = [7, 8, 9].map((value) => `00000${value}00000000000000`)
  const columns = said.lastIndexOf('01')
  expect(said.slice(columns + 2)).toEqual([
    'fe00004200',
    ...[seven, eight, 'fe00004200'],
    ...[nine, 'fe00008200'],
    'fe00008200',
  ])
})

it('has nothing to fetch without a cursor', async () => {
  const said = await answers(Buffer.from('\x16SELECT 1'), fetchRows(1))

  expect(said.at(-1)).toBe(`ffdb04${Buffer.from('#HY000Unknown prepared statement handle').toString('hex')}`)
})
