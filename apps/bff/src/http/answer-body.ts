import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { acceptsEncoding } from './accepts-encoding.ts'

const compress = promisify(gzip)
/** What fits into one packet does not arrive sooner for being smaller. */
const WORTH_COMPRESSING_BYTES = 1400

/** A body as it leaves, in the form a client takes. Each form is made when it is first wanted, and once. */
export interface AnswerBody {
  readonly plain: Buffer
  /** The bytes compressed, or null where that is not worth it. */
  readonly gzipped: () => Promise<Buffer> | null
}

export function answerBody(json: string): AnswerBody {
  const plain = Buffer.from(json)
  let compressed: Promise<Buffer> | null = null
  return {
    plain,
    gzipped: () => {
      if (plain.length >= WORTH_COMPRESSING_BYTES) compressed ??= compress(plain)
      return compressed
    },
  }
}

/** The compressed form where this `Accept-Encoding` takes it and it is worth it; the thread pool makes it, so that nobody else waits. */
export function gzippedFor(body: AnswerBody, accepted: string | undefined): Promise<Buffer> | null {
  return accepted !== undefined && acceptsEncoding(accepted, 'gzip') ? body.gzipped() : null
}
