import type { DeleteJob, Timeline, TimelineLane, TimelineQuery } from '@tidemark/contract'
import { foundNothing } from '../../collect/deletes/empty-runs.ts'
import type { JobRecord } from '../../collect/jobs/job-record.ts'
import type { Snapshot, TenantFacts } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import { deletesOf } from '../../domain/delete-index.ts'
import { jobsOf } from '../../domain/job-index.ts'
import { toJobView } from '../../domain/job-view.ts'
import { roundSpans } from '../../domain/round-spans.ts'
import { AppError } from '../../http/app-error.ts'
import { fieldError } from '../../http/parse-input.ts'
import { queryInstantMs } from '../../http/query-instant.ts'
import type { OperationLog } from '../../operations/operation-log.ts'
import { archiveSpans } from './archive-spans.ts'

const LONGEST_MS = 400 * 86_400_000

interface Span {
  readonly fromMs: number
  readonly toMs: number
}

/** Jobs and archived log over a span of time, a lane for each tenant. @throws AppError `validation` for no span */
export function timeline(snapshot: Snapshot, query: TimelineQuery, log: Pick<OperationLog, 'requested'>): Timeline {
  const span = toSpan(query)
  return {
    fromAt: query.from,
    toAt: query.to,
    lanes: [...snapshot.tenants.values()].map((facts) => toLane(snapshot, facts, span)).sort(byName),
    requested: [...log.requested(snapshot.clusterId)],
    unobserved: snapshot.unobserved.filter(({ fromAt, toAt }) => touches(span, Date.parse(fromAt), Date.parse(toAt))),
  }
}

function toSpan({ from, to }: TimelineQuery): Span {
  const span = { fromMs: queryInstantMs(from, 'from'), toMs: queryInstantMs(to, 'to') }
  const lengthMs = span.toMs - span.fromMs
  if (lengthMs > 0 && lengthMs <= LONGEST_MS) return span
  throw new AppError('validation', { errors: [fieldError('?to', 'out-of-range')] })
}

function toLane(snapshot: Snapshot, { tenant }: TenantFacts, span: Span): TimelineLane {
  const { tenantId } = tenant
  const archive = archiveStatus(snapshot, tenantId)
  return {
    tenant,
    jobs: jobsOf(snapshot, tenantId)
      .filter(({ facts }) => isIn(facts, span, snapshot.observedAtMs))
      .map((record) => toJobView(snapshot, record))
      .reverse(),
    deletes: deletesOf(snapshot, tenantId)
      .map(({ job }) => job)
      .filter((job) => !foundNothing(job) && deletesIn(job, span, snapshot.observedAtMs))
      .reverse(),
    archive: archiveSpans(roundSpans(snapshot.roundHistory.get(tenantId) ?? []), archive, span),
    archiveState: archive.state,
    archiveLagging: archive.lagging,
    archiveLagMs: archive.archiveLagMs,
  }
}

/** An open job reaches to the moment the database spoke last. */
function isIn({ startedUs, endedUs }: JobRecord['facts'], span: Span, nowMs: number): boolean {
  return startedUs !== null && touches(span, startedUs / 1000, endedUs === null ? nowMs : endedUs / 1000)
}

function deletesIn({ startedAt, endedAt }: DeleteJob, span: Span, nowMs: number): boolean {
  return startedAt !== null && touches(span, Date.parse(startedAt), endedAt === null ? nowMs : Date.parse(endedAt))
}

function touches(span: Span, fromMs: number, toMs: number): boolean {
  return fromMs < span.toMs && toMs >= span.fromMs
}

function byName(a: TimelineLane, b: TimelineLane): number {
  return a.tenant.tenantName < b.tenant.tenantName ? -1 : 1
}
