import { either, keyword, quoteText, type Statement, sql } from '../literal.ts'
import { BACKUP_DELETE_JOB_HISTORY, BACKUP_DELETE_JOBS } from '../views/backup-delete-jobs.ts'
import { BACKUP_DELETE_TASK_HISTORY, BACKUP_DELETE_TASKS } from '../views/backup-delete-tasks.ts'
import { type JobKey, jobKey, newerJobs } from './read-backup-jobs.ts'
import { type TaskKey, taskKey } from './read-backup-tasks.ts'
import { after, among, type ReadOptions, select } from './select.ts'

const BY_JOB = ['TENANT_ID', 'JOB_ID']
const BY_TASK = ['TENANT_ID', 'TASK_ID']

/** Delete jobs in flight. Read these first and the history afterwards: a job moves that way. */
export function readDeleteJobs(options: ReadOptions): Statement {
  return select(BACKUP_DELETE_JOBS, options, { order: BY_JOB })
}

export interface DeleteJobsSince {
  /** `YYYY-MM-DD hh:mm:ss.ffffff` in the session's zone: older jobs are left out. */
  readonly since: string
  /** Jobs that found nothing to delete are left out when they are older than this. */
  readonly emptySince: string
}

/**
 * A page of the history behind a key; null starts at the beginning. A policy leaves a job an hour for each tenant, most
 * of which found nothing.
 */
export function readDeleteJobHistory(
  options: ReadOptions & DeleteJobsSince & { readonly behind: JobKey | null },
): Statement {
  const page = after(options.available, options.behind && jobKey(options.behind))
  return select(BACKUP_DELETE_JOB_HISTORY, options, { where: both(page, worthReading(options)), order: BY_JOB })
}

/** What is new in the history: for each tenant, jobs above the highest id known of it. */
export function readNewDeleteJobHistory(
  options: ReadOptions & DeleteJobsSince & { readonly newest: readonly JobKey[] },
): Statement {
  const where = sql`(${newerJobs(options.available, options.newest)}) AND ${worthReading(options)}`
  return select(BACKUP_DELETE_JOB_HISTORY, options, { where, order: BY_JOB })
}

function worthReading({ since, emptySince }: DeleteJobsSince): Statement {
  const started = keyword('START_TIMESTAMP')
  const completed = quoteText('COMPLETED', 16)
  const worth = either([
    sql`${keyword('TASK_COUNT')} > 0`,
    sql`${keyword('STATUS')} <> ${completed}`,
    sql`${started} >= ${quoteText(emptySince, 32)}`,
  ])
  return sql`${started} >= ${quoteText(since, 32)} AND (${worth})`
}

/** What the jobs in flight delete. */
export function readDeleteTasks(options: ReadOptions): Statement {
  return select(BACKUP_DELETE_TASKS, options, { order: BY_TASK })
}

/** A page of what exactly these jobs deleted, behind a key; null starts at the beginning. */
export function readDeleteTaskHistoryOf(
  options: ReadOptions & { readonly jobs: readonly JobKey[]; readonly behind: TaskKey | null },
): Statement {
  const { available, behind, jobs } = options
  const where = both(after(available, behind && taskKey(behind)), among(available, jobs.map(jobKey)))
  return select(BACKUP_DELETE_TASK_HISTORY, options, { where, order: BY_TASK })
}

/** The rows of a page that meet a condition; null: the first page. */
function both(page: Statement | null, condition: Statement): Statement {
  return page === null ? condition : sql`${page} AND ${condition}`
}
