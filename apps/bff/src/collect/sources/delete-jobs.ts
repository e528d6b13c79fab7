import {
  BACKUP_DELETE_JOB_HISTORY,
  BACKUP_DELETE_JOBS,
  type JobKey as JobIds,
  readDeleteJobHistory,
  readDeleteJobs,
  readNewDeleteJobHistory,
} from '@tidemark/oceanbase'
import type { DeleteJobRecord } from '../deletes/delete-facts.ts'
import { DeleteLedger, type SeenDelete } from '../deletes/delete-ledger.ts'
import { withoutOldEmpty } from '../deletes/empty-runs.ts'
import { type DeleteJobRow, toDeleteJob } from '../deletes/to-delete-job.ts'
import { PAGE_ROWS, type Reader } from '../reader.ts'
import type { JobConversion } from '../rows/to-job.ts'
import { toViewColumns } from '../rows/view-columns.ts'
import { seenIn } from '../seen-rows.ts'
import { type JobKey, jobKey, SYS_TENANT_ID } from '../snapshot.ts'
import type { Facts, Moment, Source } from '../source.ts'
import { createSweep } from '../sweep.ts'

const PACE_MS = 5_000
/** The history is looked into so often although no job was seen to leave: one may come and go between two looks. */
const HISTORY_MS = 5_000
const DAY_MS = 86_400_000
/** So far back deletes are remembered; and runs that found nothing. */
const REMEMBERED_MS = 90 * DAY_MS
const EMPTY_REMEMBERED_MS = 2 * 3_600_000

/**
 * Delete jobs: those in flight, and a turn later those that ended, in this order: a job moves that way. One statement a
 * turn, since deleting is nothing to hurry after.
 */
export function createDeleteJobsSource(scrub: (text: string) => string): Source {
  const ledger = new DeleteLedger()
  const sweep = createSweep<DeleteJobRow, JobIds>(({ TENANT_ID, JOB_ID }) =>
    JOB_ID === null ? null : { tenantId: TENANT_ID ?? 0, jobId: JOB_ID },
  )
  let loaded = false
  let historyNext = false
  let historyAtMs = 0

  async function readHistory(reader: Reader, facts: Facts, moment: Moment) {
    const since = {
      since: toViewTime(moment.atMs - REMEMBERED_MS),
      emptySince: toViewTime(moment.atMs - EMPTY_REMEMBERED_MS),
    }
    if (loaded) {
      const newest = ledger.readBehind(ownersOf(reader, facts))
      const rows = await reader.rows(BACKUP_DELETE_JOB_HISTORY, (options) =>
        readNewDeleteJobHistory({ ...options, ...since, newest }),
      )
      return { rows, whole: rows.length < PAGE_ROWS }
    }
    const rows = await sweep.turn((behind) =>
      reader.rows(BACKUP_DELETE_JOB_HISTORY, (options) => readDeleteJobHistory({ ...options, ...since, behind })),
    )
    loaded = rows !== null
    return { rows: rows ?? [], whole: loaded }
  }

  async function takeEnded(reader: Reader, facts: Facts, moment: Moment) {
    const { rows, whole } = await readHistory(reader, facts, moment)
    const { changed, gone } = ledger.takeEnded(seenIn(rows, reader.tenantId), whole)
    historyNext = !whole
    if (whole) historyAtMs = moment.atMs
    const converted = withChanges(facts, changed, gone, await conversionOf(reader, facts, scrub))
    const { jobs, dropped } = withoutOldEmpty(converted)
    ledger.forget(dropped)
    return { facts: jobs === facts.deleteJobs ? facts : { ...facts, deleteJobs: jobs }, more: !whole }
  }

  async function takeInFlight(reader: Reader, facts: Facts, moment: Moment) {
    const rows = await reader.rows(BACKUP_DELETE_JOBS, readDeleteJobs)
    const changed = ledger.takeInFlight(seenIn(rows, reader.tenantId))
    historyNext = !loaded || ledger.hasLeft || Math.abs(moment.atMs - historyAtMs) >= HISTORY_MS
    const jobs = withChanges(facts, changed, [], await conversionOf(reader, facts, scrub))
    return { facts: jobs === facts.deleteJobs ? facts : { ...facts, deleteJobs: jobs }, more: historyNext }
  }

  return {
    name: 'delete-jobs',
    paceMs: PACE_MS,
    everyPoll: false,
    statements: () => 1,
    essential: false,
    collect: (reader, facts, moment) =>
      historyNext ? takeEnded(reader, facts, moment) : takeInFlight(reader, facts, moment),
  }
}

/** As the session, which speaks UTC, writes times. */
function toViewTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 23).replace('T', ' ')}000`
}

function ownersOf(reader: Reader, facts: Facts): readonly number[] {
  return reader.context === 'sys' ? [SYS_TENANT_ID, ...facts.tenants.keys()] : [reader.tenantId]
}

interface Conversion extends JobConversion {
  readonly toRecord: (seen: SeenDelete) => DeleteJobRecord | null
}

async function conversionOf(reader: Reader, { tenants }: Facts, scrub: (text: string) => string): Promise<Conversion> {
  const how: JobConversion = {
    ownTenantId: reader.tenantId,
    tenantName: (id) => (id === SYS_TENANT_ID ? 'sys' : (tenants.get(id)?.tenant.tenantName ?? null)),
    scrub,
  }
  const columns = {
    inFlight: await reader.columns(BACKUP_DELETE_JOBS),
    ended: await reader.columns(BACKUP_DELETE_JOB_HISTORY),
  }
  const toRecord = ({ row, inFlight }: SeenDelete): DeleteJobRecord | null => {
    const job = toDeleteJob(row, inFlight, how)
    if (job === null) return null
    const viewName = (inFlight ? BACKUP_DELETE_JOBS : BACKUP_DELETE_JOB_HISTORY).name(reader.context)
    const names = inFlight ? columns.inFlight : columns.ended
    return {
      job,
      viewName,
      inFlight,
      get columns() {
        return toViewColumns(row, names, scrub)
      },
    }
  }
  return { ...how, toRecord }
}

/** Also names: a job is read before its tenant's name is known, and stays when the tenant is dropped. */
function withChanges(
  { deleteJobs: before }: Facts,
  changed: readonly SeenDelete[],
  gone: readonly JobKey[],
  { toRecord, tenantName }: Conversion,
): Facts['deleteJobs'] {
  const renamed = [...before].filter(([, { job }]) => job.tenantName !== tenantName(job.tenantId))
  if (changed.length + gone.length + renamed.length === 0) return before
  const jobs = new Map(before)
  for (const [key, record] of renamed) {
    const tenantNameNow = tenantName(record.job.tenantId)
    jobs.set(key, { ...record, job: { ...record.job, tenantName: tenantNameNow } })
  }
  for (const key of gone) jobs.delete(key)
  for (const seen of changed) {
    const record = toRecord(seen)
    if (record !== null) jobs.set(jobKey(seen.ids), record)
  }
  return jobs
}
