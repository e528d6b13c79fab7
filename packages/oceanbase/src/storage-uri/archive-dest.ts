import { byteLength } from '../literal.ts'
import type { DestinationUri } from './destination-uri.ts'
import { MAX_URI_BYTES, violation } from './text-rules.ts'
import type { Checked, Violation } from './violation.ts'

export interface ArchiveDestParts {
  readonly location: DestinationUri
  /** `Optional` (archiving may fall behind and be interrupted) or `Mandatory`; null leaves OceanBase's Optional. */
  readonly binding?: string | null
  /** `1d` to `7d`: OceanBase stores whole days; null leaves its 1d. */
  readonly pieceSwitchInterval?: string | null
}

/** The value of LOG_ARCHIVE_DEST. Only `buildArchiveDest` makes one; `text` is no enumerable property. */
export class ArchiveDest {
  readonly masked: string
  readonly #text: string

  constructor(text: string, masked: string) {
    this.masked = masked
    this.#text = text
    Object.freeze(this)
  }

  get text(): string {
    return this.#text
  }

  toString(): string {
    return this.masked
  }
}

/** `LOCATION=<uri> BINDING=… PIECE_SWITCH_INTERVAL=…`, parted by single blanks, or every violation. */
export function buildArchiveDest(parts: ArchiveDestParts): Checked<'dest', ArchiveDest> {
  const { location, binding = null, pieceSwitchInterval = null } = parts
  const tail = [
    ...(binding === null ? [] : [`BINDING=${binding}`]),
    ...(pieceSwitchInterval === null ? [] : [`PIECE_SWITCH_INTERVAL=${pieceSwitchInterval}`]),
  ]
  const text = [`LOCATION=${location.text}`, ...tail].join(' ')
  const violations: Violation[] = []
  if (binding !== null && binding !== 'Optional' && binding !== 'Mandatory') {
    violations.push(violation('binding', 'not-one-of'))
  }
  if (pieceSwitchInterval !== null && !/^[1-7]d$/.test(pieceSwitchInterval)) {
    violations.push(violation('pieceSwitchInterval', 'interval-out-of-range'))
  }
  if (byteLength(text) > MAX_URI_BYTES) violations.push(violation('uri', 'too-long'))
  if (violations.length > 0) return { ok: false, violations }
  return { ok: true, dest: new ArchiveDest(text, [`LOCATION=${location.masked}`, ...tail].join(' ')) }
}
