import type { BACKUP_TASK_HISTORY, BACKUP_TASKS } from '@tidemark/oceanbase'
import type { Reader } from './reader.ts'
import { type TaskRow, toTask } from './rows/to-task.ts'
import { toViewColumns } from './rows/view-columns.ts'
import { type JobKey, jobKey, type TaskRecord } from './snapshot.ts'
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
    if (task === null || row.JOB_ID === null) continue
    const key = jobKey({ tenantId: row.TENANT_ID ?? reader.tenantId, jobId: row.JOB_ID })
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

/** Facts with these tasks over those that were known, and with the bytes their jobs have from them. */
export function withTasks(facts: Facts, found: ReadonlyMap<JobKey, TaskRecord>): Facts {
  const tasks = new Map(facts.tasks)
  const jobs = new Map(facts.jobs)
  let changed = false
  for (const [key, record] of found) {
    const known = tasks.get(key)
    if (known !== undefined && saysTheSame(known, record)) continue
    changed = true
    tasks.set(key, record)
    const { inputBytes, outputBytes } = record.task
    const job = jobs.get(key)
    if (job !== undefined) jobs.set(key, job.with({ inputBytes, outputBytes }))
  }
  return changed ? { ...facts, tasks, jobs } : facts
}

function saysTheSame(a: TaskRecord, b: TaskRecord): boolean {
  return essence(a) === essence(b)
}

function essence({ viewName, task, endScnAt, dataFraction, logFraction }: TaskRecord): string {
  return JSON.stringify([viewName, task, endScnAt, dataFraction, logFraction])
}

/** A record that was read from the history will not change any more. */
export function isFinal(record: TaskRecord | undefined): boolean {
  return record?.viewName.endsWith('_BACKUP_TASK_HISTORY') ?? false
}
