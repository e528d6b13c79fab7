const UNIT_MS: Readonly<Record<string, number>> = { us: 1e-3, ms: 1, '': 1e3, s: 1e3, m: 6e4, h: 3.6e6, d: 8.64e7 }

/**
 * A RECOVERY_WINDOW as OceanBase keeps it (`7d`, `36h`; without a unit seconds), in ms. null for none, for 0 and for
 * what is no time: then OceanBase deletes nothing by itself.
 */
export function recoveryWindowMs(text: string): number | null {
  const match = /^(\d{1,15})(us|ms|s|m|h|d)?$/i.exec(text.trim())
  const unit = UNIT_MS[(match?.[2] ?? '').toLowerCase()]
  const ms = match === null || unit === undefined ? 0 : Number(match[1]) * unit
  return ms > 0 ? ms : null
}
