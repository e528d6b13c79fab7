import type { ArchiveRound, ArchiveState } from '@tidemark/contract'
import type { ARCHIVELOG, RowOf } from '@tidemark/oceanbase'
import { microsToMs, toCount, toPath, toScn, toScnInstant, toScrubbed, toText } from './cell.ts'

type RoundRow = RowOf<typeof ARCHIVELOG>

const STATES = new Map<string | null, ArchiveState>([
  ['INVALID', 'not-started'],
  ['PREPARE', 'preparing'],
  ['BEGINNING', 'beginning'],
  ['DOING', 'archiving'],
  ['INTERRUPTED', 'interrupted'],
  ['SUSPENDING', 'suspending'],
  ['SUSPEND', 'suspended'],
  ['STOPPING', 'stopping'],
  ['STOP', 'stopped'],
])

/** A round; null for a row without an id. In PREPARE a later round still shows the SCNs of the one before. */
export function toArchiveRound(row: RoundRow, scrub: (text: string) => string): ArchiveRound | null {
  if (row.ROUND_ID === null) return null
  const preparing = row.STATUS === 'PREPARE'
  const startScn = preparing ? null : row.START_SCN
  const checkpointScn = preparing ? null : row.CHECKPOINT_SCN
  return {
    roundId: row.ROUND_ID,
    state: STATES.get(row.STATUS) ?? 'unknown',
    rawStatus: toText(row.STATUS),
    startScn: toScn(startScn),
    startAt: toScnInstant(startScn),
    checkpointScn: toScn(checkpointScn),
    checkpointAt: toScnInstant(checkpointScn),
    pieceSwitchIntervalMs: microsToMs(row.PIECE_SWITCH_INTERVAL),
    compression: toText(row.COMPRESSION),
    inputBytes: toCount(row.INPUT_BYTES),
    outputBytes: toCount(row.OUTPUT_BYTES),
    path: toPath(row.PATH),
    comment: toScrubbed(row.COMMENT, scrub),
  }
}
