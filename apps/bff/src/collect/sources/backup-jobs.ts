import {
  BACKUP_JOB_HISTORY,
  BACKUP_JOBS,
  type JobKey as JobIds,
  readBackupJobHistory,
  readBackupJobs,
  readNewBackupJobHistory,
  readTenants,
  TENANTS,
} from '@tidemark/oceanbase'
import { JobLedger, type Seen, toSeen } from '../job-ledger.ts'
import type { Reader } from '../reader.ts'
import { SeenJob } from '../seen-job.ts'
import { type JobKey, jobKey } from '../snapshot.ts'
import { type Facts, type Moment, type Source, WorldEmptied } from '../source.ts'
import { createSweep } from '../sweep.ts'
import { type JobRow, toJob } from '../to-job.ts'

const SYS_TENANT_ID = 1
/** How often the newest row of each history has to show itself: it would not after the world was emptied. */
const VERIFY_MS = 10_000

type Jobs = Facts['jobs']

/** Jobs in flight and ended ones. The history is read once, by its key, and then only what is new. */
export function createBackupJobsSource(scrub: (text: string) => string): Source {
  const ledger = new JobLedger()
  const sweep = createSweep<JobRow, JobIds>(({ TENANT_ID, JOB_ID }) =>
    JOB_ID === null ? null : { tenantId: TENANT_ID ?? 0, jobId: JOB_ID },
  )
  let loaded = false
  let verifiedAtMs = Number.NEGATIVE_INFINITY
  let verifiedBy: Reader | null = null

  async function readNew(
    reader: Reader,
    facts: Facts,
    moment: Moment,
  ): Promise<{ rows: JobRow[]; gone: readonly JobKey[] }> {
    const verify = reader !== verifiedBy || Math.abs(moment.atMs - verifiedAtMs) >= VERIFY_MS
    const newest = ledger.readBehind(ownersOf(reader, facts), verify)
    const rows = await reader.rows(BACKUP_JOB_HISTORY, (options) => readNewBackupJobHistory({ ...options, newest }))
    if (!verify) return { rows: [...rows], gone: [] }
    verifiedAtMs = moment.atMs
    verifiedBy = reader
    const missing = ledger.missingNewest(seenIn(rows, reader))
    return { rows: [...rows], gone: missing.length === 0 ? [] : await forgetDropped(ledger, missing, reader, facts) }
  }

  async function readHistory(reader: Reader, facts: Facts, moment: Moment) {
    if (loaded) return readNew(reader, facts, moment)
    const rows = await sweep.turn((behind) =>
      reader.rows(BACKUP_JOB_HISTORY, (options) => readBackupJobHistory({ ...options, behind })),
    )
    loaded = rows !== null
    verifiedBy = reader
    verifiedAtMs = moment.atMs
    return { rows: rows ?? [], gone: [] }
  }

  return {
    name: 'backup-jobs',
    paceMs: 0,
    everyPoll: true,
    statements: () => 2,
    optional: false,
    async collect(reader, facts, moment) {
      const inFlight = await reader.rows(BACKUP_JOBS, readBackupJobs)
      const history = await readHistory(reader, facts, moment)
      const change = ledger.take(seenIn(inFlight, reader), seenIn(history.rows, reader))
      const jobs = new Map(facts.jobs)
      for (const key of [...history.gone, ...change.gone]) jobs.delete(key)
      const columns = { inFlight: await reader.columns(BACKUP_JOBS), ended: await reader.columns(BACKUP_JOB_HISTORY) }
      const how = { ownTenantId: reader.tenantId, tenantName: nameIn(facts), scrub }
      for (const entry of change.changed) {
        const job = toJob(entry.row, entry.inFlight, how)
        const view = entry.inFlight ? BACKUP_JOBS : BACKUP_JOB_HISTORY
        const origin = {
          viewName: view.name(reader.context),
          inFlight: entry.inFlight,
          columns: entry.inFlight ? columns.inFlight : columns.ended,
          scrub,
        }
        const before = facts.jobs.get(jobKey(entry.ids))?.job
        const { inputBytes = null, outputBytes = null } = before ?? {}
        if (job !== null)
          jobs.set(jobKey(entry.ids), new SeenJob({ ...job, inputBytes, outputBytes }, entry.row, origin))
      }
      const changed = change.changed.length + change.gone.length + history.gone.length > 0
      return { facts: { ...facts, jobs: withNames(changed ? jobs : facts.jobs, facts) }, more: !loaded }
    },
  }
}

function seenIn(rows: readonly JobRow[], reader: Reader): Seen[] {
  return rows.flatMap((row) => toSeen(row, reader.tenantId) ?? [])
}

/** Whose jobs there can be. */
function ownersOf(reader: Reader, facts: Facts): readonly number[] {
  return reader.context === 'sys' ? [SYS_TENANT_ID, ...facts.tenants.keys()] : [reader.tenantId]
}

function nameIn({ tenants }: Facts) {
  return (tenantId: number) => (tenantId === SYS_TENANT_ID ? 'sys' : (tenants.get(tenantId)?.tenant.tenantName ?? null))
}

/** Jobs are read before a new tenant's name is known, and stay when it is dropped. */
function withNames(jobs: Jobs, facts: Facts): Jobs {
  const nameOf = nameIn(facts)
  const renamed = [...jobs].filter(([, { job }]) => job.tenantName !== nameOf(job.tenantId))
  if (renamed.length === 0) return jobs
  const now = new Map(jobs)
  for (const [key, record] of renamed) now.set(key, record.with({ tenantName: nameOf(record.job.tenantId) }))
  return now
}

/**
 * A dropped tenant takes its history along. @throws WorldEmptied when one that still lives has lost it
 */
async function forgetDropped(ledger: JobLedger, tenantIds: readonly number[], reader: Reader, facts: Facts) {
  const born = new Map((await reader.rows(TENANTS, readTenants)).map((row) => [row.TENANT_ID, row.TENANT_NAME]))
  const lives = (id: number) => id === SYS_TENANT_ID || born.get(id) === facts.tenants.get(id)?.tenant.tenantName
  if (reader.context === 'user' || tenantIds.some(lives)) throw new WorldEmptied()
  return tenantIds.flatMap((tenantId) => ledger.forgetTenant(tenantId))
}
