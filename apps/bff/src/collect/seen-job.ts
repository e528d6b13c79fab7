import type { BackupJob, ViewColumn } from '@tidemark/contract'
import { factsOf, type JobFacts } from './jobs/job-facts.ts'
import type { JobRecord } from './jobs/job-record.ts'
import type { JobRow } from './rows/to-job.ts'
import { toViewColumns } from './rows/view-columns.ts'

/** Where and how a row was read. */
export interface Origin {
  readonly viewName: string
  /** The view's columns in the server's order. */
  readonly columns: ReadonlySet<string>
  readonly scrub: (text: string) => string
}

/** A job in flight. It keeps its row and makes the columns when somebody asks. */
export class SeenJob implements JobRecord {
  readonly facts: JobFacts
  readonly job: BackupJob
  readonly row: JobRow
  readonly #origin: Origin

  constructor(job: BackupJob, row: JobRow, origin: Origin) {
    this.facts = factsOf(job)
    this.job = job
    this.row = row
    this.#origin = origin
  }

  get viewName(): string {
    return this.#origin.viewName
  }

  get inFlight(): true {
    return true
  }

  get task(): null {
    return null
  }

  get columns(): readonly ViewColumn[] {
    return toViewColumns(this.row, this.#origin.columns, this.#origin.scrub)
  }

  /** The same row, with what was learnt elsewhere: the tenant's name, the task's bytes. */
  with(learnt: Partial<Pick<BackupJob, 'tenantName' | 'inputBytes' | 'outputBytes'>>): SeenJob {
    return new SeenJob({ ...this.job, ...learnt }, this.row, this.#origin)
  }
}
