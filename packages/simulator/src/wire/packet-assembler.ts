import { MalformedPacket } from './malformed-packet.ts'
import { PACKET_BYTES } from './protocol.ts'

const HEADER_BYTES = 4

/** One message of the client, put together from its packets. */
export interface Packet {
  readonly payload: Buffer
  readonly firstSequence: number
  readonly lastSequence: number
  /** Longer than allowed; its bytes were thrown away. */
  readonly tooLarge: boolean
}

/** Cuts the client's bytes into messages, keeping no more than `limitBytes` of one. */
export class PacketAssembler {
  limitBytes: number
  /** Whether a message beyond the limit is none at all, as before a login. */
  isStrict = true
  readonly #header = Buffer.alloc(HEADER_BYTES)
  #headerLength = 0
  #missing = 0
  #parts: Buffer[] = []
  #size = 0
  #firstSequence: number | null = null

  constructor(limitBytes: number) {
    this.limitBytes = limitBytes
  }

  /** Messages that are complete with this chunk. @throws MalformedPacket for a packet out of order */
  *push(chunk: Buffer): Generator<Packet> {
    let at = 0
    while (at < chunk.length) {
      if (this.#headerLength < HEADER_BYTES) {
        at += this.#takeHeader(chunk, at)
        if (this.#headerLength < HEADER_BYTES) return
      } else {
        const end = Math.min(chunk.length, at + this.#missing)
        this.#take(chunk.subarray(at, end))
        at = end
      }
      if (this.#missing > 0) continue
      const packet = this.#finishPacket()
      if (packet !== null) yield packet
    }
  }

  #takeHeader(chunk: Buffer, at: number): number {
    const taken = chunk.copy(this.#header, this.#headerLength, at, at + HEADER_BYTES - this.#headerLength)
    this.#headerLength += taken
    if (this.#headerLength === HEADER_BYTES) this.#missing = this.#header.readUIntLE(0, 3)
    if (this.isStrict && this.#missing > this.limitBytes) throw new MalformedPacket('a packet beyond the limit')
    return taken
  }

  #take(part: Buffer): void {
    this.#missing -= part.length
    this.#size += part.length
    if (this.#size <= this.limitBytes) this.#parts.push(part)
    else this.#parts = []
  }

  #finishPacket(): Packet | null {
    const sequence = this.#header.readUInt8(3)
    this.#headerLength = 0
    const first = this.#firstSequence ?? sequence
    const packets = Math.floor(this.#size / PACKET_BYTES)
    const full = this.#header.readUIntLE(0, 3) === PACKET_BYTES
    if (this.#firstSequence !== null && sequence !== ((first + packets - (full ? 1 : 0)) & 0xff)) {
      throw new MalformedPacket('a packet out of order')
    }
    this.#firstSequence = first
    if (full) return null
    const tooLarge = this.#size > this.limitBytes
    const payload = this.#parts.length === 1 ? this.#parts[0] : undefined
    const packet = {
      payload: payload ?? Buffer.concat(this.#parts),
      firstSequence: first,
      lastSequence: sequence,
      tooLarge,
    }
    this.#parts = []
    this.#size = 0
    this.#firstSequence = null
    return packet
  }
}
