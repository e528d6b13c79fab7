import { type JobKey, jobKey } from '../job-key.ts'
import { groupBy } from '../share.ts'
import { BucketMap } from './bucket-map.ts'
import { compareNewestFirst } from './job-facts.ts'
import { type JobOrder, listIn, rankTenants } from './job-order.ts'
import type { JobRecord } from './job-record.ts'
import { OrderedList } from './ordered-list.ts'
import { countStates, NO_STATES, type StateCounts } from './state-counts.ts'

type Records = readonly JobRecord[]
const NONE: Records = []

interface Indexes {
  readonly newest: OrderedList<JobRecord>
  readonly byKey: BucketMap<JobRecord>
  readonly byTenant: ReadonlyMap<number, Records>
  readonly byParent: BucketMap<Records>
  readonly byOperation: BucketMap<Records>
  readonly counts: StateCounts
  readonly names: ReadonlyMap<number, string>
}

interface KnownOrder {
  readonly order: JobOrder
  readonly list: OrderedList<JobRecord>
}

const byNewest = (a: JobRecord, b: JobRecord) => compareNewestFirst(a.facts, b.facts)

/**
 * The jobs that ended, with every index that is asked for. Immutable; what comes costs what comes, however many there
 * are: nothing is sorted or walked through anew because one more job has ended.
 */
export class EndedJobs {
  readonly #indexes: Indexes
  /** Orders somebody asked for; the next version goes on with them. */
  readonly #orders: Map<string, KnownOrder>
  /** Keys in the order they came: grows, and is shared by all versions. */
  readonly #arrivals: JobKey[]
  readonly #arrived: number
  #ranks: ReadonlyMap<number, number> | null = null

  private constructor(indexes: Indexes, orders: Map<string, KnownOrder>, arrivals: JobKey[]) {
    this.#indexes = indexes
    this.#orders = orders
    this.#arrivals = arrivals
    this.#arrived = arrivals.length
  }

  static empty(): EndedJobs {
    const indexes: Indexes = {
      newest: OrderedList.of(byNewest),
      byKey: BucketMap.empty(),
      byTenant: new Map(),
      byParent: BucketMap.empty(),
      byOperation: BucketMap.empty(),
      counts: NO_STATES,
      names: new Map(),
    }
    return new EndedJobs(indexes, new Map(), [])
  }

  get size(): number {
    return this.#indexes.newest.size
  }

  /** Newest first. */
  get newest(): OrderedList<JobRecord> {
    return this.#indexes.newest
  }

  /** How many there are of each state. */
  get counts(): StateCounts {
    return this.#indexes.counts
  }

  get(key: JobKey): JobRecord | undefined {
    return this.#indexes.byKey.get(key)
  }

  /** Newest first; the same array as long as nothing of the tenant changed. */
  ofTenant(tenantId: number): Records {
    return this.#indexes.byTenant.get(tenantId) ?? NONE
  }

  childrenOf(parent: JobKey): Records {
    return this.#indexes.byParent.get(parent) ?? NONE
  }

  ofOperation(operationId: string): Records {
    return this.#indexes.byOperation.get(operationId) ?? NONE
  }

  tenantName(tenantId: number): string | null {
    return this.#indexes.names.get(tenantId) ?? null
  }

  /** Keys that came after so many had come, and how many have come by now. */
  arrivedAfter(count: number): { readonly keys: readonly JobKey[]; readonly count: number } {
    return { keys: this.#arrivals.slice(count, this.#arrived), count: this.#arrived }
  }

  inOrder(order: JobOrder): OrderedList<JobRecord> {
    this.#ranks ??= rankTenants(this.#indexes.byTenant.keys(), this.#indexes.names)
    const list = this.#orders.get(order.name)?.list ?? listIn(order, this.#indexes.newest, this.#ranks)
    this.#orders.set(order.name, { order, list })
    return list
  }

  /** With these in place of those of the same keys, and without `gone`. */
  with(come: Records, gone: readonly JobKey[] = []): EndedJobs {
    if (come.length === 0 && gone.length === 0) return this
    const { newest, byKey, byTenant, byParent, byOperation, counts, names } = this.#indexes
    const keyed = come.map((record) => [jobKey(record.facts), record] as const)
    const old = [...keyed.map(([key]) => key), ...gone].flatMap((key) => byKey.get(key) ?? [])
    const indexes: Indexes = {
      newest: newest.with(come, old),
      byKey: byKey.with([...gone.map((key) => [key, undefined] as const), ...keyed]),
      byTenant: new Map([
        ...byTenant,
        ...regrouped(
          come,
          old,
          ({ tenantId }) => tenantId,
          (id) => this.ofTenant(id),
        ),
      ]),
      byParent: byParent.with(
        filed(
          come,
          old,
          ({ parent }) => parent,
          (key) => byParent.get(key) ?? NONE,
        ),
      ),
      byOperation: byOperation.with(
        filed(
          come,
          old,
          ({ operationId }) => operationId,
          (id) => this.ofOperation(id),
        ),
      ),
      counts: countStates(factsOf(come), countStates(factsOf(old), counts, -1)),
      names,
    }
    const keepsRanks = come.every(({ facts }) => byTenant.has(facts.tenantId))
    for (const [key] of keyed) if (byKey.get(key) === undefined) this.#arrivals.push(key)
    return new EndedJobs(indexes, this.#ordersWith(come, old, keepsRanks), this.#arrivals)
  }

  /** With the names the tenants have now; what was made of any tenant's jobs is made anew. */
  named(names: ReadonlyMap<number, string>): EndedJobs {
    const byTenant = new Map([...this.#indexes.byTenant].map(([id, records]) => [id, [...records]]))
    return new EndedJobs({ ...this.#indexes, byTenant, names }, this.#ordersWith(NONE, NONE, false), this.#arrivals)
  }

  #ordersWith(come: Records, old: Records, keepsRanks: boolean): Map<string, KnownOrder> {
    const kept = [...this.#orders].filter(([, { order }]) => keepsRanks || !order.byTenant)
    return new Map(kept.map(([name, { order, list }]) => [name, { order, list: list.with(come, old) }]))
  }
}

function factsOf(records: Records) {
  return records.map(({ facts }) => facts)
}

type FactsOf<K> = (facts: JobRecord['facts']) => K

/** The groups that change, as they are then: newest first. */
function regrouped<K>(come: Records, old: Records, keyOf: FactsOf<K>, groupOf: (key: K) => Records): [K, Records][] {
  const added = groupBy(come, ({ facts }) => keyOf(facts))
  const removed = groupBy(old, ({ facts }) => keyOf(facts))
  return [...new Set([...added.keys(), ...removed.keys()])].map((key) => {
    const gone = new Set(removed.get(key))
    const group = [...groupOf(key).filter((record) => !gone.has(record)), ...(added.get(key) ?? NONE)]
    return [key, group.sort(byNewest)]
  })
}

/** The same for those that have such a key. */
function filed(
  come: Records,
  old: Records,
  keyOf: FactsOf<string | null>,
  groupOf: (key: string) => Records,
): (readonly [string, Records])[] {
  return regrouped(come, old, keyOf, (key) => (key === null ? NONE : groupOf(key))).flatMap(([key, group]) =>
    key === null ? [] : [[key, group] as const],
  )
}
