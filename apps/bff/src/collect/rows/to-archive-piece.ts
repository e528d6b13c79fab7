import type { ArchivePiece } from '@tidemark/contract'
import type { ARCHIVELOG_PIECE_FILES, RowOf } from '@tidemark/oceanbase'
import { toCount, toId, toPath, toScn, toScnInstant, toText } from './cell.ts'

/** A piece; null for a row without its ids. */
export function toArchivePiece(row: RowOf<typeof ARCHIVELOG_PIECE_FILES>, ownTenantId: number): ArchivePiece | null {
  if (row.ROUND_ID === null || row.PIECE_ID === null) return null
  return {
    tenantId: row.TENANT_ID ?? ownTenantId,
    destinationId: toId(row.DEST_ID),
    roundId: row.ROUND_ID,
    pieceId: row.PIECE_ID,
    rawStatus: toText(row.STATUS),
    rawFileStatus: toText(row.FILE_STATUS),
    startScn: toScn(row.START_SCN),
    startAt: toScnInstant(row.START_SCN),
    checkpointScn: toScn(row.CHECKPOINT_SCN),
    checkpointAt: toScnInstant(row.CHECKPOINT_SCN),
    endScn: toScn(row.END_SCN),
    endAt: toScnInstant(row.END_SCN),
    compression: toText(row.COMPRESSION),
    inputBytes: toCount(row.INPUT_BYTES),
    outputBytes: toCount(row.OUTPUT_BYTES),
    path: toPath(row.PATH),
  }
}
