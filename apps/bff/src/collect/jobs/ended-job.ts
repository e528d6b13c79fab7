import type { BackupJob, ViewColumn } from '@tidemark/contract'
import { BACKUP_JOB_HISTORY, BACKUP_TASK_HISTORY } from '@tidemark/oceanbase'
import { type JobConversion, type JobRow, toJob } from '../rows/to-job.ts'
import { type TaskRow, toTask } from '../rows/to-task.ts'
import { toViewColumns } from '../rows/view-columns.ts'
import type { JobRecord, TaskRecord } from '../snapshot.ts'
import { factsOf, type JobFacts } from './job-facts.ts'
import type { TextStore } from './text-store.ts'

/** A view's name and its columns in the server's order. */
interface SeenView {
  readonly viewName: string
  readonly columns: ReadonlySet<string>
}

/** Where and how the rows of ended jobs were read; the same object for all of them. */
export interface EndedOrigin extends SeenView {
  readonly how: JobConversion
  readonly texts: TextStore
}

/** The work of an ended job: where its row lies, and what of it the job shows. */
interface EndedTask {
  readonly view: SeenView
  readonly place: number
  readonly inputBytes: number | null
}

/**
 * A job of the history. There may be a hundred thousand of them, so only what they are ordered and found by is at hand;
 * its rows lie packed outside the heap, and the job is made of them when somebody looks at it.
 */
export class EndedJob implements JobRecord {
  readonly facts: JobFacts
  readonly #origin: EndedOrigin
  readonly #place: number
  readonly #task: EndedTask | null
  /** What its task said while the job ran, until the task's last word is read. */
  readonly #inputBytes: number | null

  private constructor(
    facts: JobFacts,
    origin: EndedOrigin,
    place: number,
    task: EndedTask | null,
    inputBytes: number | null,
  ) {
    this.facts = facts
    this.#origin = origin
    this.#place = place
    this.#task = task
    this.#inputBytes = inputBytes
  }

  /** Null for a row without an id. `before`: what was known of the job, whose work stays what it is. */
  static of(row: JobRow, origin: EndedOrigin, before: JobRecord | undefined): EndedJob | null {
    const job = toJob(row, false, origin.how)
    if (job === null) return null
    const facts = factsOf({ ...job, outputBytes: before?.facts.outputBytes ?? null })
    const place = origin.texts.put(packJobRow(row))
    if (before instanceof EndedJob) return new EndedJob(facts, origin, place, before.#task, before.#inputBytes)
    return new EndedJob(facts, origin, place, null, before?.job.inputBytes ?? null)
  }

  /** The same job, its work known. */
  withTask(row: TaskRow, view: SeenView): EndedJob {
    const task = toTask(row, this.#origin.how.scrub)
    if (task === null) return this
    const { inputBytes, outputBytes } = task.task
    const place = this.#origin.texts.put(packed(row, BACKUP_TASK_HISTORY.columns))
    return new EndedJob({ ...this.facts, outputBytes }, this.#origin, this.#place, { view, place, inputBytes }, null)
  }

  get inFlight(): false {
    return false
  }

  get hasTask(): boolean {
    return this.#task !== null
  }

  get viewName(): string {
    return this.#origin.viewName
  }

  /** The row as `packJobRow` writes it. */
  get packedRow(): string {
    return this.#origin.texts.get(this.#place)
  }

  get job(): BackupJob {
    const job = toJob(unpackJobRow(this.packedRow), false, this.#origin.how)
    if (job === null) throw new RangeError('a row lost its id')
    const { inputBytes } = this.#task ?? { inputBytes: this.#inputBytes }
    return { ...job, inputBytes, outputBytes: this.facts.outputBytes }
  }

  get columns(): readonly ViewColumn[] {
    return toViewColumns(unpackJobRow(this.packedRow), this.#origin.columns, this.#origin.how.scrub)
  }

  get task(): TaskRecord | null {
    if (this.#task === null) return null
    const { scrub } = this.#origin.how
    const { view, place } = this.#task
    const row = BACKUP_TASK_HISTORY.row.parse(unpacked(this.#origin.texts.get(place), BACKUP_TASK_HISTORY.columns))
    const task = toTask(row, scrub)
    return task === null ? null : { ...task, viewName: view.viewName, columns: toViewColumns(row, view.columns, scrub) }
  }
}

/** A row of the job views as one text; equal rows give equal texts. */
export function packJobRow(row: JobRow): string {
  return packed(row, BACKUP_JOB_HISTORY.columns)
}

export function unpackJobRow(text: string): JobRow {
  return BACKUP_JOB_HISTORY.row.parse(unpacked(text, BACKUP_JOB_HISTORY.columns))
}

function packed(row: object, columns: readonly string[]): string {
  const cells = new Map(Object.entries(row))
  return JSON.stringify(columns.map((name) => cells.get(name) ?? null))
}

function unpacked(text: string, columns: readonly string[]): unknown {
  const cells: unknown = JSON.parse(text)
  return Array.isArray(cells) ? Object.fromEntries(columns.map((name, index) => [name, cells[index]])) : null
}
