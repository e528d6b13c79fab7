import { NowRow, readNow, viewTimeToInstant } from '@tidemark/oceanbase'
import { DatabaseError } from '../db/database-error.ts'
import type { Session } from '../db/session.ts'
import { type Reader, ViewWithheld } from './reader.ts'
import type { Schedule } from './schedule.ts'
import type { Facts, Moment, Source } from './source.ts'

/** From sys a statement runs once a tenant, so a poll sends few: the time, and four that read. */
const STATEMENTS_A_POLL = 5

export interface PollResult {
  readonly facts: Facts
  readonly moment: Moment
  /** Sources that took their turn, by name: null, or why OceanBase would not tell. */
  readonly turns: ReadonlyMap<string, ViewWithheld | null>
}

export interface PollHost {
  /** Monotonic. */
  readonly nowMs: () => number
  /** Called after each turn: what a source has told it does not tell again, even if a later one fails. */
  readonly keep: (facts: Facts) => void
}

/**
 * One poll: the database's time first, then the sources whose turn it is.
 * @throws DatabaseError, WorldEmptied
 */
export async function poll(
  session: Session,
  reader: Reader,
  schedule: Schedule,
  before: Facts,
  { nowMs, keep }: PollHost,
): Promise<PollResult> {
  const moment = await readMoment(session)
  const turns = new Map<string, ViewWithheld | null>()
  let facts = before
  for (const source of schedule.next(facts, nowMs(), STATEMENTS_A_POLL - 1)) {
    const turn = await takeTurn(source, reader, facts, moment)
    if (turn.withheld !== null && source.essential && !schedule.complete()) throw turn.withheld
    facts = turn.facts
    keep(facts)
    turns.set(source.name, turn.withheld)
    schedule.took(source, nowMs(), turn.more)
  }
  return { facts, moment, turns }
}

/** A source that is withheld keeps what it knew; the others go on. */
async function takeTurn(source: Source, reader: Reader, facts: Facts, moment: Moment) {
  try {
    return { ...(await source.collect(reader, facts, moment)), withheld: null }
  } catch (error) {
    if (!(error instanceof ViewWithheld)) throw error
    return { facts, more: false, withheld: error }
  }
}

async function readMoment(session: Session): Promise<Moment> {
  const [row] = await session.read(readNow(session.readTimeoutUs))
  const at = viewTimeToInstant(NowRow.parse(row).now)
  if (at === null) throw new DatabaseError('rejected')
  return { at, atMs: Date.parse(at) }
}
