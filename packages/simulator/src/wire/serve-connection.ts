import type { Socket } from 'node:net'
import { SqlError } from '../sql/sql-error.ts'
import type { Backend, Conversation, Login } from './backend.ts'
import { answerCommand } from './commands.ts'
import type { Connection } from './connection.ts'
import {
  authSwitchPacket,
  createScramble,
  helloPacket,
  LOGIN_LIMIT_BYTES,
  type LoginPacket,
  readFirstPacket,
} from './handshake.ts'
import { MalformedPacket } from './malformed-packet.ts'
import { NATIVE_PASSWORD, provesPassword } from './native-password.ts'
import type { Packet } from './packet-assembler.ts'
import { PacketQueue } from './packet-queue.ts'
import { PacketSender } from './packet-sender.ts'
import { errorPacket, okPacket } from './packets.ts'
import { CAPABILITY, MAX_ALLOWED_PACKET } from './protocol.ts'

/** Serves one client until it leaves, is cut off, or sends what nobody sends. Never throws. */
export async function serveConnection(socket: Socket, backend: Backend): Promise<void> {
  socket.setNoDelay(true)
  const queue = new PacketQueue(socket, LOGIN_LIMIT_BYTES)
  const conversation = backend.connect({
    address: socket.remoteAddress ?? '127.0.0.1',
    port: socket.remotePort ?? 0,
    cut: () => socket.destroy(),
  })
  socket.on('close', () => conversation.end())
  try {
    await converse({ queue, conversation, sender: new PacketSender(socket) })
  } catch (error) {
    if (!(error instanceof MalformedPacket)) backend.report(error)
  } finally {
    socket.destroySoon()
  }
}

interface Line {
  readonly queue: PacketQueue
  readonly conversation: Conversation
  readonly sender: PacketSender
}

async function converse(line: Line): Promise<void> {
  const { queue, conversation, sender } = line
  const scramble = createScramble()
  sender.put(helloPacket(conversation.connectionId, scramble))
  await sender.flush()
  const packet = await queue.next()
  if (packet === null) return
  if (packet.firstSequence !== 1) throw new MalformedPacket('a login out of order')
  sender.sequence = packet.lastSequence + 1
  const first = readFirstPacket(packet.payload)
  if (first.kind === 'tls') return refuse(line, new SqlError(1043, '08S01', 'TLS is not enabled on this server'))
  try {
    conversation.login(await authenticate(line, first.login, scramble))
  } catch (error) {
    return refuse(line, error)
  }
  const sessionTrack = (first.capabilities & CAPABILITY.sessionTrack) !== 0
  sender.put(okPacket(quietOk(conversation), sessionTrack))
  await sender.flush()
  queue.allow(MAX_ALLOWED_PACKET)
  if ((first.capabilities & CAPABILITY.compress) !== 0) queue.decompress()
  await serveCommands(line, {
    conversation,
    sender,
    statements: new Map(),
    cursors: new Map(),
    sessionTrack,
    switchAuthentication: (login) => switched(line, login),
  })
}

function quietOk(conversation: Conversation) {
  return { affectedRows: 0, status: conversation.status(), warnings: 0, info: '', changes: null }
}

async function refuse({ sender }: Line, error: unknown): Promise<void> {
  if (!(error instanceof SqlError)) throw error
  sender.put(errorPacket(error))
  await sender.flush()
}

/** OceanBase: an account with a password is asked for a native token when the client came with another plugin's. */
async function authenticate(line: Line, login: LoginPacket, scramble: Buffer): Promise<Login> {
  const hash = line.conversation.passwordHash(login.user)
  const needsSwitch = hash !== null && hash !== undefined && login.plugin !== null && login.plugin !== NATIVE_PASSWORD
  return needsSwitch ? switched(line, login) : proven(login, login.token, scramble, hash)
}

async function switched(line: Line, login: LoginPacket): Promise<Login> {
  const { queue, conversation, sender } = line
  const scramble = createScramble()
  const expected = (sender.sequence + 1) & 0xff
  sender.put(authSwitchPacket(scramble))
  await sender.flush()
  const packet = await queue.next()
  if (packet === null || packet.firstSequence !== expected) throw new MalformedPacket('no answer to the switch')
  sender.sequence = (packet.lastSequence + 1) & 0xff
  return proven(login, packet.payload, scramble, conversation.passwordHash(login.user))
}

function proven(
  { user, database, charset }: LoginPacket,
  token: Buffer,
  scramble: Buffer,
  hash: Buffer | null | undefined,
): Login {
  const isProven = hash === null ? token.length === 0 : hash !== undefined && provesPassword(token, scramble, hash)
  return { user, database, charset, usesPassword: token.length > 0, isProven }
}

async function serveCommands({ queue, sender }: Line, connection: Connection): Promise<void> {
  for (;;) {
    const packet = await queue.next()
    if (packet === null) return
    if (packet.firstSequence !== 0 || packet.payload.length === 0) checkCommand(packet)
    sender.sequence = (packet.lastSequence + 1) & 0xff
    sender.compressedSequence = queue.compressedSequence === null ? null : queue.compressedSequence + 1
    if (packet.tooLarge) {
      sender.put(errorPacket(new SqlError(1153, '08S01', "Got a packet bigger than 'max_allowed_packet' bytes")))
    } else if (!(await answerCommand(connection, packet.payload))) {
      await sender.flush()
      return
    }
    await sender.flush()
  }
}

function checkCommand(packet: Packet): void {
  if (packet.firstSequence !== 0) throw new MalformedPacket('a command out of order')
  if (!packet.tooLarge) throw new MalformedPacket('an empty command')
}
