import type { ArchiveRound } from '@tidemark/contract'
import { ARCHIVELOG, readArchiveRounds } from '@tidemark/oceanbase'
import { toArchiveRound } from '../rows/to-archive-round.ts'
import { shareMap } from '../share.ts'
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
      const roundHistory = shareMap(facts.roundHistory, withCurrent(facts.roundHistory, rounds))
      return { facts: { ...facts, rounds, roundHistory }, more: false }
    },
  }
}

/** The history with the present round's row brought up to date. */
export function withCurrent(
  history: ReadonlyMap<number, readonly ArchiveRound[]>,
  rounds: ReadonlyMap<number, ArchiveRound>,
): ReadonlyMap<number, readonly ArchiveRound[]> {
  const now = new Map(history)
  for (const [tenantId, round] of rounds) {
    const others = (history.get(tenantId) ?? []).filter(({ roundId }) => roundId !== round.roundId)
    now.set(tenantId, [...others, round])
  }
  return now
}
