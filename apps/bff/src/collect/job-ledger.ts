import { isDeepStrictEqual } from 'node:util'
import type { JobKey as JobIds } from '@tidemark/oceanbase'
import { type JobKey, jobKey } from './job-key.ts'
import { contradict } from './rows/cell.ts'
import type { JobRow } from './rows/to-job.ts'
import type { Seen } from './seen-rows.ts'
import { WorldEmptied } from './source.ts'

type SeenRow = Seen<JobRow>

/** A job as it was seen last. */
export interface LedgerEntry {
  readonly ids: JobIds
  readonly row: JobRow
  readonly inFlight: boolean
  /** Missing from both views at the last poll; a second time it is gone. */
  readonly missed: boolean
}

export interface LedgerChange {
  readonly changed: readonly LedgerEntry[]
  readonly gone: readonly JobKey[]
}

/**
 * Which jobs were seen, and where. A job moves from JOBS to HISTORY in one transaction, so JOBS is read first and
 * history wins; what is in neither may have been moving, so it is gone only when it is missed twice. The rows of ended
 * jobs are kept elsewhere: there may be a hundred thousand.
 */
export class JobLedger {
  readonly #endedRow: (key: JobKey) => JobRow | null
  /** Those that have not ended. */
  readonly #open = new Map<JobKey, LedgerEntry>()
  /** The highest id among the ended jobs of a tenant. */
  readonly #newest = new Map<number, string>()

  /** @param endedRow the row of an ended job as it was taken in last */
  constructor(endedRow: (key: JobKey) => JobRow | null) {
    this.#endedRow = endedRow
  }

  /** Tenants with a job that has not ended: they may have new ended ones. */
  moved(): ReadonlySet<number> {
    return new Set([...this.#open.values()].map(({ ids }) => ids.tenantId))
  }

  /** Tenants with ended jobs. */
  owners(): Iterable<number> {
    return this.#newest.keys()
  }

  /**
   * For each tenant the id behind which the history has to be read: the newest that is known there, but below every
   * job that has not ended for us. `verify` goes one further back, so that the newest known row has to come again.
   */
  readBehind(tenantIds: Iterable<number>, verify: boolean): readonly JobIds[] {
    const behind = new Map<number, bigint>()
    for (const tenantId of tenantIds) {
      const newest = this.#newest.get(tenantId)
      behind.set(tenantId, newest === undefined ? 0n : BigInt(newest) - (verify ? 1n : 0n))
    }
    for (const { ids } of this.#open.values()) {
      const before = BigInt(ids.jobId) - 1n
      const known = behind.get(ids.tenantId)
      if (known !== undefined && before < known) behind.set(ids.tenantId, before)
    }
    return [...behind].map(([tenantId, jobId]) => ({ tenantId, jobId: String(jobId) }))
  }

  /** Those of these tenants whose newest ended job is not among the rows of a read that had to show it. */
  missingNewest(tenantIds: Iterable<number>, history: readonly SeenRow[]): readonly number[] {
    const shown = new Set(history.map(({ ids }) => jobKey(ids)))
    return [...tenantIds].filter((tenantId) => {
      const jobId = this.#newest.get(tenantId)
      return jobId !== undefined && !shown.has(jobKey({ tenantId, jobId }))
    })
  }

  forgetTenant(tenantId: number): void {
    for (const [key, { ids }] of this.#open) if (ids.tenantId === tenantId) this.#open.delete(key)
    this.#newest.delete(tenantId)
  }

  /**
   * Takes a poll in. `whole`: the history's answer held all there was; a page cut short says nothing of who is gone.
   * @throws WorldEmptied when a known job began at another time, or one that has not ended is listed with an id that
   * lies behind an ended one
   */
  take(inFlight: readonly SeenRow[], history: readonly SeenRow[], whole = true): LedgerChange {
    const changed: LedgerEntry[] = []
    const ended = new Set<JobKey>()
    for (const seen of history) {
      ended.add(jobKey(seen.ids))
      this.#end(seen, changed)
    }
    const present = new Set<JobKey>()
    for (const seen of inFlight) {
      const key = jobKey(seen.ids)
      if (ended.has(key)) continue
      present.add(key)
      this.#putOpen(key, seen, changed)
    }
    for (const { ids } of history) this.#noteNewest(ids)
    return { changed, gone: whole ? this.#dropMissed(present) : [] }
  }

  #end(seen: SeenRow, changed: LedgerEntry[]): void {
    const key = jobKey(seen.ids)
    const open = this.#open.get(key)
    const before = open?.row ?? this.#endedRow(key)
    if (contradict(before?.START_TIMESTAMP ?? null, seen.row.START_TIMESTAMP)) throw new WorldEmptied()
    this.#open.delete(key)
    if (open !== undefined || !isDeepStrictEqual(before, seen.row)) {
      changed.push({ ...seen, inFlight: false, missed: false })
    }
  }

  #putOpen(key: JobKey, seen: SeenRow, changed: LedgerEntry[]): void {
    const before = this.#open.get(key)
    if (before === undefined) this.#refuseReborn(seen.ids)
    if (contradict(before?.row.START_TIMESTAMP ?? null, seen.row.START_TIMESTAMP)) throw new WorldEmptied()
    const entry = { ...seen, inFlight: true, missed: false }
    const same = before !== undefined && isDeepStrictEqual(before.row, seen.row)
    if (!same) changed.push(entry)
    this.#open.set(key, same ? { ...before, missed: false } : entry)
  }

  /** A new id lies above every ended one, those that came back included. */
  #refuseReborn({ tenantId, jobId }: JobIds): void {
    const newest = this.#newest.get(tenantId)
    if (newest !== undefined && BigInt(jobId) <= BigInt(newest)) throw new WorldEmptied()
  }

  #noteNewest({ tenantId, jobId }: JobIds): void {
    const newest = this.#newest.get(tenantId)
    if (newest === undefined || BigInt(jobId) > BigInt(newest)) this.#newest.set(tenantId, jobId)
  }

  #dropMissed(present: ReadonlySet<JobKey>): readonly JobKey[] {
    const gone: JobKey[] = []
    for (const [key, entry] of this.#open) {
      if (present.has(key)) continue
      if (entry.missed) {
        this.#open.delete(key)
        gone.push(key)
      } else this.#open.set(key, { ...entry, missed: true })
    }
    return gone
  }
}
