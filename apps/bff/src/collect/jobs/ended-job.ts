import type { BackupJob, ViewColumn } from '@tidemark/contract'
import { BACKUP_JOB_HISTORY, BACKUP_TASK_HISTORY } from '@tidemark/oceanbase'
import { type JobConversion, type JobRow, toJob } from '../rows/to-job.ts'
import { type TaskRow, toTask } from '../rows/to-task.ts'
import { toViewColumns } from '../rows/view-columns.ts'
import { factsOf, type JobFacts } from './job-facts.ts'
import type { JobRecord, TaskRecord } from './job-record.ts'
import type { RowStore } from './row-store.ts'

/** A view's name and its columns in the server's order. */
interface SeenView {
  readonly viewName: string
  readonly columns: ReadonlySet<string>
}

/** Where and how the rows of ended jobs were read; the same object for all of them. */
export interface EndedOrigin extends SeenView {
  readonly how: JobConversion
  readonly rows: RowStore
}

/**
 * A job of the history. There may be a hundred thousand of them, so only what they are ordered and found by is at hand;
 * its rows lie packed outside the heap, and the job is made of them when somebody looks at it.
 */
export class EndedJob implements JobRecord {
  #facts: JobFacts
  readonly #origin: EndedOrigin
  readonly #place: number
  /** Where its task's row lies; null while that is not known. */
  #taskPlace: number | null = null
  #taskView: SeenView | null = null
  /** Its task's; what the task said while the job ran, until its last word is read. */
  #inputBytes: number | null

  private constructor(facts: JobFacts, origin: EndedOrigin, place: number, inputBytes: number | null) {
    this.#facts = facts
    this.#origin = origin
    this.#place = place
    this.#inputBytes = inputBytes
  }

  /** Null for a row without an id. `before`: what was known of the job, whose work stays what it is. */
  static of(row: JobRow, origin: EndedOrigin, before: JobRecord | undefined): EndedJob | null {
    const job = toJob(row, false, origin.how)
    if (job === null) return null
    const facts = factsOf({ ...job, outputBytes: before?.facts.outputBytes ?? null })
    const place = origin.rows.put(row, BACKUP_JOB_HISTORY.columns)
    if (!(before instanceof EndedJob)) return new EndedJob(facts, origin, place, before?.job.inputBytes ?? null)
    const made = new EndedJob(facts, origin, place, before.#inputBytes)
    made.#taskPlace = before.#taskPlace
    made.#taskView = before.#taskView
    return made
  }

  get facts(): JobFacts {
    return this.#facts
  }

  /** The same job, its work known. */
  withTask(row: TaskRow, view: SeenView): EndedJob {
    const made = new EndedJob(this.#facts, this.#origin, this.#place, this.#inputBytes)
    made.learn(row, view)
    return made
  }

  /** Takes its work in. Only while nobody has seen the job: its place in an order may change. */
  learn(row: TaskRow, view: SeenView): void {
    const task = toTask(row, this.#origin.how.scrub)
    if (task === null) return
    const { inputBytes, outputBytes } = task.task
    this.#facts = { ...this.#facts, outputBytes }
    this.#inputBytes = inputBytes
    this.#taskView = view
    this.#taskPlace = this.#origin.rows.put(row, BACKUP_TASK_HISTORY.columns)
  }

  get inFlight(): false {
    return false
  }

  get hasTask(): boolean {
    return this.#taskPlace !== null
  }

  get viewName(): string {
    return this.#origin.viewName
  }

  get row(): JobRow {
    return BACKUP_JOB_HISTORY.row.parse(this.#origin.rows.get(this.#place, BACKUP_JOB_HISTORY.columns))
  }

  get job(): BackupJob {
    const job = toJob(this.row, false, this.#origin.how)
    if (job === null) throw new RangeError('a row lost its id')
    return { ...job, inputBytes: this.#inputBytes, outputBytes: this.#facts.outputBytes }
  }

  get columns(): readonly ViewColumn[] {
    return toViewColumns(this.row, this.#origin.columns, this.#origin.how.scrub)
  }

  get task(): TaskRecord | null {
    if (this.#taskPlace === null || this.#taskView === null) return null
    const { scrub } = this.#origin.how
    const { viewName, columns } = this.#taskView
    const row = BACKUP_TASK_HISTORY.row.parse(this.#origin.rows.get(this.#taskPlace, BACKUP_TASK_HISTORY.columns))
    const task = toTask(row, scrub)
    return task === null ? null : { ...task, viewName, columns: toViewColumns(row, columns, scrub) }
  }
}
