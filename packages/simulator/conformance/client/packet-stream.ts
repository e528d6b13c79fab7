import { connect, type Socket } from 'node:net'

/** One packet of the MySQL protocol without its four bytes of header. */
export interface Packet {
  readonly seq: number
  readonly payload: Buffer
}

/** How long a server may think before it counts as hanging. */
const PATIENCE_MS = 20_000

/** The server said nothing, and did not close either. */
class Silence extends Error {
  override readonly name = 'Silence'
}

/** Packets over TCP, one after another; nothing of them is understood here. */
export class PacketStream {
  readonly #socket: Socket
  #received = Buffer.alloc(0)
  #closed = false
  #wake: () => void = () => {}

  constructor(host: string, port: number) {
    this.#socket = connect(port, host)
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes])
      this.#wake()
    })
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => {
      this.#closed = true
      this.#wake()
    })
  }

  send(seq: number, payload: Uint8Array): void {
    const header = Buffer.alloc(4)
    header.writeUIntLE(payload.length, 0, 3)
    header[3] = seq
    this.sendBytes(Buffer.concat([header, payload]))
  }

  /** Bytes as they are, for packets that are none. */
  sendBytes(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** The next packet; null: the server closed. @throws Silence */
  async read(patienceMs = PATIENCE_MS): Promise<Packet | null> {
    const until = performance.now() + patienceMs
    for (;;) {
      const packet = this.#take()
      if (packet !== null || this.#closed) return packet
      await this.#more(until - performance.now())
    }
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(): Packet | null {
    if (this.#received.length < 4) return null
    const end = 4 + this.#received.readUIntLE(0, 3)
    if (this.#received.length < end) return null
    const packet = { seq: this.#received.readUInt8(3), payload: this.#received.subarray(4, end) }
    this.#received = this.#received.subarray(end)
    return packet
  }

  async #more(ms: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Silence('no answer')), Math.max(0, ms))
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
