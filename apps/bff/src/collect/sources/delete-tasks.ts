import type { DeleteTask } from '@tidemark/contract'
import {
  BACKUP_DELETE_TASK_HISTORY,
  BACKUP_DELETE_TASKS,
  type JobKey as JobIds,
  readDeleteTaskHistoryOf,
  readDeleteTasks,
  type TaskKey,
} from '@tidemark/oceanbase'
import { toDeleteTask } from '../deletes/to-delete-task.ts'
import { idsOf } from '../seen-rows.ts'
import { groupBy, shareMap } from '../share.ts'
import { type JobKey, jobKey } from '../snapshot.ts'
import type { Facts, Source } from '../source.ts'
import { createSweep } from '../sweep.ts'

const PACE_MS = 5_000
const JOBS_A_STATEMENT = 100
/** Of older jobs only the job is kept. */
const DETAILED_MS = 30 * 86_400_000

type Rows = readonly Parameters<typeof toDeleteTask>[0][]

/** What the delete jobs in flight do. */
export function createDeleteTasksSource(scrub: (text: string) => string): Source {
  return {
    name: 'delete-tasks',
    paceMs: PACE_MS,
    everyPoll: false,
    statements: (facts) => (hasInFlight(facts) ? 1 : 0),
    essential: false,
    async collect(reader, facts) {
      if (!hasInFlight(facts)) return { facts, more: false }
      const rows = await reader.rows(BACKUP_DELETE_TASKS, readDeleteTasks)
      return { facts: withTasks(facts, tasksIn(rows, true, reader.tenantId, scrub)), more: false }
    },
  }
}

function hasInFlight({ deleteJobs }: Facts): boolean {
  for (const { inFlight, job } of deleteJobs.values()) if (inFlight && !job.isParent) return true
  return false
}

/** What ended delete jobs did, of those of the last thirty days, read once. */
export function createDeleteTaskHistorySource(scrub: (text: string) => string): Source {
  const done = new Set<JobKey>()
  let asking: readonly JobIds[] = []
  const sweep = createSweep<Rows[number], TaskKey>(({ TENANT_ID, TASK_ID }) =>
    TASK_ID === null ? null : { tenantId: TENANT_ID ?? 0, taskId: TASK_ID },
  )

  function wanted(facts: Facts, nowMs: number): readonly JobIds[] {
    const since = new Date(nowMs - DETAILED_MS).toISOString()
    const found: JobIds[] = []
    for (const [key, { job, inFlight }] of facts.deleteJobs) {
      if (inFlight || done.has(key) || (job.taskCount ?? 0) === 0 || (job.startedAt ?? '') < since) continue
      found.push({ tenantId: job.tenantId, jobId: job.jobId })
      if (found.length === JOBS_A_STATEMENT) break
    }
    return found
  }

  return {
    name: 'delete-task-history',
    paceMs: PACE_MS,
    everyPoll: false,
    statements: (facts) => (asking.length > 0 || wanted(facts, 0).length > 0 ? 1 : 0),
    essential: false,
    async collect(reader, facts, moment) {
      if (asking.length === 0) asking = wanted(facts, moment.atMs)
      if (asking.length === 0) return { facts, more: false }
      const jobs = asking
      const rows = await sweep.turn((behind) =>
        reader.rows(BACKUP_DELETE_TASK_HISTORY, (options) => readDeleteTaskHistoryOf({ ...options, jobs, behind })),
      )
      if (rows === null) return { facts, more: true }
      for (const job of jobs) done.add(jobKey(job))
      asking = []
      const known = withTasks(facts, tasksIn(rows, false, reader.tenantId, scrub))
      return { facts: known, more: wanted(known, moment.atMs).length > 0 }
    },
  }
}

function tasksIn(rows: Rows, inFlight: boolean, ownTenantId: number, scrub: (text: string) => string) {
  const tasks = rows.flatMap((row) => {
    const task = toDeleteTask(row, inFlight, scrub)
    const ids = idsOf(row, ownTenantId)
    return task === null || ids === null ? [] : [{ key: jobKey(ids), task }]
  })
  const byJob = groupBy(tasks, ({ key }) => key)
  return new Map<JobKey, readonly DeleteTask[]>([...byJob].map(([key, found]) => [key, found.map(({ task }) => task)]))
}

/** Those found over those known, without those of jobs that are forgotten. */
function withTasks(facts: Facts, found: ReadonlyMap<JobKey, readonly DeleteTask[]>): Facts {
  const kept = [...facts.deleteTasks, ...found].filter(([key]) => facts.deleteJobs.has(key))
  const deleteTasks = shareMap(facts.deleteTasks, new Map(kept))
  return deleteTasks === facts.deleteTasks ? facts : { ...facts, deleteTasks }
}
