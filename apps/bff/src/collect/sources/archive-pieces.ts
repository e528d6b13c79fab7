import { ARCHIVELOG_PIECE_FILES, readArchivePieces } from '@tidemark/oceanbase'
import { groupBy, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweptSource } from './swept-source.ts'

/** How many pieces of archived log there are; deleted ones do not count. */
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
      return { pieceCounts: shareMap(facts.pieceCounts, now) }
    },
  })
}
