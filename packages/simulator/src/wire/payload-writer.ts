/** Writes the fields of one payload in order. */
export class PayloadWriter {
  #buffer: Buffer
  #length = 0

  constructor(capacity = 128) {
    this.#buffer = Buffer.allocUnsafe(capacity)
  }

  /** Little-endian, 1 to 6 bytes. */
  uint(value: number, bytes: number): this {
    this.#reserve(bytes)
    this.#length = this.#buffer.writeUIntLE(value, this.#length, bytes)
    return this
  }

  /** 64 bits; a negative one as its two's complement. */
  uint64(value: bigint): this {
    this.#reserve(8)
    this.#length = this.#buffer.writeBigUInt64LE(BigInt.asUintN(64, value), this.#length)
    return this
  }

  double(value: number): this {
    this.#reserve(8)
    this.#length = this.#buffer.writeDoubleLE(value, this.#length)
    return this
  }

  float(value: number): this {
    this.#reserve(4)
    this.#length = this.#buffer.writeFloatLE(value, this.#length)
    return this
  }

  bytes(value: Uint8Array): this {
    this.#reserve(value.length)
    this.#buffer.set(value, this.#length)
    this.#length += value.length
    return this
  }

  /** Text to the end of the payload. */
  text(value: string): this {
    return this.bytes(Buffer.from(value))
  }

  nulText(value: string): this {
    return this.text(value).uint(0, 1)
  }

  /** A length-encoded integer. */
  length(value: number): this {
    if (value < 0xfb) return this.uint(value, 1)
    if (value < 0x1_0000) return this.uint(0xfc, 1).uint(value, 2)
    if (value < 0x100_0000) return this.uint(0xfd, 1).uint(value, 3)
    return this.uint(0xfe, 1).uint64(BigInt(value))
  }

  lengthBytes(value: Uint8Array): this {
    return this.length(value.length).bytes(value)
  }

  lengthText(value: string): this {
    const bytes = Buffer.byteLength(value)
    this.length(bytes).#reserve(bytes)
    this.#length += this.#buffer.write(value, this.#length)
    return this
  }

  done(): Buffer {
    return this.#buffer.subarray(0, this.#length)
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes
    if (needed <= this.#buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2))
    this.#buffer.copy(larger, 0, 0, this.#length)
    this.#buffer = larger
  }
}
