import { type DeleteFacts, NO_DELETES } from './deletes/delete-facts.ts'
import { JobBook } from './jobs/job-book.ts'
import type { Reader } from './reader.ts'
import type { Snapshot } from './snapshot.ts'

/** What sources find out; the rest of a snapshot is the collector's. */
export type Facts = Pick<
  Snapshot,
  | 'tenants'
  | 'jobs'
  | 'tasks'
  | 'sets'
  | 'rounds'
  | 'roundHistory'
  | 'pieces'
  | 'destinations'
  | 'storedKeys'
  | 'phases'
> &
  DeleteFacts

/** What is known of a world nothing was read of. */
export function noFacts(): Facts {
  return {
    tenants: new Map(),
    jobs: JobBook.empty(),
    tasks: new Map(),
    sets: new Map(),
    rounds: new Map(),
    roundHistory: new Map(),
    pieces: null,
    destinations: new Map(),
    storedKeys: new Map(),
    phases: new Map(),
    ...NO_DELETES,
  }
}

interface Turn {
  /** What did not change is the same object as before. */
  readonly facts: Facts
  /** There are more pages: the source wants its next turn soon, and has not told everything yet. */
  readonly more: boolean
}

/** The database's time of a poll: NOW(6), asked first. */
export interface Moment {
  readonly atMs: number
  readonly at: string
}

/** One thing that is polled. A source may remember what it has read; a new one is made when the world was emptied. */
export interface Source {
  readonly name: string
  /** Time between two reads; 0: every poll. */
  readonly paceMs: number
  /** Takes part in every poll, whatever else waits. */
  readonly everyPoll: boolean
  /** Statements that a turn needs; 0: there is nothing to ask. */
  readonly statements: (facts: Facts) => number
  /** There is no snapshot before it was read once. Any other source may be withheld from the login, and says so. */
  readonly essential: boolean
  /** @throws DatabaseError, of it ViewWithheld; WorldEmptied */
  collect(reader: Reader, facts: Facts, moment: Moment): Promise<Turn>
}

/** What was known went backwards: this is not the cluster it was a moment ago. */
export class WorldEmptied extends Error {
  override readonly name = 'WorldEmptied'
}
