import { deflateSync, inflateSync } from 'node:zlib'
import { MalformedPacket } from './malformed-packet.ts'
import { MAX_ALLOWED_PACKET, PACKET_BYTES } from './protocol.ts'

/** Length, number, and length before compression: 0 when it was not worth it. */
const HEADER_BYTES = 7
/** Shorter ones travel as they are. */
const LEAST_BYTES = 50

/** Takes the client's compressed packets apart; what comes out is the plain protocol's bytes. */
export class Decompressor {
  /** Number of the last compressed packet. */
  sequence = 0
  readonly #chunks: Buffer[] = []
  #size = 0
  /** Bytes that must be there before it is worth looking. */
  #needed = HEADER_BYTES;

  /** @throws MalformedPacket for what cannot be decompressed to the length announced */
  *push(chunk: Buffer): Generator<Buffer> {
    this.#chunks.push(chunk)
    this.#size += chunk.length
    while (this.#size >= this.#needed) {
      const bytes = Buffer.concat(this.#chunks.splice(0))
      this.#chunks.push(bytes)
      const end = HEADER_BYTES + bytes.readUIntLE(0, 3)
      this.#needed = end
      if (bytes.length < end) return
      this.sequence = bytes.readUInt8(3)
      this.#chunks.splice(0, 1, bytes.subarray(end))
      this.#size -= end
      this.#needed = HEADER_BYTES
      yield plainBytes(bytes.subarray(HEADER_BYTES, end), bytes.readUIntLE(4, 3))
    }
  }
}

function plainBytes(payload: Buffer, plainLength: number): Buffer {
  return plainLength === 0 ? payload : inflated(payload, plainLength)
}

function inflated(payload: Buffer, plainLength: number): Buffer {
  try {
    const plain = inflateSync(payload, { maxOutputLength: MAX_ALLOWED_PACKET })
    if (plain.length === plainLength) return plain
  } catch {
    // Whatever zlib says of it, it is no packet.
  }
  throw new MalformedPacket('not to be decompressed')
}

/** The plain protocol's bytes as compressed packets, numbered from `sequence` on. */
export function compressed(plain: Buffer, sequence: number): Buffer {
  const packets: Buffer[] = []
  for (let at = 0; at < plain.length; at += PACKET_BYTES) {
    const part = plain.subarray(at, at + PACKET_BYTES)
    const isWorthIt = part.length >= LEAST_BYTES
    const payload = isWorthIt ? deflateSync(part) : part
    const header = Buffer.alloc(HEADER_BYTES)
    header.writeUIntLE(payload.length, 0, 3)
    header.writeUInt8((sequence + packets.length / 2) & 0xff, 3)
    header.writeUIntLE(isWorthIt ? part.length : 0, 4, 3)
    packets.push(header, payload)
  }
  return Buffer.concat(packets)
}
