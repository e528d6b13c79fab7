import { compareNewestFirst, type JobFacts } from './job-facts.ts'
import type { JobRecord } from './job-record.ts'
import { OrderedList } from './ordered-list.ts'
import { sortByNumber } from './sort-by-number.ts'

/** An order of jobs by a number; where that is the same, the newest comes first. */
export interface JobOrder {
  readonly name: string
  readonly descending: boolean
  /** `rank`: the place of its tenant among all by name. */
  readonly keyOf: (facts: JobFacts, rank: number) => number
  /** Its keys are ranks. */
  readonly byTenant: boolean
}

type Ranks = ReadonlyMap<number, number>

/** Every record in an order, from their list newest first. */
export function listIn(order: JobOrder, newest: OrderedList<JobRecord>, ranks: Ranks): OrderedList<JobRecord> {
  const signed = ({ facts }: JobRecord) => {
    const key = order.keyOf(facts, ranks.get(facts.tenantId) ?? 0)
    return order.descending ? -key : key
  }
  const compare = (a: JobRecord, b: JobRecord) => signed(a) - signed(b) || compareNewestFirst(a.facts, b.facts)
  return OrderedList.of(compare, sortByNumber([...newest], signed))
}

/** The place of each tenant by its name, or by its id where it has none any more; the same for equal names. */
export function rankTenants(tenantIds: Iterable<number>, names: ReadonlyMap<number, string>): Ranks {
  const named = [...tenantIds].map((id) => ({ id, name: names.get(id) ?? String(id) }))
  const places = new Map([...new Set(named.map(({ name }) => name))].sort().map((name, place) => [name, place]))
  return new Map(named.map(({ id, name }) => [id, places.get(name) ?? 0]))
}
