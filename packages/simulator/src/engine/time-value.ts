const SECONDS: Readonly<Record<string, number>> = { '': 1, us: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600, d: 86_400 }

/** A time as parameters take it (`120s`, `2h`, `1d`; without unit seconds), in seconds; null if it is none. */
export function timeSeconds(text: string): number | null {
  const match = /^(\d{1,15})(us|ms|s|m|h|d)?$/i.exec(text.trim())
  const factor = SECONDS[(match?.[2] ?? '').toLowerCase()]
  return match === null || factor === undefined ? null : Number(match[1]) * factor
}
