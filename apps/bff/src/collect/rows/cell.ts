import { maskUri, scnToInstant, viewTimeToInstant } from '@tidemark/oceanbase'

/** Cells of the views as contract values: the zeros, dashes and empty texts of OceanBase end here, as null. */

export function toText(cell: string | null): string | null {
  return cell === null || cell === '' ? null : cell
}

/** A text that may quote what was typed. */
export function toScrubbed(cell: string | null, scrub: (text: string) => string): string | null {
  const text = toText(cell)
  return text === null ? null : scrub(text)
}

/** PATH, without what only its owner should see. */
export function toPath(cell: string | null): string | null {
  const path = toText(cell)
  return path === null ? null : maskUri(path)
}

/** A time column; the session speaks UTC. */
export function toInstant(cell: string | null): string | null {
  return cell === null ? null : viewTimeToInstant(cell)
}

/** An SCN; 0 means none. */
export function toScn(cell: string | null): string | null {
  return unlessZero(cell)
}

/** A 64-bit id; 0 means none. */
export function toId(cell: string | null): string | null {
  return unlessZero(cell)
}

function unlessZero(cell: string | null): string | null {
  return cell === null || /^0*$/.test(cell) ? null : cell
}

export function toScnInstant(cell: string | null): string | null {
  const scn = toScn(cell)
  return scn === null ? null : scnToInstant(scn)
}

/** Bytes and counts: safe for 9 PB. What is negative or beyond is unknown. */
export function toCount(cell: string | null): number | null {
  const count = cell === null ? Number.NaN : Number(cell)
  return Number.isSafeInteger(count) && count >= 0 ? count : null
}

/** RESULT: a negative internal code, 0 for success. */
export function toResult(cell: string | null): number | null {
  const result = cell === null ? Number.NaN : Number(cell)
  return Number.isSafeInteger(result) ? result : null
}

/** ON and OFF; null for any other word. */
export function toSwitch(cell: string | null): boolean | null {
  if (cell === 'ON') return true
  return cell === 'OFF' ? false : null
}

/** A percentage of the views, over 100. */
export function toFraction(cell: string | null): number | null {
  const percent = cell === null ? Number.NaN : Number(cell)
  return Number.isFinite(percent) ? percent / 100 : null
}

/** Microseconds as milliseconds. */
export function microsToMs(cell: string | null): number | null {
  const micros = toCount(cell)
  return micros === null || micros === 0 ? null : micros / 1000
}

/** Whether two cells cannot both be true; an unknown one tells nothing. */
export function contradict(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b
}

/** ENCRYPTION_MODE: NONE, PASSWORD and the words of other editions. */
export function toEncrypted(mode: string | null): boolean | null {
  return mode === null || mode === '' ? null : mode !== 'NONE'
}
