import { BACKUP_TASK_HISTORY, type BACKUP_TASKS } from '@tidemark/oceanbase'
import { EndedJob } from './jobs/ended-job.ts'
import type { JobRecord, TaskRecord } from './jobs/job-record.ts'
import type { Reader } from './reader.ts'
import { type TaskRow, toTask } from './rows/to-task.ts'
import { toViewColumns } from './rows/view-columns.ts'
import { SeenJob } from './seen-job.ts'
import { idsOf } from './seen-rows.ts'
import { type JobKey, jobKey } from './snapshot.ts'
import type { Facts } from './source.ts'

/** Rows of a task view, by their job. */
export async function toTaskRecords(
  rows: readonly TaskRow[],
  view: typeof BACKUP_TASKS | typeof BACKUP_TASK_HISTORY,
  reader: Reader,
  scrub: (text: string) => string,
): Promise<Map<JobKey, TaskRecord>> {
  const names = await reader.columns(view)
  const viewName = view.name(reader.context)
  const records = new Map<JobKey, TaskRecord>()
  for (const row of rows) {
    const task = toTask(row, scrub)
    const key = keyOf(row, reader)
    if (task === null || key === null) continue
    records.set(key, {
      ...task,
      viewName,
      get columns() {
        return toViewColumns(row, names, scrub)
      },
    })
  }
  return records
}

/** Facts with these tasks of jobs in flight over those that were known, and with the bytes their jobs have from them. */
export function withTasks(facts: Facts, found: ReadonlyMap<JobKey, TaskRecord>): Facts {
  const news = [...found].filter(([key, record]) => {
    const known = facts.tasks.get(key)
    return known === undefined || !saysTheSame(known, record)
  })
  if (news.length === 0) return facts
  const open = new Map(facts.jobs.open)
  for (const [key, { task }] of news) {
    const job = open.get(key)
    if (job instanceof SeenJob) open.set(key, job.with({ inputBytes: task.inputBytes, outputBytes: task.outputBytes }))
  }
  return { ...facts, tasks: new Map([...facts.tasks, ...news]), jobs: facts.jobs.with({ open }) }
}

interface EndedTasks {
  readonly rows: readonly TaskRow[]
  /** Of the first reading: nobody has seen the jobs yet, and they need not be put anew. */
  readonly isFirst: boolean
}

/** Facts with rows of the history: the last word on ended jobs goes to the jobs themselves. */
export async function withEndedTasks(
  facts: Facts,
  { rows, isFirst }: EndedTasks,
  reader: Reader,
  scrub: (text: string) => string,
): Promise<Facts> {
  const view = {
    viewName: BACKUP_TASK_HISTORY.name(reader.context),
    columns: await reader.columns(BACKUP_TASK_HISTORY),
  }
  const ended: JobRecord[] = []
  const early: TaskRow[] = []
  const tasks = new Map(facts.tasks)
  for (const row of rows) {
    const key = keyOf(row, reader)
    const job = key === null ? undefined : facts.jobs.ended.get(key)
    if (key === null || !(job instanceof EndedJob)) {
      early.push(row)
      continue
    }
    if (isFirst) job.learn(row, view)
    else if (!job.hasTask) ended.push(job.withTask(row, view))
    tasks.delete(key)
  }
  const jobs = facts.jobs.with({ ended: facts.jobs.ended.with(ended) })
  const next = { ...facts, jobs, tasks: tasks.size === facts.tasks.size ? facts.tasks : tasks }
  // A task's row moves before its job's: until that has come, too, it is one of a job in flight.
  const inFlight = early.filter((row) => facts.jobs.open.has(keyOf(row, reader) ?? '0/'))
  return withTasks(next, await toTaskRecords(inFlight, BACKUP_TASK_HISTORY, reader, scrub))
}

function keyOf(row: TaskRow, { tenantId }: Reader): JobKey | null {
  const ids = idsOf(row, tenantId)
  return ids === null ? null : jobKey(ids)
}

function saysTheSame(a: TaskRecord, b: TaskRecord): boolean {
  return essence(a) === essence(b)
}

function essence({ viewName, task, endScnAt, dataFraction, logFraction }: TaskRecord): string {
  return JSON.stringify([viewName, task, endScnAt, dataFraction, logFraction])
}
