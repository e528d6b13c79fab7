import {
  BACKUP_TASK_HISTORY,
  BACKUP_TASKS,
  readBackupTaskHistory,
  readBackupTaskHistoryOf,
  readBackupTasks,
  type TaskKey,
} from '@tidemark/oceanbase'
import { watchPhases } from '../phases.ts'
import type { Reader } from '../reader.ts'
import { type JobKey, jobKey, type TaskRecord } from '../snapshot.ts'
import type { Facts, Source } from '../source.ts'
import { createSweep } from '../sweep.ts'
import { type TaskRow, toTask } from '../to-task.ts'
import { toViewColumns } from '../view-columns.ts'

/** An ended job whose task is asked for in vain so often has none: it failed or was cancelled before it began. */
const ASK_AT_MOST = 2
const ASK_FOR = 200

/** The work of jobs: in flight at every poll, of ended jobs once. */
export function createBackupTasksSource(scrub: (text: string) => string): Source {
  const sweep = createSweep<TaskRow, TaskKey>(({ TENANT_ID, TASK_ID }) =>
    TASK_ID === null ? null : { tenantId: TENANT_ID ?? 0, taskId: TASK_ID },
  )
  const ended = new Set<JobKey>()
  const asked = new Map<JobKey, number>()
  let loaded = false

  async function readEnded(reader: Reader, facts: Facts): Promise<readonly TaskRow[]> {
    if (!loaded) {
      const rows = await sweep.turn((behind) =>
        reader.rows(BACKUP_TASK_HISTORY, (options) => readBackupTaskHistory({ ...options, behind })),
      )
      loaded = rows !== null
      return rows ?? []
    }
    const jobs = wanting(facts.jobs, ended, asked)
    if (jobs.length === 0) return []
    for (const job of jobs) asked.set(jobKey(job), (asked.get(jobKey(job)) ?? 0) + 1)
    return reader.rows(BACKUP_TASK_HISTORY, (options) => readBackupTaskHistoryOf({ ...options, jobs }))
  }

  return {
    name: 'backup-tasks',
    paceMs: 0,
    statements: 2,
    optional: false,
    async collect(reader, facts, moment) {
      const current = await reader.rows(BACKUP_TASKS, readBackupTasks)
      const found = new Map<JobKey, TaskRecord>()
      await convert(current, BACKUP_TASKS, reader, scrub, found)
      const phases = new Map([...found].map(([key, { task }]) => [key, task.rawStatus]))
      const history = await readEnded(reader, facts)
      await convert(history, BACKUP_TASK_HISTORY, reader, scrub, found)
      for (const row of history) for (const key of keyOf(row, reader)) ended.add(key)
      const tasks = merge(facts.tasks, found, facts.jobs)
      return {
        facts: {
          ...facts,
          tasks,
          jobs: withBytes(facts.jobs, facts.tasks, tasks),
          phases: watchPhases(facts.phases, phases, moment.at),
        },
        more: !loaded,
      }
    },
  }
}

function keyOf(row: TaskRow, reader: Reader): JobKey[] {
  return row.JOB_ID === null ? [] : [jobKey({ tenantId: row.TENANT_ID ?? reader.tenantId, jobId: row.JOB_ID })]
}

/** Ended jobs whose task was not read from the history yet. A parent has none. */
function wanting(jobs: Facts['jobs'], ended: ReadonlySet<JobKey>, asked: ReadonlyMap<JobKey, number>) {
  const keys: { tenantId: number; jobId: string }[] = []
  for (const [key, { job, inFlight }] of jobs) {
    if (inFlight || job.isParent || ended.has(key) || (asked.get(key) ?? 0) >= ASK_AT_MOST) continue
    keys.push({ tenantId: job.tenantId, jobId: job.jobId })
    if (keys.length === ASK_FOR) break
  }
  return keys
}

async function convert(
  rows: readonly TaskRow[],
  view: typeof BACKUP_TASKS | typeof BACKUP_TASK_HISTORY,
  reader: Reader,
  scrub: (text: string) => string,
  into: Map<JobKey, TaskRecord>,
): Promise<void> {
  const names = await reader.columns(view)
  const viewName = view.name(reader.context)
  for (const row of rows) {
    const task = toTask(row, scrub)
    if (task === null) continue
    for (const key of keyOf(row, reader)) {
      into.set(key, {
        ...task,
        viewName,
        get columns() {
          return toViewColumns(row, names, scrub)
        },
      })
    }
  }
}

/** What was found, over what was known; tasks go with their jobs. */
function merge(before: Facts['tasks'], found: ReadonlyMap<JobKey, TaskRecord>, jobs: Facts['jobs']): Facts['tasks'] {
  const now = new Map(before)
  let changed = false
  for (const [key, record] of found) {
    const known = before.get(key)
    if (known !== undefined && saysTheSame(known, record)) continue
    now.set(key, record)
    changed = true
  }
  for (const key of before.keys()) {
    if (!jobs.has(key)) changed = now.delete(key) || changed
  }
  return changed ? now : before
}

function saysTheSame(a: TaskRecord, b: TaskRecord): boolean {
  return JSON.stringify([a.viewName, a.task, a.endScnAt, a.dataFraction, a.logFraction]) ===
    JSON.stringify([b.viewName, b.task, b.endScnAt, b.dataFraction, b.logFraction])
}

/** A job's bytes are its task's. */
function withBytes(jobs: Facts['jobs'], before: Facts['tasks'], tasks: Facts['tasks']): Facts['jobs'] {
  if (before === tasks) return jobs
  const now = new Map(jobs)
  for (const [key, record] of tasks) {
    const seen = record === before.get(key) ? undefined : jobs.get(key)
    if (seen === undefined) continue
    const { inputBytes, outputBytes } = record.task
    now.set(key, seen.with({ inputBytes, outputBytes }))
  }
  return now
}
