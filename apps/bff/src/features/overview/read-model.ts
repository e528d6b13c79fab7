import type { Overview, OverviewQuery, OverviewTenant, ProtectionReason, Trouble } from '@tidemark/contract'
import type { Snapshot, TenantFacts } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import { destinationsOf } from '../../domain/destinations-of.ts'
import { isOpen, jobsOf } from '../../domain/job-index.ts'
import { toJobView } from '../../domain/job-view.ts'
import { DAY_MS, failedLastDay } from '../../domain/last-day.ts'
import { lastEndedJob, newestUsableSet, protectionOf } from '../../domain/protection.ts'
import { restorableSpan } from '../../domain/recovery.ts'
import { roundSpans } from '../../domain/round-spans.ts'
import type { OperationLog } from '../../operations/operation-log.ts'
import { strip } from './strip.ts'

const MOST_TROUBLES = 20

/** Who is protected, worst first; what runs; what went wrong in the last day. */
export function overview(
  snapshot: Snapshot,
  { utcOffsetMinutes = 0 }: OverviewQuery,
  log: Pick<OperationLog, 'refused'>,
): Overview {
  const tenants = [...snapshot.tenants.values()].map((facts) => toTenant(snapshot, facts, utcOffsetMinutes))
  const ends = tenants.flatMap(({ lastGoodSet }) => lastGoodSet?.endedAt ?? [])
  return {
    tenants: tenants.sort(worstFirst),
    newestBackupAt: ends.sort().at(-1) ?? null,
    runningJobs: snapshot.jobs.inFlight
      .filter(({ job }) => !job.isParent && isOpen(job))
      .map((record) => toJobView(snapshot, record)),
    troubles: troublesOf(snapshot, log),
  }
}

function toTenant(snapshot: Snapshot, { tenant }: TenantFacts, utcOffsetMinutes: number): OverviewTenant {
  const { tenantId } = tenant
  const jobs = jobsOf(snapshot, tenantId)
  const running = jobs.find((record) => record.inFlight && isOpen(record.facts))
  const archive = archiveStatus(snapshot, tenantId)
  const { data, archive: archiveDestination } = destinationsOf(snapshot, tenantId)
  return {
    tenant,
    protection: protectionOf(snapshot, tenantId),
    archive,
    hasDataDestination: data !== null,
    hasArchiveDestination: archiveDestination !== null,
    restorable: restorableSpan(snapshot, tenantId),
    lastGoodSet: newestUsableSet(snapshot, tenantId),
    lastJob: lastEndedJob(snapshot, tenantId),
    runningJob: running === undefined ? null : toJobView(snapshot, running),
    strip: strip({
      jobs,
      sets: snapshot.sets.get(tenantId) ?? [],
      rounds: roundSpans(snapshot.roundHistory.get(tenantId) ?? []),
      archivesNow: archive.state === 'archiving' && !archive.lagging,
      nowMs: snapshot.observedAtMs,
      utcOffsetMinutes,
    }),
  }
}

const STATE_RANK = { 'not-protected': 0, 'at-risk': 1, protected: 2 } as const
const REASON_RANK = {
  'archive-interrupted': 0,
  'no-good-set': 1,
  'archive-never-started': 2,
  'archive-stopped': 3,
  'archive-suspended': 4,
  'archive-lagging': 5,
  'last-job-failed': 6,
} as const satisfies Record<ProtectionReason, number>

function worstFirst(a: OverviewTenant, b: OverviewTenant): number {
  return (
    STATE_RANK[a.protection.state] - STATE_RANK[b.protection.state] ||
    worstReason(a) - worstReason(b) ||
    b.protection.reasons.length - a.protection.reasons.length ||
    (a.tenant.tenantName < b.tenant.tenantName ? -1 : 1)
  )
}

function worstReason({ protection: { reasons } }: OverviewTenant): number {
  return Math.min(...reasons.map((reason) => REASON_RANK[reason]), 9)
}

function troublesOf(snapshot: Snapshot, log: Pick<OperationLog, 'refused'>): Trouble[] {
  const since = new Date(snapshot.observedAtMs - DAY_MS).toISOString()
  return [...failures(snapshot), ...interruptions(snapshot), ...log.refused(snapshot.clusterId)]
    .filter(({ at }) => at >= since)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_TROUBLES)
}

function failures(snapshot: Snapshot): Trouble[] {
  return failedLastDay(snapshot).flatMap(({ job: { endedAt, tenantId, tenantName, jobId, result } }) =>
    endedAt === null ? [] : [{ at: endedAt, kind: 'job-failed', tenantId, tenantName, jobId, code: result }],
  )
}

/** The views do not tell when an archive broke; its checkpoint stands where it did. */
function interruptions(snapshot: Snapshot): Trouble[] {
  return [...snapshot.rounds].flatMap(([tenantId, { state, checkpointAt }]) => {
    if (state !== 'interrupted' || checkpointAt === null) return []
    const tenantName = snapshot.tenants.get(tenantId)?.tenant.tenantName ?? null
    return [{ at: checkpointAt, kind: 'archive-interrupted', tenantId, tenantName, jobId: null, code: null }]
  })
}
