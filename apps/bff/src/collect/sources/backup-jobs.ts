import { BACKUP_JOB_HISTORY, BACKUP_JOBS, readBackupJobs } from '@tidemark/oceanbase'
import { JobHistory } from '../job-history.ts'
import { JobLedger, type LedgerEntry, seenIn } from '../job-ledger.ts'
import type { Reader } from '../reader.ts'
import { type JobConversion, type JobRow, toJob } from '../rows/to-job.ts'
import { type Origin, SeenJob } from '../seen-job.ts'
import { jobKey, SYS_TENANT_ID } from '../snapshot.ts'
import type { Facts, Source } from '../source.ts'

type Jobs = Facts['jobs']

/** Jobs in flight and ended ones, in this order: a job moves that way. */
export function createBackupJobsSource(scrub: (text: string) => string): Source {
  const ledger = new JobLedger()
  const history = new JobHistory(ledger)
  return {
    name: 'backup-jobs',
    paceMs: 0,
    everyPoll: true,
    statements: () => 2,
    essential: false,
    async collect(reader, facts, moment) {
      const inFlight = await reader.rows(BACKUP_JOBS, readBackupJobs)
      const ended = await history.read(reader, facts, moment)
      const seen = (rows: readonly JobRow[]) => seenIn(rows, reader.tenantId)
      const { changed, gone } = ledger.take(seen(inFlight), seen(ended.rows), ended.whole)
      const how = { ownTenantId: reader.tenantId, tenantName: nameIn(facts), scrub }
      const jobs = withChanges(facts.jobs, changed, [...ended.gone, ...gone], how, await originsOf(reader, scrub))
      return { facts: { ...facts, jobs: withNames(jobs, how.tenantName) }, more: !ended.whole }
    },
  }
}

interface Origins {
  readonly inFlight: Origin
  readonly ended: Origin
}

async function originsOf(reader: Reader, scrub: (text: string) => string): Promise<Origins> {
  const origin = async (view: typeof BACKUP_JOBS, inFlight: boolean): Promise<Origin> => ({
    viewName: view.name(reader.context),
    inFlight,
    columns: await reader.columns(view),
    scrub,
  })
  return { inFlight: await origin(BACKUP_JOBS, true), ended: await origin(BACKUP_JOB_HISTORY, false) }
}

function withChanges(
  before: Jobs,
  changed: readonly LedgerEntry[],
  gone: readonly ReturnType<typeof jobKey>[],
  how: JobConversion,
  origins: Origins,
): Jobs {
  if (changed.length === 0 && gone.length === 0) return before
  const jobs = new Map(before)
  for (const key of gone) jobs.delete(key)
  for (const { ids, row, inFlight } of changed) {
    const job = toJob(row, inFlight, how)
    if (job === null) continue
    const { inputBytes = null, outputBytes = null } = before.get(jobKey(ids))?.job ?? {}
    const origin = inFlight ? origins.inFlight : origins.ended
    jobs.set(jobKey(ids), new SeenJob({ ...job, inputBytes, outputBytes }, row, origin))
  }
  return jobs
}

function nameIn({ tenants }: Facts): JobConversion['tenantName'] {
  return (tenantId) => (tenantId === SYS_TENANT_ID ? 'sys' : (tenants.get(tenantId)?.tenant.tenantName ?? null))
}

/** Jobs are read before a new tenant's name is known, and stay when it is dropped. */
function withNames(jobs: Jobs, nameOf: JobConversion['tenantName']): Jobs {
  const renamed = [...jobs].filter(([, { job }]) => job.tenantName !== nameOf(job.tenantId))
  if (renamed.length === 0) return jobs
  const now = new Map(jobs)
  for (const [key, record] of renamed) now.set(key, record.with({ tenantName: nameOf(record.job.tenantId) }))
  return now
}
