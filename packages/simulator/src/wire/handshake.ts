import { randomInt } from 'node:crypto'
import { MalformedPacket } from './malformed-packet.ts'
import { NATIVE_PASSWORD } from './native-password.ts'
import { PayloadReader } from './payload-reader.ts'
import { PayloadWriter } from './payload-writer.ts'
import { CAPABILITY, OFFERED_CAPABILITIES, STATUS } from './protocol.ts'

/** OceanBase on a direct connection; VERSION() tells more. */
const WIRE_VERSION = '5.7.25'
const UTF8MB4_BIN = 46
const SCRAMBLE_BYTES = 20
/** A login fills less than this with any sensible name and attributes. */
export const LOGIN_LIMIT_BYTES = 65_536

/** Printable, since a NUL would end it. */
export function createScramble(): Buffer {
  return Buffer.from(Array.from({ length: SCRAMBLE_BYTES }, () => randomInt(0x21, 0x7f)))
}

export function helloPacket(connectionId: number, scramble: Buffer): Buffer {
  return new PayloadWriter()
    .uint(10, 1)
    .nulText(WIRE_VERSION)
    .uint(connectionId, 4)
    .bytes(scramble.subarray(0, 8))
    .uint(0, 1)
    .uint(OFFERED_CAPABILITIES & 0xffff, 2)
    .uint(UTF8MB4_BIN, 1)
    .uint(STATUS.autocommit, 2)
    .uint(OFFERED_CAPABILITIES >>> 16, 2)
    .uint(SCRAMBLE_BYTES + 1, 1)
    .bytes(Buffer.alloc(10))
    .bytes(scramble.subarray(8))
    .uint(0, 1)
    .nulText(NATIVE_PASSWORD)
    .done()
}

export function authSwitchPacket(scramble: Buffer): Buffer {
  return new PayloadWriter().uint(0xfe, 1).nulText(NATIVE_PASSWORD).bytes(scramble).uint(0, 1).done()
}

/** What a client says of itself, at login or in CHANGE_USER. */
export interface LoginPacket {
  /** `user@tenant#cluster` as sent. */
  readonly user: string
  readonly token: Buffer
  /** null: none was named. */
  readonly plugin: string | null
  readonly database: string | null
  readonly charset: number
}

export type FirstPacket =
  | { readonly kind: 'tls' }
  | { readonly kind: 'login'; readonly capabilities: number; readonly login: LoginPacket }

/** The client's answer to the hello. @throws MalformedPacket for anything older than protocol 4.1, or cut short */
export function readFirstPacket(payload: Buffer): FirstPacket {
  const reader = new PayloadReader(payload)
  const capabilities = reader.uint(4)
  reader.bytes(4)
  const charset = reader.uint(1)
  reader.bytes(23)
  if ((capabilities & CAPABILITY.protocol41) === 0) throw new MalformedPacket('a protocol before 4.1')
  if ((capabilities & CAPABILITY.ssl) !== 0) return { kind: 'tls' }
  const user = reader.nulText()
  const token = reader.bytes((capabilities & CAPABILITY.pluginAuthLength) === 0 ? reader.uint(1) : reader.length())
  const database = (capabilities & CAPABILITY.connectWithDatabase) === 0 ? '' : reader.tailText()
  const plugin = (capabilities & CAPABILITY.pluginAuth) === 0 ? null : reader.tailText()
  return {
    kind: 'login',
    capabilities: capabilities & OFFERED_CAPABILITIES,
    login: { user, token, plugin, database: database === '' ? null : database, charset },
  }
}

/** The same in CHANGE_USER; what a client leaves out at the end is not there. */
export function readChangeUser(reader: PayloadReader): LoginPacket {
  const user = reader.nulText()
  const token = reader.bytes(reader.uint(1))
  const database = reader.remaining > 0 ? reader.tailText() : ''
  const charset = reader.remaining >= 2 ? reader.uint(2) : 0
  const plugin = reader.remaining > 0 ? reader.tailText() : null
  return { user, token, plugin, database: database === '' ? null : database, charset }
}
