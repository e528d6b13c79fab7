import type { ArchiveRound } from '@tidemark/contract'
import { ARCHIVELOG, readArchiveRounds } from '@tidemark/oceanbase'
import { toArchiveRound, toRoundSpan } from '../rows/to-archive-round.ts'
import { shareMap } from '../share.ts'
import type { RoundSpan } from '../snapshot.ts'
import type { Source } from '../source.ts'

/** The present or last round of each tenant: its state and how far the log is archived. */
export function createArchiveRoundsSource(scrub: (text: string) => string): Source {
  return {
    name: 'archive-rounds',
    paceMs: 0,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    async collect(reader, facts) {
      const now = new Map<number, ArchiveRound>()
      for (const row of await reader.rows(ARCHIVELOG, readArchiveRounds)) {
        const round = toArchiveRound(row, scrub)
        if (round !== null) now.set(row.TENANT_ID ?? reader.tenantId, round)
      }
      const rounds = shareMap(facts.rounds, now)
      if (rounds === facts.rounds) return { facts, more: false }
      return { facts: { ...facts, rounds, roundSpans: withCurrent(facts.roundSpans, rounds) }, more: false }
    },
  }
}

/** Spans with the present round's brought up to date. */
export function withCurrent(
  spans: ReadonlyMap<number, readonly RoundSpan[]>,
  rounds: ReadonlyMap<number, ArchiveRound>,
): ReadonlyMap<number, readonly RoundSpan[]> {
  const now = new Map(spans)
  for (const [tenantId, round] of rounds) {
    const span = toRoundSpan(round)
    if (span === null) continue
    const others = (spans.get(tenantId) ?? []).filter(({ roundId }) => roundId !== span.roundId)
    now.set(tenantId, [...others, span])
  }
  return shareMap(spans, now)
}
