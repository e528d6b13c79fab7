import {
  BACKUP_TASK_HISTORY,
  type JobKey as JobIds,
  readBackupTaskHistory,
  readBackupTaskHistoryOf,
  type TaskKey,
} from '@tidemark/oceanbase'
import { EndedJob } from '../jobs/ended-job.ts'
import { PAGE_ROWS, type Reader } from '../reader.ts'
import type { JobKey } from '../snapshot.ts'
import type { Facts, Source } from '../source.ts'
import { withEndedTasks } from '../task-records.ts'

/** An ended job whose task is asked for in vain so often has none: it failed or was cancelled before it began. */
const ASK_AT_MOST = 2
const JOBS_A_STATEMENT = 200

/** The work of ended jobs, read once, page by page; from then on that of the jobs that ended since. */
export function createBackupTaskHistorySource(scrub: (text: string) => string): Source {
  /** Where the first reading stands; null when it is done. */
  let first: { readonly behind: TaskKey | null } | null = { behind: null }
  /** How often the task of an ended job was asked for that is not known yet. */
  const asked = new Map<JobKey, number>()
  let arrived = 0

  function wanted({ jobs }: Facts): readonly JobIds[] {
    const { keys, count } = jobs.ended.arrivedAfter(arrived)
    arrived = count
    for (const key of keys) asked.set(key, 0)
    const found: JobIds[] = []
    for (const [key, times] of asked) {
      const job = jobs.ended.get(key)
      const mayHaveOne = job instanceof EndedJob && !job.facts.isParent && !job.hasTask && times < ASK_AT_MOST
      if (!mayHaveOne) asked.delete(key)
      else if (found.length < JOBS_A_STATEMENT) found.push({ tenantId: job.facts.tenantId, jobId: job.facts.jobId })
    }
    return found
  }

  async function readFirst(reader: Reader, behind: TaskKey | null) {
    const rows = await reader.rows(BACKUP_TASK_HISTORY, (options) => readBackupTaskHistory({ ...options, behind }))
    const last = rows.at(-1)
    const taskId = last?.TASK_ID ?? null
    const whole = rows.length < PAGE_ROWS || taskId === null
    first = whole ? null : { behind: { tenantId: last?.TENANT_ID ?? reader.tenantId, taskId } }
    return rows
  }

  return {
    name: 'backup-task-history',
    paceMs: 0,
    everyPoll: false,
    statements: (facts) => (wanted(facts).length > 0 ? 1 : 0),
    essential: false,
    async collect(reader, facts) {
      if (first !== null) {
        const now = await withEndedTasks(
          facts,
          { rows: await readFirst(reader, first.behind), isFirst: true },
          reader,
          scrub,
        )
        return { facts: now, more: first !== null }
      }
      const jobs = wanted(facts)
      if (jobs.length === 0) return { facts, more: false }
      for (const { tenantId, jobId } of jobs) {
        const key: JobKey = `${tenantId}/${jobId}`
        asked.set(key, (asked.get(key) ?? 0) + 1)
      }
      const rows = await reader.rows(BACKUP_TASK_HISTORY, (options) => readBackupTaskHistoryOf({ ...options, jobs }))
      return { facts: await withEndedTasks(facts, { rows, isFirst: false }, reader, scrub), more: false }
    },
  }
}
