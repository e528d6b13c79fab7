import { NowRow, readNow, viewTimeToInstant } from '@tidemark/oceanbase'
import { DatabaseError } from '../db/database-error.ts'
import type { Session } from '../db/session.ts'
import type { Reader } from './reader.ts'
import type { Schedule } from './schedule.ts'
import type { Facts, Moment, Source } from './source.ts'

/** From sys a statement runs once a tenant, so a poll sends few: the time, and four that read. */
const STATEMENTS_A_POLL = 5

export interface PollResult {
  readonly facts: Facts
  readonly moment: Moment
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
  nowMs: () => number,
): Promise<PollResult> {
  const moment = await readMoment(session)
  let facts = before
  for (const source of schedule.next(facts, nowMs(), STATEMENTS_A_POLL - 1)) {
    const turn = await takeTurn(source, reader, facts, moment)
    facts = turn.facts
    schedule.took(source, nowMs(), turn.more)
  }
  return { facts, moment }
}

async function takeTurn(source: Source, reader: Reader, facts: Facts, moment: Moment) {
  try {
    return await source.collect(reader, facts, moment)
  } catch (error) {
    const refused = error instanceof DatabaseError && error.errno !== null
    if (source.optional && refused) return { facts, more: false }
    throw error
  }
}

async function readMoment(session: Session): Promise<Moment> {
  const [row] = await session.read(readNow(session.readTimeoutUs))
  const at = viewTimeToInstant(NowRow.parse(row).now)
  if (at === null) throw new DatabaseError('rejected')
  return { at, atMs: Date.parse(at) }
}
