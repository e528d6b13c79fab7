/**
 * SCN: OceanBase's time, unsigned 64-bit nanoseconds since 1970. It exceeds 2^53, so it is decimal text outside
 * and bigint inside; 0 means "none".
 */
export type Scn = string

/** RECOVERY_UNTIL_SCN of a tenant without a limit: the largest SCN there is (2^62 − 1). */
export const UNLIMITED_SCN: Scn = '4611686018427387903'

const MAX_UINT64 = 2n ** 64n - 1n

/** True for decimal text of an unsigned 64-bit integer without leading zeros. */
export function isScn(text: string): text is Scn {
  return /^(?:0|[1-9]\d{0,19})$/.test(text) && BigInt(text) <= MAX_UINT64
}

function toBigInt(scn: Scn): bigint {
  if (!isScn(scn)) throw new RangeError('not an SCN')
  return BigInt(scn)
}

/** −1, 0 or 1, for sorting. Throws RangeError on text that is no SCN. */
export function compareScn(a: Scn, b: Scn): -1 | 0 | 1 {
  const left = toBigInt(a)
  const right = toBigInt(b)
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** `a − b` in milliseconds, fractions kept to the microsecond. */
export function scnDifferenceMs(a: Scn, b: Scn): number {
  return Number((toBigInt(a) - toBigInt(b)) / 1000n) / 1000
}

/** The SCN of a count of microseconds since 1970. */
export function microsToScn(micros: bigint): Scn {
  const scn = String(micros * 1000n)
  if (!isScn(scn)) throw new RangeError('the instant has no SCN')
  return scn
}

/** Microseconds since 1970, cut (not rounded), as SCN_TO_TIMESTAMP does. */
export function scnToMicros(scn: Scn): bigint {
  return toBigInt(scn) / 1000n
}

/** ISO 8601 in UTC with six digits, e.g. `2024-01-31T03:16:32.366131Z`; null for SCN 0. */
export function scnToInstant(scn: Scn): string | null {
  const micros = scnToMicros(scn)
  return toBigInt(scn) === 0n ? null : microsToInstant(micros)
}

/** The SCN of an ISO 8601 instant ending in `Z`, up to nine digits of fraction. Throws RangeError otherwise. */
export function instantToScn(instant: string): Scn {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/.exec(instant)
  const seconds = match === null ? null : wholeSeconds(`${match[1]}Z`)
  if (match === null || seconds === null) throw new RangeError('not an instant in UTC')
  const scn = String(BigInt(seconds) * 1_000_000_000n + BigInt((match[2] ?? '').padEnd(9, '0')))
  if (!isScn(scn)) throw new RangeError('the instant has no SCN')
  return scn
}

/** ISO 8601 in UTC with six digits of a count of microseconds since 1970. */
export function microsToInstant(micros: bigint): string {
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n
  const seconds = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, 19)
  return `${seconds}.${String(fraction).padStart(6, '0')}Z`
}

/**
 * A time column of a view (`YYYY-MM-DD hh:mm:ss[.ffffff]`, session time_zone '+00:00') as ISO 8601 in UTC with six
 * digits. Null for text that is no real time: the views show zero dates for "never".
 */
export function viewTimeToInstant(text: string): string | null {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?$/.exec(text)
  if (match === null || wholeSeconds(`${match[1]}T${match[2]}Z`) === null) return null
  return `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(6, '0')}Z`
}

/** The other way, for comparing in a query: always six digits, since a key cut to milliseconds skips rows. */
export function instantToViewTime(instant: string): string {
  return microsToInstant(scnToMicros(instantToScn(instant)))
    .replace('T', ' ')
    .slice(0, 26)
}

/** Date.parse rolls 31 February over into March: only text that comes back unchanged is a time. */
function wholeSeconds(iso: string): number | null {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms) || `${new Date(ms).toISOString().slice(0, 19)}Z` !== iso) return null
  return ms / 1000
}
