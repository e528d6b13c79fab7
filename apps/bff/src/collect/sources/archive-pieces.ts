import { ARCHIVELOG_PIECE_FILES, maskUri, type RowOf, readArchivePieces } from '@tidemark/oceanbase'
import type { PieceToDelete } from '../deletes/delete-facts.ts'
import { toCount, toScn, toText } from '../rows/cell.ts'
import { groupBy, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweptSource } from './swept-source.ts'

/** The pieces of archived log that are there. */
export function createArchivePiecesSource(): Source {
  return createSweptSource({
    name: 'archive-pieces',
    view: ARCHIVELOG_PIECE_FILES,
    keyOf: ({ TENANT_ID, ROUND_ID, PIECE_ID }) =>
      ROUND_ID === null || PIECE_ID === null
        ? null
        : { tenantId: TENANT_ID ?? 0, roundId: ROUND_ID, pieceId: PIECE_ID },
    read: readArchivePieces,
    learn: (rows, facts, ownTenantId) => {
      const present = rows.filter((row) => row.FILE_STATUS !== 'DELETED')
      const byTenant = groupBy(present, (row) => row.TENANT_ID ?? ownTenantId)
      const now = new Map([...byTenant].map(([tenantId, pieces]) => [tenantId, pieces.length]))
      const deletable = new Map([...byTenant].map(([tenantId, pieces]) => [tenantId, pieces.flatMap(toPiece)]))
      return {
        pieceCounts: shareMap(facts.pieceCounts, now),
        deletablePieces: shareMap(facts.deletablePieces, deletable),
      }
    },
  })
}

function toPiece(row: RowOf<typeof ARCHIVELOG_PIECE_FILES>): PieceToDelete[] {
  if (row.PIECE_ID === null) return []
  return [
    {
      pieceId: row.PIECE_ID,
      rawStatus: toText(row.STATUS),
      rawFileStatus: toText(row.FILE_STATUS),
      endScn: toScn(row.END_SCN),
      path: row.PATH === null ? null : maskUri(row.PATH),
      outputBytes: toCount(row.OUTPUT_BYTES) ?? 0,
    },
  ]
}
