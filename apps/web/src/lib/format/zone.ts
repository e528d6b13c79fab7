/** An IANA name such as `Asia/Shanghai`, or `UTC`. */
export type Zone = string

/** Milliseconds east of UTC at that moment. */
export function zoneOffsetMs(zone: Zone, atMs: number): number {
  const parts = offsetParts(zone, atMs)
  if (parts === null) return 0
  const [, sign, hours = '0', minutes = '0'] = parts
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** `UTC+8`, `UTC+5:30`, `UTC`: a number, since names of zones mean nothing to most readers. */
export function zoneLabel(zone: Zone, atMs: number): string {
  const minutes = zoneOffsetMs(zone, atMs) / 60_000
  if (minutes === 0) return 'UTC'
  const rest = Math.abs(minutes) % 60
  const hours = Math.floor(Math.abs(minutes) / 60)
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** Whether this browser knows the zone. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export function browserZone(): Zone {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

const formats = new Map<Zone, Intl.DateTimeFormat>()

function offsetParts(zone: Zone, atMs: number): RegExpExecArray | null {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  const name = format.formatToParts(atMs).find((part) => part.type === 'timeZoneName')?.value ?? ''
  return /^GMT([+-])(\d{2}):(\d{2})/.exec(name)
}
