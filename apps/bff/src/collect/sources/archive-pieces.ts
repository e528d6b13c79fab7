import type { ArchivePiece } from '@tidemark/contract'
import { ARCHIVELOG_PIECE_FILES, readArchivePieces } from '@tidemark/oceanbase'
import { toArchivePiece } from '../rows/to-archive-piece.ts'
import { groupBy, shareLists } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweptSource } from './swept-source.ts'

/** Every piece of archived log, all of them each time: one of long ago may be deleted today. */
export function createArchivePiecesSource(): Source {
  return createSweptSource({
    name: 'archive-pieces',
    view: ARCHIVELOG_PIECE_FILES,
    keyOf: ({ TENANT_ID, ROUND_ID, PIECE_ID }) =>
      ROUND_ID === null || PIECE_ID === null
        ? null
        : { tenantId: TENANT_ID ?? 0, roundId: ROUND_ID, pieceId: PIECE_ID },
    read: readArchivePieces,
    learn: (rows, { pieces: before }, ownTenantId) => {
      const pieces = rows.flatMap((row) => toArchivePiece(row, ownTenantId) ?? [])
      const now = groupBy(pieces, ({ tenantId }) => tenantId)
      return { pieces: before === null ? now : shareLists(before, now, keyOfPiece) }
    },
  })
}

function keyOfPiece({ roundId, pieceId }: ArchivePiece): string {
  return `${roundId}/${pieceId}`
}
