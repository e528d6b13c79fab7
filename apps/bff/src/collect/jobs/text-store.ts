const SLAB_BYTES = 1 << 20
const LENGTH_BYTES = 4

/**
 * Texts by the hundred thousand outside the JavaScript heap, where they would cost several times their bytes and every
 * collection would walk over them. Nothing is ever taken out again.
 */
export class TextStore {
  readonly #slabs: Buffer[] = []
  #free = 0

  /** @returns the place to `get` it from */
  put(text: string): number {
    const bytes = Buffer.byteLength(text)
    const room = this.#roomFor(LENGTH_BYTES + bytes)
    room.slab.writeUInt32LE(bytes, room.at)
    room.slab.write(text, room.at + LENGTH_BYTES)
    return room.index * SLAB_BYTES + room.at
  }

  get(place: number): string {
    const slab = this.#slabs[Math.floor(place / SLAB_BYTES)]
    if (slab === undefined) throw new RangeError(`no text at ${place}`)
    const at = place % SLAB_BYTES
    return slab.toString('utf8', at + LENGTH_BYTES, at + LENGTH_BYTES + slab.readUInt32LE(at))
  }

  #roomFor(bytes: number) {
    const last = this.#slabs.at(-1)
    if (last === undefined || this.#free + bytes > last.length) {
      // A text longer than a slab has one of its own.
      const slab = Buffer.allocUnsafeSlow(Math.max(SLAB_BYTES, bytes))
      this.#slabs.push(slab)
      this.#free = bytes
      return { slab, index: this.#slabs.length - 1, at: 0 }
    }
    const at = this.#free
    this.#free += bytes
    return { slab: last, index: this.#slabs.length - 1, at }
  }
}
