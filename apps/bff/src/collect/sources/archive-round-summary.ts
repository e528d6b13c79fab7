import { ARCHIVELOG_SUMMARY, readArchiveRoundSummary } from '@tidemark/oceanbase'
import { toArchiveRound } from '../rows/to-archive-round.ts'
import { groupBy, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { withCurrent } from './archive-rounds.ts'
import { createSweptSource } from './swept-source.ts'

/** Every round OceanBase remembers. */
export function createArchiveRoundSummarySource(scrub: (text: string) => string): Source {
  return createSweptSource({
    name: 'archive-round-summary',
    view: ARCHIVELOG_SUMMARY,
    keyOf: ({ TENANT_ID, ROUND_ID }) => (ROUND_ID === null ? null : { tenantId: TENANT_ID ?? 0, roundId: ROUND_ID }),
    read: readArchiveRoundSummary,
    learn: (rows, facts, ownTenantId) => {
      const found = rows.flatMap((row) => {
        const round = toArchiveRound(row, scrub)
        return round === null ? [] : [{ tenantId: row.TENANT_ID ?? ownTenantId, round }]
      })
      const byTenant = groupBy(found, ({ tenantId }) => tenantId)
      const now = new Map([...byTenant].map(([tenantId, rounds]) => [tenantId, rounds.map(({ round }) => round)]))
      return { roundHistory: shareMap(facts.roundHistory, withCurrent(now, facts.rounds)) }
    },
  })
}
