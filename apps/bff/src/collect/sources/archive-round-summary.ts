import { ARCHIVELOG_SUMMARY, type RoundKey, readArchiveRoundSummary } from '@tidemark/oceanbase'
import { groupBy, shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweep } from '../sweep.ts'
import { type RoundRow, toArchiveRound, toRoundSpan } from '../to-archive-round.ts'
import { withCurrent } from './archive-rounds.ts'
import { SLOW_MS } from './slow.ts'

/** Every round OceanBase remembers, as stretches of archived log. */
export function createArchiveRoundSummarySource(scrub: (text: string) => string): Source {
  const sweep = createSweep<RoundRow, RoundKey>(({ TENANT_ID, ROUND_ID }) =>
    ROUND_ID === null ? null : { tenantId: TENANT_ID ?? 0, roundId: ROUND_ID },
  )
  return {
    name: 'archive-round-summary',
    paceMs: SLOW_MS,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    async collect(reader, facts) {
      const rows = await sweep.turn((behind) =>
        reader.rows(ARCHIVELOG_SUMMARY, (options) => readArchiveRoundSummary({ ...options, behind })),
      )
      if (rows === null) return { facts, more: true }
      const found = rows.flatMap((row) => {
        const round = toArchiveRound(row, scrub)
        const span = round === null ? null : toRoundSpan(round)
        return span === null ? [] : [{ tenantId: row.TENANT_ID ?? reader.tenantId, span }]
      })
      const byTenant = groupBy(found, ({ tenantId }) => tenantId)
      const now = new Map([...byTenant].map(([tenantId, spans]) => [tenantId, spans.map(({ span }) => span)]))
      return {
        facts: { ...facts, roundSpans: shareMap(facts.roundSpans, withCurrent(now, facts.rounds)) },
        more: false,
      }
    },
  }
}
