import { array, assert, integer, property, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MalformedPacket } from './malformed-packet.ts'
import { PacketAssembler } from './packet-assembler.ts'
import { PACKET_BYTES } from './protocol.ts'

function framed(payload: Uint8Array, sequence: number): Buffer {
  const header = Buffer.alloc(4)
  header.writeUIntLE(payload.length, 0, 3)
  header.writeUInt8(sequence, 3)
  return Buffer.concat([header, payload])
}

function lenient(limitBytes: number): PacketAssembler {
  const assembler = new PacketAssembler(limitBytes)
  assembler.isStrict = false
  return assembler
}

describe('PacketAssembler', () => {
  it('finds the same messages however the bytes are cut', () => {
    const messages = array(uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 6 })
    assert(
      property(messages, integer({ min: 1, max: 9 }), (payloads, cut) => {
        const stream = Buffer.concat(payloads.map((payload) => framed(payload, 0)))
        const assembler = new PacketAssembler(100)
        const found: string[] = []
        for (let at = 0; at < stream.length; at += cut) {
          for (const { payload } of assembler.push(stream.subarray(at, at + cut))) found.push(payload.toString('hex'))
        }
        expect(found).toEqual(payloads.map((payload) => Buffer.from(payload).toString('hex')))
      }),
    )
  })

  it('puts a long message together from its packets', () => {
    const assembler = lenient(2 * PACKET_BYTES)
    const stream = Buffer.concat([framed(Buffer.alloc(PACKET_BYTES, 1), 0), framed(Buffer.from([2]), 1)])

    const [packet] = [...assembler.push(stream)]

    expect(packet).toMatchObject({ firstSequence: 0, lastSequence: 1, tooLarge: false })
    expect(packet?.payload).toHaveLength(PACKET_BYTES + 1)
  })

  it('throws the bytes of a message beyond the limit away, and reads on', () => {
    const found = [...lenient(8).push(Buffer.concat([framed(Buffer.alloc(9), 0), framed(Buffer.from([7]), 0)]))]

    expect(found.map(({ tooLarge, payload }) => [tooLarge, payload.length])).toEqual([
      [true, 0],
      [false, 1],
    ])
  })

  it('refuses a message beyond the limit before a login', () => {
    expect(() => [...new PacketAssembler(8).push(framed(Buffer.alloc(9), 1))]).toThrow(MalformedPacket)
  })

  it('refuses a second packet out of order', () => {
    const stream = Buffer.concat([framed(Buffer.alloc(PACKET_BYTES), 0), framed(Buffer.from([2]), 5)])

    expect(() => [...lenient(2 * PACKET_BYTES).push(stream)]).toThrow(MalformedPacket)
  })
})
