import type { Statement } from '../literal.ts'
import { ARCHIVELOG } from '../views/archivelog.ts'
import { ARCHIVELOG_PIECE_FILES } from '../views/archivelog-piece-files.ts'
import { ARCHIVELOG_SUMMARY } from '../views/archivelog-summary.ts'
import { after, type ReadOptions, select } from './select.ts'

export interface RoundKey {
  readonly tenantId: number
  readonly roundId: string
}

export interface PieceKey extends RoundKey {
  readonly pieceId: string
}

/** Each tenant's present or last round. */
export function readArchiveRounds(options: ReadOptions): Statement {
  return select(ARCHIVELOG, options, { order: ['TENANT_ID', 'ROUND_ID'] })
}

/** A page of all rounds behind a key; null starts at the beginning. */
export function readArchiveRoundSummary(options: ReadOptions & { readonly behind: RoundKey | null }): Statement {
  const { available, behind } = options
  const key =
    behind &&
    ([
      ['TENANT_ID', behind.tenantId],
      ['ROUND_ID', behind.roundId],
    ] as const)
  return select(ARCHIVELOG_SUMMARY, options, { where: after(available, key), order: ['TENANT_ID', 'ROUND_ID'] })
}

/** A page of pieces behind a key; null starts at the beginning. */
export function readArchivePieces(options: ReadOptions & { readonly behind: PieceKey | null }): Statement {
  const { available, behind } = options
  const key =
    behind &&
    ([
      ['TENANT_ID', behind.tenantId],
      ['ROUND_ID', behind.roundId],
      ['PIECE_ID', behind.pieceId],
    ] as const)
  const order = ['TENANT_ID', 'ROUND_ID', 'PIECE_ID']
  return select(ARCHIVELOG_PIECE_FILES, options, { where: after(available, key), order })
}
