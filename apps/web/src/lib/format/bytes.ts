const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const
const STEP = 1024

/** `148.0 GiB`, `1.61 TiB`, `512 B`: three or four figures, by powers of 1,024 as OceanBase counts. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (unit < UNITS.length - 1 && value >= 999.5) {
    value /= STEP
    unit += 1
  }
  const digits = unit === 0 ? 0 : value < 9.995 ? 2 : 1
  return `${value.toFixed(digits)} ${UNITS[unit] ?? 'B'}`
}
