import { invalidArgument, notSupported, refusal } from '../refusals.ts'
import { timeSeconds } from '../time-value.ts'

/** What LOG_ARCHIVE_DEST says, defaults filled in. */
export interface ArchiveItems {
  readonly location: string
  readonly binding: 'OPTIONAL' | 'MANDATORY'
  /** Whole days: what is beyond is cut. */
  readonly pieceDays: number
  readonly compression: string | null
}

const DAY_SECONDS = 86_400
const MAX_ITEM = 2048

/**
 * OceanBase: items are separated by blanks, the first `=` ends a key (any case), and they are read left to right.
 * @throws SqlError 1210, 1235 by the first item that is wrong; 1235 at last when there is no location
 */
export function readArchiveItems(value: string): ArchiveItems {
  let read: Partial<ArchiveItems> = {}
  for (const item of value.split(' ')) if (item !== '') read = { ...read, ...readItem(item) }
  if (read.location === undefined) throw notSupported('set archive dest without location is')
  return { binding: 'OPTIONAL', pieceDays: 1, compression: null, ...read, location: read.location }
}

function readItem(item: string): Partial<ArchiveItems> {
  const equals = item.indexOf('=')
  const value = item.slice(equals + 1)
  if (equals <= 0 || value === '') throw invalidArgument()
  if (Buffer.byteLength(value) >= MAX_ITEM) throw refusal(4019)
  switch (item.slice(0, equals).toLowerCase()) {
    case 'location':
      return { location: value }
    case 'binding':
      return { binding: binding(value) }
    case 'piece_switch_interval':
      return { pieceDays: pieceDays(value) }
    case 'compression':
      if (!/^(?:enable|disable)$/i.test(value)) throw notSupported()
      return { compression: value.toLowerCase() }
    default:
      throw notSupported()
  }
}

function binding(value: string): ArchiveItems['binding'] {
  if (/^optional$/i.test(value)) return 'OPTIONAL'
  if (/^mandatory$/i.test(value)) return 'MANDATORY'
  throw invalidArgument()
}

function pieceDays(value: string): number {
  const seconds = timeSeconds(value)
  if (seconds === null || seconds < 60) throw invalidArgument()
  if (seconds < DAY_SECONDS || seconds > 7 * DAY_SECONDS) {
    throw notSupported('invalid piece_switch_interval out of range [1d,7d] is')
  }
  return Math.floor(seconds / DAY_SECONDS)
}
