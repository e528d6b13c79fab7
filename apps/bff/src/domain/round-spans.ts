import type { ArchiveRound } from '@tidemark/contract'

/** A round's place in time: from its start to its checkpoint. */
export interface RoundSpan {
  readonly roundId: string
  readonly fromMs: number
  readonly checkpointMs: number
}

/** Where a tenant's rounds lie, oldest first; a round without a start lies nowhere yet. */
export function roundSpans(rounds: readonly ArchiveRound[]): readonly RoundSpan[] {
  return rounds.flatMap(({ roundId, startAt, checkpointAt }) =>
    startAt === null
      ? []
      : [{ roundId, fromMs: Date.parse(startAt), checkpointMs: Date.parse(checkpointAt ?? startAt) }],
  )
}
