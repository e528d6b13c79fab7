import {
  BACKUP_JOB_HISTORY,
  type JobKey as JobIds,
  readBackupJobHistory,
  readNewBackupJobHistory,
  readTenants,
  TENANTS,
} from '@tidemark/oceanbase'
import type { JobLedger } from './job-ledger.ts'
import { PAGE_ROWS, type Reader } from './reader.ts'
import type { JobRow } from './rows/to-job.ts'
import { seenIn } from './seen-rows.ts'
import { SYS_TENANT_ID } from './snapshot.ts'
import { type Facts, type Moment, WorldEmptied } from './source.ts'
import { Turns } from './turns.ts'

/** How often the newest rows of some histories have to show themselves: they would not after the world was emptied. */
const VERIFY_MS = 10_000
/** Tenants one poll asks for beside those with a job in flight: its statement is as long in a fleet as in a small cluster. */
const TENANTS_A_POLL = 100

export interface HistoryPage {
  readonly rows: readonly JobRow[]
  /** Tenants that were dropped, and took their history along. */
  readonly dropped: readonly number[]
  /** There is nothing behind these rows for now. */
  readonly whole: boolean
  /** They are of the first reading. */
  readonly isFirst: boolean
}

/** The ended jobs: read once by their key, page by page, and then only what is new. */
export class JobHistory {
  readonly #ledger: JobLedger
  /** Where the first reading stands; null when it is done. */
  #first: { readonly behind: JobIds | null } | null = { behind: null }
  readonly #turns = new Turns(TENANTS_A_POLL)
  readonly #verifyTurns = new Turns(TENANTS_A_POLL)
  #verified: { readonly by: Reader; readonly atMs: number } | null = null

  constructor(ledger: JobLedger) {
    this.#ledger = ledger
  }

  /** @throws DatabaseError, WorldEmptied */
  async read(reader: Reader, facts: Facts, moment: Moment): Promise<HistoryPage> {
    if (this.#first === null) return this.#readNew(reader, facts, moment)
    const { behind } = this.#first
    const rows = await reader.rows(BACKUP_JOB_HISTORY, (options) => readBackupJobHistory({ ...options, behind }))
    const last = seenIn(rows.slice(-1), 0)[0]
    const whole = rows.length < PAGE_ROWS || last === undefined
    this.#first = whole ? null : { behind: last.ids }
    this.#verified = { by: reader, atMs: moment.atMs }
    return { rows, dropped: [], whole, isFirst: true }
  }

  /**
   * Of the tenants with something in flight, and of the others by turns. A new session may speak to another world, and
   * an old one may not notice: newest rows are asked for again.
   */
  async #readNew(reader: Reader, facts: Facts, moment: Moment): Promise<HistoryPage> {
    const verify = reader !== this.#verified?.by || Math.abs(moment.atMs - this.#verified.atMs) >= VERIFY_MS
    const turns = verify ? this.#verifyTurns : this.#turns
    const asked = new Set([...this.#ledger.moved(), ...turns.next(ownersOf(reader, facts, this.#ledger))])
    const newest = this.#ledger.readBehind(asked, verify)
    const rows = await reader.rows(BACKUP_JOB_HISTORY, (options) => readNewBackupJobHistory({ ...options, newest }))
    const whole = rows.length < PAGE_ROWS
    const page = { rows, dropped: [], whole, isFirst: false }
    if (!whole) return page
    turns.took()
    if (!verify) return page
    this.#verified = { by: reader, atMs: moment.atMs }
    const missing = this.#ledger.missingNewest(asked, seenIn(rows, reader.tenantId))
    if (missing.length > 0) await this.#forgetDropped(missing, reader, facts)
    return { ...page, dropped: missing }
  }

  /** A dropped tenant takes its history along. @throws WorldEmptied when one that still lives has lost it */
  async #forgetDropped(tenantIds: readonly number[], reader: Reader, { tenants }: Facts): Promise<void> {
    const names = new Map(
      (await reader.rows(TENANTS, readTenants)).map(({ TENANT_ID, TENANT_NAME }) => [TENANT_ID, TENANT_NAME]),
    )
    const lives = (id: number) => id === SYS_TENANT_ID || names.get(id) === tenants.get(id)?.tenant.tenantName
    if (reader.context === 'user' || tenantIds.some(lives)) throw new WorldEmptied()
    for (const tenantId of tenantIds) this.#ledger.forgetTenant(tenantId)
  }
}

/** Whose jobs there can be. */
function ownersOf(reader: Reader, facts: Facts, ledger: JobLedger): readonly number[] {
  if (reader.context === 'user') return [reader.tenantId]
  return [...new Set([SYS_TENANT_ID, ...facts.tenants.keys(), ...ledger.owners()])]
}
