import { createHash } from 'node:crypto'
import { type Answer, type Column, isEof, readColumn, readError, readOk, readRow } from './answer.ts'
import { type Packet, PacketStream } from './packet-stream.ts'
import { Reader } from './reader.ts'

export interface Login {
  readonly user: string
  readonly password: string
  /** null: the login names none. */
  readonly database: string | null
  /** The byte that names a collation. */
  readonly charset: number
  /** Capabilities asked for beside those of every client. */
  readonly capabilities: number
  readonly plugin: string
}

const CONNECT_WITH_DB = 0x8
const PROTOCOL_41 = 0x200
const PLUGIN_AUTH = 0x80000
/** LONG_PASSWORD, LONG_FLAG, PROTOCOL_41, TRANSACTIONS, SECURE_CONNECTION, MULTI_RESULTS, PS_MULTI_RESULTS, PLUGIN_AUTH. */
const OF_EVERY_CLIENT = 0x1 | 0x4 | PROTOCOL_41 | 0x2000 | 0x8000 | 0x20000 | 0x40000 | PLUGIN_AUTH
const MORE_RESULTS = 0x8
const LARGEST_PACKET = 0x1000000

const COM_QUERY = 0x03
const COM_PREPARE = 0x16

/** A client of the MySQL protocol that hides nothing a rule may ask for. */
export class Session {
  readonly stream: PacketStream
  /** The server's first packet, null: it closed at once. */
  #hello: Packet | null = null
  id = 0

  constructor(host: string, port: number) {
    this.stream = new PacketStream(host, port)
  }

  /** Reads the server's first packet. */
  async greet(): Promise<Packet | null> {
    this.#hello = await this.stream.read()
    const payload = this.#hello?.payload
    if (payload !== undefined && payload[0] !== 0xff) this.id = payload.readUInt32LE(payload.indexOf(0) + 1)
    return this.#hello
  }

  async login(login: Login): Promise<Answer> {
    const hello = this.#hello ?? (await this.greet())
    if (hello === null) return { kind: 'closed' }
    if (hello.payload[0] === 0xff) return readError(hello.payload)
    this.stream.send(1, response(login, scrambleOf(hello.payload)))
    let packet = await this.stream.read()
    if (packet?.payload[0] === 0xfe) {
      const reader = new Reader(packet.payload, 1)
      reader.textToZero()
      this.stream.send(packet.seq + 1, token(login.password, reader.bytes(20)))
      packet = await this.stream.read()
    }
    return readEnd(packet)
  }

  /** Everything the server answers to one text, which may hold several statements. */
  async query(text: string): Promise<readonly Answer[]> {
    this.ask(text)
    return await this.answers()
  }

  ask(text: string): void {
    this.stream.send(0, Buffer.concat([Buffer.from([COM_QUERY]), Buffer.from(text, 'utf8')]))
  }

  async answers(): Promise<readonly Answer[]> {
    const all: Answer[] = []
    for (;;) {
      const answer = await this.#answer()
      all.push(answer)
      if (!('status' in answer) || (answer.status & MORE_RESULTS) === 0) return all
    }
  }

  async prepare(text: string): Promise<Answer> {
    this.stream.send(0, Buffer.concat([Buffer.from([COM_PREPARE]), Buffer.from(text, 'utf8')]))
    const packet = await this.stream.read()
    if (packet?.payload[0] !== 0) return readEnd(packet)
    const reader = new Reader(packet.payload, 1)
    const id = reader.whole(4)
    const columnCount = reader.whole(2)
    const parameters = await this.#columns(reader.whole(2))
    return { kind: 'prepared', id, parameters, columns: await this.#columns(columnCount) }
  }

  close(): void {
    this.stream.close()
  }

  async #answer(): Promise<Answer> {
    const packet = await this.stream.read()
    const first = packet?.payload[0]
    if (packet === null || first === undefined || first === 0 || first === 0xff) return readEnd(packet)
    const columns = await this.#columns(packet.payload[0] ?? 0)
    const rows: (readonly (string | null)[])[] = []
    for (;;) {
      const next = await this.stream.read()
      if (next === null) return { kind: 'closed' }
      if (next.payload[0] === 0xff) return readError(next.payload, rows.length)
      if (isEof(next.payload)) {
        return {
          kind: 'rows',
          columns,
          rows,
          warnings: next.payload.readUInt16LE(1),
          status: next.payload.readUInt16LE(3),
        }
      }
      rows.push(readRow(next.payload))
    }
  }

  /** So many column packets and the EOF after them. */
  async #columns(count: number): Promise<readonly Column[]> {
    const columns: Column[] = []
    for (let index = 0; index < count; index++) {
      const packet = await this.stream.read()
      if (packet !== null) columns.push(readColumn(packet.payload))
    }
    if (count > 0) await this.stream.read()
    return columns
  }
}

function readEnd(packet: Packet | null): Answer {
  if (packet === null) return { kind: 'closed' }
  return packet.payload[0] === 0xff ? readError(packet.payload) : readOk(packet.payload)
}

function scrambleOf(hello: Buffer): Buffer {
  const first = hello.indexOf(0) + 5
  return Buffer.concat([hello.subarray(first, first + 8), hello.subarray(first + 27, first + 39)])
}

function response({ user, password, database, charset, capabilities, plugin }: Login, scramble: Buffer): Buffer {
  const head = Buffer.alloc(32)
  head.writeUInt32LE((OF_EVERY_CLIENT | capabilities | (database === null ? 0 : CONNECT_WITH_DB)) >>> 0, 0)
  head.writeUInt32LE(LARGEST_PACKET, 4)
  head[8] = charset
  const proof = token(password, scramble)
  const parts = [head, Buffer.from(`${user}\0`), Buffer.from([proof.length]), proof]
  if (database !== null) parts.push(Buffer.from(`${database}\0`))
  return Buffer.concat([...parts, Buffer.from(`${plugin}\0`)])
}

/** mysql_native_password: SHA1(password) XOR SHA1(scramble + SHA1(SHA1(password))). */
function token(password: string, scramble: Buffer): Buffer {
  if (password === '') return Buffer.alloc(0)
  const sha1 = (...parts: readonly (Buffer | string)[]) => {
    const hash = createHash('sha1')
    for (const part of parts) hash.update(part)
    return hash.digest()
  }
  const first = sha1(password)
  const mask = sha1(scramble, sha1(first))
  return Buffer.from(first.map((byte, index) => byte ^ (mask[index] ?? 0)))
}
