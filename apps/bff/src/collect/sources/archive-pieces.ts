import { ARCHIVELOG_PIECE_FILES, type PieceKey, type RowOf, readArchivePieces } from '@tidemark/oceanbase'
import { groupBy, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweep } from '../sweep.ts'
import { SLOW_MS } from './slow.ts'

type Row = RowOf<typeof ARCHIVELOG_PIECE_FILES>

/** How many pieces of archived log there are; deleted ones do not count. */
export function createArchivePiecesSource(): Source {
  const sweep = createSweep<Row, PieceKey>(({ TENANT_ID, ROUND_ID, PIECE_ID }) =>
    ROUND_ID === null || PIECE_ID === null ? null : { tenantId: TENANT_ID ?? 0, roundId: ROUND_ID, pieceId: PIECE_ID },
  )
  return {
    name: 'archive-pieces',
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    async collect(reader, facts) {
      const rows = await sweep.turn((behind) =>
        reader.rows(ARCHIVELOG_PIECE_FILES, (options) => readArchivePieces({ ...options, behind })),
      )
      if (rows === null) return { facts, more: true }
      const present = rows.filter((row) => row.FILE_STATUS !== 'DELETED')
      const byTenant = groupBy(present, (row) => row.TENANT_ID ?? reader.tenantId)
      const now = new Map([...byTenant].map(([tenantId, pieces]) => [tenantId, pieces.length]))
      return { facts: { ...facts, pieceCounts: shareMap(facts.pieceCounts, now) }, more: false }
    },
  }
}
