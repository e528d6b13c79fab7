import {
  BACKUP_TASK_HISTORY,
  type JobKey as JobIds,
  readBackupTaskHistory,
  readBackupTaskHistoryOf,
  type TaskKey,
} from '@tidemark/oceanbase'
import type { TaskRow } from '../rows/to-task.ts'
import { type JobKey, jobKey } from '../snapshot.ts'
import type { Facts, Source } from '../source.ts'
import { createSweep } from '../sweep.ts'
import { isFinal, toTaskRecords, withTasks } from '../task-records.ts'

/** An ended job whose task is asked for in vain so often has none: it failed or was cancelled before it began. */
const ASK_AT_MOST = 2
const JOBS_A_STATEMENT = 200

/** The work of ended jobs, read once. */
export function createBackupTaskHistorySource(scrub: (text: string) => string): Source {
  const sweep = createSweep<TaskRow, TaskKey>(({ TENANT_ID, TASK_ID }) =>
    TASK_ID === null ? null : { tenantId: TENANT_ID ?? 0, taskId: TASK_ID },
  )
  const asked = new Map<JobKey, number>()
  let loaded = false

  /** Ended jobs whose task was not seen in the history. A parent has none. */
  function wanted({ jobs, tasks }: Facts): readonly JobIds[] {
    const found: JobIds[] = []
    for (const [key, { job, inFlight }] of jobs) {
      if (inFlight || job.isParent || (asked.get(key) ?? 0) >= ASK_AT_MOST || isFinal(tasks.get(key))) continue
      found.push({ tenantId: job.tenantId, jobId: job.jobId })
      if (found.length === JOBS_A_STATEMENT) break
    }
    return found
  }

  return {
    name: 'backup-task-history',
    paceMs: 0,
    everyPoll: false,
    statements: (facts) => (wanted(facts).length > 0 ? 1 : 0),
    essential: false,
    async collect(reader, facts) {
      const jobs = loaded ? wanted(facts) : []
      if (loaded && jobs.length === 0) return { facts, more: false }
      for (const job of jobs) asked.set(jobKey(job), (asked.get(jobKey(job)) ?? 0) + 1)
      const rows = loaded
        ? await reader.rows(BACKUP_TASK_HISTORY, (options) => readBackupTaskHistoryOf({ ...options, jobs }))
        : await sweep.turn((behind) =>
            reader.rows(BACKUP_TASK_HISTORY, (options) => readBackupTaskHistory({ ...options, behind })),
          )
      if (rows === null) return { facts, more: true }
      loaded = true
      return { facts: withTasks(facts, await toTaskRecords(rows, BACKUP_TASK_HISTORY, reader, scrub)), more: false }
    },
  }
}
