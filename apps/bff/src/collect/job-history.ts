import {
  BACKUP_JOB_HISTORY,
  type JobKey as JobIds,
  readBackupJobHistory,
  readNewBackupJobHistory,
  readTenants,
  TENANTS,
} from '@tidemark/oceanbase'
import { type JobLedger, seenIn } from './job-ledger.ts'
import { PAGE_ROWS, type Reader } from './reader.ts'
import type { JobRow } from './rows/to-job.ts'
import { type JobKey, SYS_TENANT_ID } from './snapshot.ts'
import { type Facts, type Moment, WorldEmptied } from './source.ts'
import { createSweep } from './sweep.ts'

/** How often the newest row of each history has to show itself: it would not after the world was emptied. */
const VERIFY_MS = 10_000

export interface HistoryPage {
  readonly rows: readonly JobRow[]
  /** Jobs that went with their tenant. */
  readonly gone: readonly JobKey[]
  /** There is nothing behind these rows for now. */
  readonly whole: boolean
}

/** The ended jobs: read once by their key, and then only what is new. */
export class JobHistory {
  readonly #ledger: JobLedger
  readonly #sweep = createSweep<JobRow, JobIds>(({ TENANT_ID, JOB_ID }) =>
    JOB_ID === null ? null : { tenantId: TENANT_ID ?? 0, jobId: JOB_ID },
  )
  #verified: { readonly by: Reader; readonly atMs: number } | null = null
  #loaded = false

  constructor(ledger: JobLedger) {
    this.#ledger = ledger
  }

  /** @throws DatabaseError, WorldEmptied */
  async read(reader: Reader, facts: Facts, moment: Moment): Promise<HistoryPage> {
    if (this.#loaded) return this.#readNew(reader, facts, moment)
    const rows = await this.#sweep.turn((behind) =>
      reader.rows(BACKUP_JOB_HISTORY, (options) => readBackupJobHistory({ ...options, behind })),
    )
    this.#loaded = rows !== null
    this.#verified = { by: reader, atMs: moment.atMs }
    return { rows: rows ?? [], gone: [], whole: this.#loaded }
  }

  /** A new session may speak to another world, and an old one may not notice: the newest rows are asked for again. */
  async #readNew(reader: Reader, facts: Facts, moment: Moment): Promise<HistoryPage> {
    const verify = reader !== this.#verified?.by || Math.abs(moment.atMs - this.#verified.atMs) >= VERIFY_MS
    const newest = this.#ledger.readBehind(ownersOf(reader, facts), verify)
    const rows = await reader.rows(BACKUP_JOB_HISTORY, (options) => readNewBackupJobHistory({ ...options, newest }))
    const whole = rows.length < PAGE_ROWS
    if (!verify || !whole) return { rows, gone: [], whole }
    this.#verified = { by: reader, atMs: moment.atMs }
    const missing = this.#ledger.missingNewest(seenIn(rows, reader.tenantId))
    const gone = missing.length === 0 ? [] : await this.#forgetDropped(missing, reader, facts)
    return { rows, gone, whole }
  }

  /** A dropped tenant takes its history along. @throws WorldEmptied when one that still lives has lost it */
  async #forgetDropped(tenantIds: readonly number[], reader: Reader, { tenants }: Facts): Promise<readonly JobKey[]> {
    const names = new Map(
      (await reader.rows(TENANTS, readTenants)).map(({ TENANT_ID, TENANT_NAME }) => [TENANT_ID, TENANT_NAME]),
    )
    const lives = (id: number) => id === SYS_TENANT_ID || names.get(id) === tenants.get(id)?.tenant.tenantName
    if (reader.context === 'user' || tenantIds.some(lives)) throw new WorldEmptied()
    return tenantIds.flatMap((tenantId) => this.#ledger.forgetTenant(tenantId))
  }
}

/** Whose jobs there can be. */
function ownersOf(reader: Reader, facts: Facts): readonly number[] {
  return reader.context === 'sys' ? [SYS_TENANT_ID, ...facts.tenants.keys()] : [reader.tenantId]
}
