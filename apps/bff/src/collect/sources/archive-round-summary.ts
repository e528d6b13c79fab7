import { ARCHIVELOG_SUMMARY, readArchiveRoundSummary } from '@tidemark/oceanbase'
import { toArchiveRound, toRoundSpan } from '../rows/to-archive-round.ts'
import { groupBy, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { withCurrent } from './archive-rounds.ts'
import { createSweptSource } from './swept-source.ts'

/** Every round OceanBase remembers, as stretches of archived log. */
export function createArchiveRoundSummarySource(scrub: (text: string) => string): Source {
  return createSweptSource({
    name: 'archive-round-summary',
    view: ARCHIVELOG_SUMMARY,
    keyOf: ({ TENANT_ID, ROUND_ID }) => (ROUND_ID === null ? null : { tenantId: TENANT_ID ?? 0, roundId: ROUND_ID }),
    read: readArchiveRoundSummary,
    learn: (rows, facts, ownTenantId) => {
      const found = rows.flatMap((row) => {
        const round = toArchiveRound(row, scrub)
        const span = round === null ? null : toRoundSpan(round)
        return span === null ? [] : [{ tenantId: row.TENANT_ID ?? ownTenantId, span }]
      })
      const byTenant = groupBy(found, ({ tenantId }) => tenantId)
      const now = new Map([...byTenant].map(([tenantId, spans]) => [tenantId, spans.map(({ span }) => span)]))
      return { roundSpans: shareMap(facts.roundSpans, withCurrent(now, facts.rounds)) }
    },
  })
}
