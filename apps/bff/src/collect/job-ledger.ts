import { isDeepStrictEqual } from 'node:util'
import type { JobKey as JobIds } from '@tidemark/oceanbase'
import { contradict } from './rows/cell.ts'
import type { JobRow } from './rows/to-job.ts'
import { type JobKey, jobKey } from './snapshot.ts'
import { WorldEmptied } from './source.ts'

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
 * history wins; what is in neither may have been moving, so it is gone only when it is missed twice.
 */
export class JobLedger {
  readonly #entries = new Map<JobKey, LedgerEntry>()
  /** The highest id among the ended jobs of a tenant. */
  readonly #newest = new Map<number, string>()

  /**
   * For each tenant the id behind which the history has to be read: the newest that is known there, but below every
   * job that has not ended for us. `verify` goes one further back, so that the newest known row has to come again.
   */
  readBehind(tenantIds: Iterable<number>, verify: boolean): readonly JobIds[] {
    const behind = new Map<number, bigint>()
    for (const tenantId of tenantIds) behind.set(tenantId, 0n)
    for (const [tenantId, jobId] of this.#newest) behind.set(tenantId, BigInt(jobId) - (verify ? 1n : 0n))
    for (const { ids, inFlight } of this.#entries.values()) {
      if (!inFlight) continue
      const before = BigInt(ids.jobId) - 1n
      const known = behind.get(ids.tenantId)
      if (known === undefined || before < known) behind.set(ids.tenantId, before)
    }
    return [...behind].map(([tenantId, jobId]) => ({ tenantId, jobId: String(jobId) }))
  }

  /** Tenants whose newest ended job is not among these rows of a read that had to show it. */
  missingNewest(history: readonly Seen[]): readonly number[] {
    const shown = new Set(history.map(({ ids }) => jobKey(ids)))
    return [...this.#newest].filter(([tenantId, jobId]) => !shown.has(jobKey({ tenantId, jobId }))).map(([id]) => id)
  }

  forgetTenant(tenantId: number): readonly JobKey[] {
    const keys = [...this.#entries].filter(([, { ids }]) => ids.tenantId === tenantId).map(([key]) => key)
    for (const key of keys) this.#entries.delete(key)
    this.#newest.delete(tenantId)
    return keys
  }

  /**
   * Takes a poll in. `whole`: the history's answer held all there was; a page cut short says nothing of who is gone.
   * @throws WorldEmptied when a known job began at another time, or a new one has an id that
   * lies behind an ended one
   */
  take(inFlight: readonly Seen[], history: readonly Seen[], whole = true): LedgerChange {
    const changed: LedgerEntry[] = []
    const ended = new Set<JobKey>()
    for (const seen of history) {
      ended.add(jobKey(seen.ids))
      this.#put({ ...seen, inFlight: false, missed: false }, changed)
    }
    const present = new Set<JobKey>()
    for (const seen of inFlight) {
      const key = jobKey(seen.ids)
      if (ended.has(key)) continue
      present.add(key)
      this.#refuseReborn(seen.ids)
      this.#put({ ...seen, inFlight: true, missed: false }, changed)
    }
    for (const { ids } of history) this.#noteNewest(ids)
    return { changed, gone: whole ? this.#dropMissed(present) : [] }
  }

  #put(entry: LedgerEntry, changed: LedgerEntry[]): void {
    const key = jobKey(entry.ids)
    const before = this.#entries.get(key)
    if (contradict(before?.row.START_TIMESTAMP ?? null, entry.row.START_TIMESTAMP)) throw new WorldEmptied()
    const same = before?.inFlight === entry.inFlight && isDeepStrictEqual(before.row, entry.row)
    if (!same) changed.push(entry)
    this.#entries.set(key, same ? { ...before, missed: false } : entry)
  }

  #refuseReborn(ids: JobIds): void {
    const newest = this.#newest.get(ids.tenantId)
    const known = this.#entries.get(jobKey(ids))
    if (known === undefined && newest !== undefined && BigInt(ids.jobId) <= BigInt(newest)) throw new WorldEmptied()
    if (known !== undefined && !known.inFlight) throw new WorldEmptied()
  }

  #noteNewest({ tenantId, jobId }: JobIds): void {
    const newest = this.#newest.get(tenantId)
    if (newest === undefined || BigInt(jobId) > BigInt(newest)) this.#newest.set(tenantId, jobId)
  }

  #dropMissed(present: ReadonlySet<JobKey>): readonly JobKey[] {
    const gone: JobKey[] = []
    for (const [key, entry] of this.#entries) {
      if (!entry.inFlight || present.has(key)) continue
      if (entry.missed) {
        this.#entries.delete(key)
        gone.push(key)
      } else this.#entries.set(key, { ...entry, missed: true })
    }
    return gone
  }
}

/** A row and the key it has. */
export interface Seen {
  readonly ids: JobIds
  readonly row: JobRow
}

/** Rows with their keys; those without an id are left out. */
export function seenIn(rows: readonly JobRow[], ownTenantId: number): readonly Seen[] {
  return rows.flatMap((row) =>
    row.JOB_ID === null ? [] : [{ ids: { tenantId: row.TENANT_ID ?? ownTenantId, jobId: row.JOB_ID }, row }],
  )
}
