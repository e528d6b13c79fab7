/** Reads the parts of a payload in order. */
export class Reader {
  readonly #bytes: Buffer
  #at: number

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** Little-endian, of at most six bytes. */
  whole(length: number): number {
    const value = this.#bytes.readUIntLE(this.#at, length)
    this.#at += length
    return value
  }

  bytes(length: number): Buffer {
    const part = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return part
  }

  rest(): Buffer {
    return this.bytes(this.#bytes.length - this.#at)
  }

  /** A number whose first byte tells its length; null: NULL. */
  counted(): number | null {
    const first = this.whole(1)
    if (first < 0xfb) return first
    if (first === 0xfb) return null
    return this.whole(first === 0xfc ? 2 : first === 0xfd ? 3 : 6)
  }

  /** Bytes with their length before them; null: NULL. */
  countedBytes(): Buffer | null {
    const length = this.counted()
    return length === null ? null : this.bytes(length)
  }

  countedText(): string | null {
    return this.countedBytes()?.toString('utf8') ?? null
  }

  /** Up to a zero byte, which is passed. */
  textToZero(): string {
    const end = this.#bytes.indexOf(0, this.#at)
    const text = this.#bytes.toString('utf8', this.#at, end)
    this.#at = end + 1
    return text
  }
}
