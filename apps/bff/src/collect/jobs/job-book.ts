import { type JobKey, jobKey } from '../job-key.ts'
import { EndedJobs } from './ended-jobs.ts'
import { compareNewestFirst } from './job-facts.ts'
import type { JobRecord } from './job-record.ts'

type Records = readonly JobRecord[]

/**
 * Every job that is known: the few rows of JOBS, which change with every poll, and the many that ended. Immutable;
 * walking through it is for tests, since there may be a hundred thousand.
 */
export class JobBook {
  /** The same object as long as no ended job came, went or changed. */
  readonly ended: EndedJobs
  /** Rows of JOBS, newest first; ended ones that have not moved to the history yet included. */
  readonly inFlight: Records
  /** The same by key. */
  readonly open: ReadonlyMap<JobKey, JobRecord>
  readonly #ofTenant = new Map<number, Records>()

  private constructor(ended: EndedJobs, open: ReadonlyMap<JobKey, JobRecord>) {
    this.ended = ended
    this.open = open
    this.inFlight = newestFirst([...open.values()])
  }

  static empty(): JobBook {
    return new JobBook(EndedJobs.empty(), new Map())
  }

  /** A book of these, as they say of themselves where they are. */
  static of(records: Records, names: ReadonlyMap<number, string> = new Map()): JobBook {
    const open = records.filter(({ inFlight }) => inFlight)
    const ended = EndedJobs.empty()
      .named(names)
      .with(records.filter(({ inFlight }) => !inFlight))
    return new JobBook(ended, new Map(open.map((record) => [jobKey(record.facts), record])))
  }

  with({ ended = this.ended, open = this.open }: BookChange): JobBook {
    return ended === this.ended && open === this.open ? this : new JobBook(ended, open)
  }

  get size(): number {
    return this.open.size + this.ended.size
  }

  /** A job in flight wins over an ended one: a book made by hand may have both. */
  get(key: JobKey): JobRecord | undefined {
    return this.open.get(key) ?? this.ended.get(key)
  }

  /** Newest first; the same array from book to book as long as nothing of the tenant changed. */
  ofTenant(tenantId: number): Records {
    const found = this.#ofTenant.get(tenantId)
    if (found !== undefined) return found
    const open = this.inFlight.filter(({ facts }) => facts.tenantId === tenantId)
    const ended = this.ended.ofTenant(tenantId)
    const records = open.length === 0 ? ended : newestFirst([...open, ...ended])
    this.#ofTenant.set(tenantId, records)
    return records
  }

  childrenOf(parent: JobKey): Records {
    return newestFirst([
      ...this.inFlight.filter(({ facts }) => facts.parent === parent),
      ...this.ended.childrenOf(parent),
    ])
  }

  /** Those whose description carries an operation's token: a parent and, since they inherit it, its children. */
  ofOperation(operationId: string): Records {
    return newestFirst([
      ...this.inFlight.filter(({ facts }) => facts.operationId === operationId),
      ...this.ended.ofOperation(operationId),
    ])
  }

  *values(): Generator<JobRecord> {
    yield* this.open.values()
    yield* this.ended.newest
  }
}

interface BookChange {
  readonly ended?: EndedJobs
  readonly open?: ReadonlyMap<JobKey, JobRecord>
}

function newestFirst(records: JobRecord[]): Records {
  return records.sort((a, b) => compareNewestFirst(a.facts, b.facts))
}
