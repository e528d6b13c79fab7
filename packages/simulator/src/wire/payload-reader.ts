import { MalformedPacket } from './malformed-packet.ts'

/** Reads the fields of one payload in order. @throws MalformedPacket wherever it is too short */
export class PayloadReader {
  readonly #payload: Buffer
  #at: number

  constructor(payload: Buffer, at = 0) {
    this.#payload = payload
    this.#at = at
  }

  get remaining(): number {
    return this.#payload.length - this.#at
  }

  /** Little-endian, 1 to 6 bytes. */
  uint(bytes: number): number {
    return this.bytes(bytes).readUIntLE(0, bytes)
  }

  bytes(length: number): Buffer {
    if (length > this.remaining) throw new MalformedPacket(`${length} bytes wanted, ${this.remaining} there`)
    const start = this.#at
    this.#at += length
    return this.#payload.subarray(start, this.#at)
  }

  rest(): Buffer {
    return this.bytes(this.remaining)
  }

  /** Text up to a NUL, which is skipped. */
  nulText(): string {
    const end = this.#payload.indexOf(0, this.#at)
    if (end < 0) throw new MalformedPacket('a text without its NUL')
    const text = this.bytes(end - this.#at).toString('utf8')
    this.#at++
    return text
  }

  /** Text up to a NUL, which is skipped, or to the end. */
  tailText(): string {
    const end = this.#payload.indexOf(0, this.#at)
    return end < 0 ? this.rest().toString('utf8') : this.nulText()
  }

  /** A length-encoded integer. */
  length(): number {
    const first = this.uint(1)
    if (first < 0xfb) return first
    if (first === 0xfc) return this.uint(2)
    if (first === 0xfd) return this.uint(3)
    if (first !== 0xfe) throw new MalformedPacket('not a length')
    const length = this.bytes(8).readBigUInt64LE()
    if (length > 0xffff_ffffn) throw new MalformedPacket('a length beyond any packet')
    return Number(length)
  }

  lengthBytes(): Buffer {
    return this.bytes(this.length())
  }
}
