import type { Scn, UtcInstant } from '@tidemark/contract'

/** The moment an SCN stands for, to the microsecond. SCNs are nanoseconds, beyond what a number holds. */
export function scnToInstant(scn: Scn): UtcInstant {
  const micros = BigInt(scn) / 1_000n
  const seconds = new Date(Number(micros / 1_000n)).toISOString().slice(0, 19)
  return `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}Z`
}
