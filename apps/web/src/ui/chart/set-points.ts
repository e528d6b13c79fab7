import type { BackupSet } from '@tidemark/contract'

/** A backup set as charts draw it. Bytes and milliseconds; null where OceanBase gave none. */
export interface SetPoint {
  readonly setId: string
  readonly atMs: number
  readonly kind: 'full' | 'incremental'
  readonly outputBytes: number | null
  readonly durationMs: number | null
}

/** More than this many points are neither told apart nor drawn quickly. */
const MAX_POINTS = 200

/** The newest usable sets, oldest first: what did not succeed says nothing about how long or large a backup is. */
export function setPoints(sets: readonly BackupSet[]): SetPoint[] {
  return sets
    .flatMap((set) => {
      if (!set.usable || set.startedAt === null) return []
      const atMs = Date.parse(set.startedAt)
      const durationMs = set.endedAt === null ? null : Math.max(0, Date.parse(set.endedAt) - atMs)
      const kind = set.backupType === 'full' ? ('full' as const) : ('incremental' as const)
      return [{ setId: set.backupSetId, atMs, kind, outputBytes: set.outputBytes, durationMs }]
    })
    .sort((a, b) => a.atMs - b.atMs)
    .slice(-MAX_POINTS)
}

/** The middle of the values: half of them are larger. null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
