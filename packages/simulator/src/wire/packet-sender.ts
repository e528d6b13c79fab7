import type { Socket } from 'node:net'
import { compressed } from './compression.ts'
import { PACKET_BYTES } from './protocol.ts'

/** Bytes gathered before they are given to the socket. */
const BATCH_BYTES = 32_768

/** Sends payloads as packets, numbered on from the message they answer. */
export class PacketSender {
  sequence = 0
  /** Number of the next compressed packet; null: nothing is compressed. */
  compressedSequence: number | null = null
  readonly #socket: Socket
  #batch: Buffer[] = []
  #size = 0

  constructor(socket: Socket) {
    this.#socket = socket
  }

  /** Gathers one payload; nothing leaves before `flush`, or before the batch is full. */
  put(payload: Buffer): void {
    for (let at = 0; ; at += PACKET_BYTES) {
      const part = payload.subarray(at, at + PACKET_BYTES)
      const header = Buffer.allocUnsafe(4)
      header.writeUIntLE(part.length, 0, 3)
      header.writeUInt8(this.sequence, 3)
      this.sequence = (this.sequence + 1) & 0xff
      this.#batch.push(header, part)
      this.#size += 4 + part.length
      if (part.length < PACKET_BYTES) break
    }
  }

  get isFull(): boolean {
    return this.#size >= BATCH_BYTES
  }

  /** Hands over what was gathered, and waits while the client does not read; `signal` ends the waiting, not the sending. */
  async flush(signal?: AbortSignal): Promise<void> {
    if (this.#batch.length === 0 || this.#socket.destroyed) return
    const bytes = this.#packed(Buffer.concat(this.#batch))
    this.#batch = []
    this.#size = 0
    if (this.#socket.write(bytes)) return
    await drained(this.#socket, signal)
  }

  #packed(plain: Buffer): Buffer {
    if (this.compressedSequence === null) return plain
    const packed = compressed(plain, this.compressedSequence)
    this.compressedSequence += Math.ceil(plain.length / PACKET_BYTES)
    return packed
  }
}

function drained(socket: Socket, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done)
      socket.off('close', done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    if (signal?.aborted === true) return resolve()
    socket.on('drain', done)
    socket.on('close', done)
    signal?.addEventListener('abort', done)
  })
}
