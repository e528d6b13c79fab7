/** Bytes that no client of this protocol sends. The connection is closed without an answer. */
export class MalformedPacket extends Error {
  override readonly name = 'MalformedPacket'
}
