import { isDeepStrictEqual } from 'node:util'
import type { JobKey as JobIds } from '@tidemark/oceanbase'
import { contradict } from '../rows/cell.ts'
import type { Seen } from '../seen-rows.ts'
import { type JobKey, jobKey } from '../snapshot.ts'
import { WorldEmptied } from '../source.ts'
import type { DeleteJobRow } from './to-delete-job.ts'

type SeenRow = Seen<DeleteJobRow>

export interface SeenDelete extends SeenRow {
  readonly inFlight: boolean
}

/**
 * Which delete jobs were seen, and where. A job that is no longer in flight is kept as it was until the history that
 * is read after it shows it, or does not: then it is gone.
 */
export class DeleteLedger {
  readonly #seen = new Map<JobKey, SeenDelete>()
  readonly #left = new Set<JobKey>()
  /** The highest id in the history, by tenant. */
  readonly #newest = new Map<number, bigint>()

  /** Jobs in flight as they are now. Answers those that changed. @throws WorldEmptied */
  takeInFlight(seen: readonly SeenRow[]): readonly SeenDelete[] {
    const present = new Set(seen.map(({ ids }) => jobKey(ids)))
    for (const [key, { inFlight }] of this.#seen) if (inFlight && !present.has(key)) this.#left.add(key)
    return this.#putAll(seen, true)
  }

  /** A page of the history; `whole`: there is no more. Answers those that changed, and those that are gone. */
  takeEnded(seen: readonly SeenRow[], whole: boolean) {
    const changed = this.#putAll(seen, false)
    for (const { ids } of seen) {
      this.#left.delete(jobKey(ids))
      const known = this.#newest.get(ids.tenantId) ?? 0n
      if (BigInt(ids.jobId) > known) this.#newest.set(ids.tenantId, BigInt(ids.jobId))
    }
    if (!whole) return { changed, gone: [] }
    const gone = [...this.#left]
    for (const key of gone) this.#seen.delete(key)
    this.#left.clear()
    return { changed, gone }
  }

  forget(keys: readonly JobKey[]): void {
    for (const key of keys) this.#seen.delete(key)
  }

  /** Whether a job left the jobs in flight and has not been looked for in the history. */
  get hasLeft(): boolean {
    return this.#left.size > 0
  }

  /** Behind which ids the history is new, below every job that has not ended for us. */
  readBehind(tenantIds: Iterable<number>): readonly JobIds[] {
    const behind = new Map<number, bigint>()
    for (const tenantId of tenantIds) behind.set(tenantId, this.#newest.get(tenantId) ?? 0n)
    for (const { ids, inFlight } of this.#seen.values()) {
      const known = behind.get(ids.tenantId)
      const before = BigInt(ids.jobId) - 1n
      if (inFlight && (known === undefined || before < known)) behind.set(ids.tenantId, before)
    }
    return [...behind].map(([tenantId, jobId]) => ({ tenantId, jobId: String(jobId) }))
  }

  #putAll(seen: readonly SeenRow[], inFlight: boolean): readonly SeenDelete[] {
    return seen.map((one) => ({ ...one, inFlight })).filter((one) => this.#put(one))
  }

  /** Whether it says something new. A job that began at another time belongs to another world. */
  #put(seen: SeenDelete): boolean {
    const key = jobKey(seen.ids)
    const before = this.#seen.get(key)
    if (contradict(before?.row.START_TIMESTAMP ?? null, seen.row.START_TIMESTAMP)) throw new WorldEmptied()
    if (before !== undefined && before.inFlight === seen.inFlight && isDeepStrictEqual(before.row, seen.row))
      return false
    this.#seen.set(key, seen)
    return true
  }
}
