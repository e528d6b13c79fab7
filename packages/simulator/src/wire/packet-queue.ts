import type { Socket } from 'node:net'
import { Decompressor } from './compression.ts'
import { MalformedPacket } from './malformed-packet.ts'
import { type Packet, PacketAssembler } from './packet-assembler.ts'

/** What a client may send ahead before it has to wait for answers. */
const MOST_WAITING = 64
const MOST_WAITING_BYTES = 1_048_576

/** The messages of one client, in order, as many as are taken. */
export class PacketQueue {
  readonly #socket: Socket
  readonly #assembler: PacketAssembler
  readonly #packets: Packet[] = []
  #waitingBytes = 0
  #decompressor: Decompressor | null = null
  #waiting: (() => void) | null = null
  #failure: unknown = null
  #ended = false

  constructor(socket: Socket, limitBytes: number) {
    this.#socket = socket
    this.#assembler = new PacketAssembler(limitBytes)
    socket.on('data', (chunk) => this.#receive(typeof chunk === 'string' ? Buffer.from(chunk) : chunk))
    socket.on('error', () => socket.destroy())
    socket.on('end', () => this.#end())
    socket.on('close', () => this.#end())
  }

  /** From here on messages may be this long, and a longer one is answered, not fatal. */
  allow(limitBytes: number): void {
    this.#assembler.limitBytes = limitBytes
    this.#assembler.isStrict = false
  }

  /** From here on the client compresses. */
  decompress(): void {
    this.#decompressor = new Decompressor()
  }

  /** Number of the last compressed packet; null: the client does not compress. */
  get compressedSequence(): number | null {
    return this.#decompressor?.sequence ?? null
  }

  /** The next message; null when the client is gone. @throws MalformedPacket for what is no message */
  async next(): Promise<Packet | null> {
    for (;;) {
      const packet = this.#packets.shift()
      if (packet !== undefined) {
        this.#waitingBytes -= packet.payload.length
        if (this.#socket.isPaused()) this.#socket.resume()
        return packet
      }
      if (this.#failure !== null) throw this.#failure
      if (this.#ended) return null
      await new Promise<void>((resolve) => {
        this.#waiting = resolve
      })
    }
  }

  #receive(chunk: Buffer): void {
    if (this.#failure !== null) return
    try {
      for (const plain of this.#decompressor?.push(chunk) ?? [chunk]) {
        for (const packet of this.#assembler.push(plain)) this.#add(packet)
      }
    } catch (error) {
      if (!(error instanceof MalformedPacket)) throw error
      this.#failure = error
    }
    if (this.#packets.length > MOST_WAITING || this.#waitingBytes > MOST_WAITING_BYTES) this.#socket.pause()
    this.#wake()
  }

  #add(packet: Packet): void {
    this.#packets.push(packet)
    this.#waitingBytes += packet.payload.length
  }

  #end(): void {
    this.#ended = true
    this.#wake()
  }

  #wake(): void {
    this.#waiting?.()
    this.#waiting = null
  }
}
