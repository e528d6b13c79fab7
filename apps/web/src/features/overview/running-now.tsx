import type { BackupJob } from '@tidemark/contract'
import { BackupKind } from '../../domain/backup-kind.tsx'
import { phaseName } from '../../domain/progress-words.ts'
import { TenantName } from '../../domain/tenant-name.tsx'
import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useFormat } from '../../lib/format/use-format.ts'
import { useAsOf } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Icon } from '../../ui/icon.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'

interface RunningNowProps {
  readonly jobs: readonly BackupJob[]
  readonly frozenAt: string | null
}

/** What runs: its phase, how far it is, and what it waits for. Frozen, the bars are hatched and stand still. */
export function RunningNow({ jobs, frozenAt }: RunningNowProps) {
  const t = useT()
  const format = useFormat()
  const own = jobs.filter((job) => !job.isParent)
  return (
    <section aria-labelledby="running-now">
      <div className="section-head">
        <h2 id="running-now">
          {frozenAt === null ? t('overview.running-now') : t('overview.running-then', { at: format.brief(frozenAt) })}
        </h2>
        <ClusterLink to={{ page: 'timeline' }} className="push">
          {t('overview.open-timeline')}
        </ClusterLink>
      </div>
      {own.length === 0 ? (
        <p className="ink-3 list">{t('overview.running-now.none')}</p>
      ) : (
        <ul className="nowrows list-rule">
          {own.map((job) => (
            <RunningRow key={`${job.tenantId}-${job.jobId}`} job={job} frozen={frozenAt !== null} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RunningRow({ job, frozen }: { readonly job: BackupJob; readonly frozen: boolean }) {
  return (
    <li>
      <div className="row">
        <TenantName {...job} className="strong" />
        <ClusterLink to={{ page: 'job', tenantId: job.tenantId, jobId: job.jobId }} className="mono ink-3">
          {job.jobId}
        </ClusterLink>
        <BackupKind type={job.backupType} />
      </div>
      <Progress job={job} frozen={frozen} />
      <Elapsed job={job} frozen={frozen} />
    </li>
  )
}

function Progress({ job, frozen }: { readonly job: BackupJob; readonly frozen: boolean }) {
  const t = useT()
  const format = useFormat()
  const { progress } = job
  const fraction = progress?.dataFraction ?? 0
  const percent = format.percent(fraction)
  const waitsFor = progress?.waitsForCheckpointAt ?? null
  const behindMs = progress?.checkpointBehindMs ?? null
  return (
    <div className="stack stack--2">
      <div className="row">
        {waitsFor === null ? (
          <span>{progress === null ? t(`job-state.${job.state}`) : phaseName(t, progress.phase)}</span>
        ) : (
          <span className="waits">
            <Icon name="clock" />
            {t('overview.waits', { at: format.time(waitsFor) })}
          </span>
        )}
        <span className="push ink-3">
          {waitsFor === null
            ? job.inputBytes === null
              ? percent
              : t('overview.progress.read', { percent, bytes: format.bytes(job.inputBytes) })
            : behindMs !== null && t('overview.behind', { duration: format.duration(behindMs) })}
        </span>
      </div>
      <ProgressBar
        label={t('overview.progress', { tenant: job.tenantName ?? String(job.tenantId), percent })}
        fraction={fraction}
        tone={frozen ? 'quiet' : waitsFor === null ? 'live' : 'done'}
      />
    </div>
  )
}

function Elapsed({ job, frozen }: { readonly job: BackupJob; readonly frozen: boolean }) {
  const t = useT()
  const format = useFormat()
  const asOfMs = useAsOf()
  if (job.startedAt === null) return <span />
  const duration = format.duration(asOfMs - Date.parse(job.startedAt))
  return <span className="ink-3 num">{t(frozen ? 'overview.after' : 'overview.for', { duration })}</span>
}
