import { BACKUP_JOB_HISTORY, BACKUP_JOBS, readBackupJobs } from '@tidemark/oceanbase'
import { JobHistory } from '../job-history.ts'
import { jobKey } from '../job-key.ts'
import { JobLedger, type LedgerChange } from '../job-ledger.ts'
import { EndedJob, type EndedOrigin } from '../jobs/ended-job.ts'
import type { JobBook } from '../jobs/job-book.ts'
import type { JobRecord } from '../jobs/job-record.ts'
import { RowStore } from '../jobs/row-store.ts'
import type { Reader } from '../reader.ts'
import { type JobConversion, type JobRow, toJob } from '../rows/to-job.ts'
import { type Origin, SeenJob } from '../seen-job.ts'
import { seenIn } from '../seen-rows.ts'
import { SYS_TENANT_ID } from '../snapshot.ts'
import type { Facts, Source } from '../source.ts'

/** Jobs in flight and ended ones, in this order: a job moves that way. */
export function createBackupJobsSource(scrub: (text: string) => string): Source {
  const store = new RowStore()
  /** Ended jobs of the first reading: they become a book when all are there, which costs far less than a book a page. */
  let loading: EndedJob[] = []
  let known: JobBook | null = null
  let named: Facts['tenants'] | null = null
  let names: ReadonlyMap<number, string> = new Map()
  const tenantName = (tenantId: number) => names.get(tenantId) ?? null
  const ledger = new JobLedger((key) => {
    const record = known?.ended.get(key)
    return record instanceof EndedJob ? record.row : null
  })
  const history = new JobHistory(ledger)

  /** Jobs are read before a new tenant's name is known, and stay when it is dropped. */
  function withNames(book: JobBook, { tenants }: Facts): JobBook {
    if (named === tenants) return book
    named = tenants
    names = new Map([
      [SYS_TENANT_ID, 'sys'],
      ...[...tenants].map(([id, { tenant }]) => [id, tenant.tenantName] as const),
    ])
    const open = new Map(
      [...book.open].map(([key, record]) => [key, renamed(record, tenantName(record.facts.tenantId))] as const),
    )
    return book.with({ ended: book.ended.named(names), open })
  }

  return {
    name: 'backup-jobs',
    paceMs: 0,
    everyPoll: true,
    statements: () => 2,
    essential: false,
    async collect(reader, facts, moment) {
      known = facts.jobs
      const inFlight = await reader.rows(BACKUP_JOBS, readBackupJobs)
      const page = await history.read(reader, facts, moment)
      const book = withNames(facts.jobs, facts)
      const seen = (rows: readonly JobRow[]) => seenIn(rows, reader.tenantId)
      const change = ledger.take(seen(inFlight), seen(page.rows), page.whole)
      const how = { ownTenantId: reader.tenantId, tenantName, scrub }
      known = null
      const { open, ended, lost } = sorted(book, change, page.dropped, await originsOf(reader, how, store))
      loading.push(...ended)
      if (page.isFirst && !page.whole) return { facts: { ...facts, jobs: book.with({ open }) }, more: true }
      const come = loading
      loading = []
      return { facts: { ...facts, jobs: book.with({ open, ended: book.ended.with(come, lost) }) }, more: !page.whole }
    },
  }
}

function renamed(record: JobRecord, tenantName: string | null): JobRecord {
  return record instanceof SeenJob && record.job.tenantName !== tenantName ? record.with({ tenantName }) : record
}

interface Origins {
  readonly how: JobConversion
  readonly inFlight: Origin
  readonly ended: EndedOrigin
}

async function originsOf(reader: Reader, how: JobConversion, rows: RowStore): Promise<Origins> {
  const viewName = (view: typeof BACKUP_JOBS) => view.name(reader.context)
  const inFlight = { viewName: viewName(BACKUP_JOBS), columns: await reader.columns(BACKUP_JOBS), scrub: how.scrub }
  const columns = await reader.columns(BACKUP_JOB_HISTORY)
  return { how, inFlight, ended: { viewName: viewName(BACKUP_JOB_HISTORY), columns, how, rows } }
}

/** What a change makes of the book: the rows in flight, ended jobs to put in, keys to take out. */
function sorted(book: JobBook, { changed, gone }: LedgerChange, dropped: readonly number[], origins: Origins) {
  const lost = dropped.flatMap((id) => book.ofTenant(id).map(({ facts }) => jobKey(facts)))
  const ended: EndedJob[] = []
  if (changed.length === 0 && gone.length === 0 && lost.length === 0) return { open: book.open, ended, lost }
  const open = new Map(book.open)
  for (const key of [...gone, ...lost]) open.delete(key)
  for (const { ids, row, inFlight } of changed) {
    const key = jobKey(ids)
    if (inFlight) {
      const job = toJob(row, true, origins.how)
      const { inputBytes = null, outputBytes = null } = book.open.get(key)?.job ?? {}
      if (job !== null) open.set(key, new SeenJob({ ...job, inputBytes, outputBytes }, row, origins.inFlight))
      continue
    }
    open.delete(key)
    const record = EndedJob.of(row, origins.ended, book.get(key))
    if (record !== null) ended.push(record)
  }
  return { open, ended, lost }
}
