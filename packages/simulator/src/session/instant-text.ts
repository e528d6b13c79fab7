/** Microseconds since 1970 as ISO 8601 in UTC, all six digits kept. */
export function instantText(us: bigint): string {
  const seconds = new Date(Number(us / 1_000_000n) * 1000).toISOString().slice(0, -5)
  return `${seconds}.${String(us % 1_000_000n).padStart(6, '0')}Z`
}
