import type { BackupJob, JobPage } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import { JobStateWord } from '../../../domain/job-state.tsx'
import { jobTitle } from '../../../domain/job-title.ts'
import { JobWhen } from '../../../domain/job-when.tsx'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useAsOf, useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { useOperation } from '../../../operations/operation-context.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { nextAct } from './next-act.ts'
import { onTimeline } from './on-timeline.ts'

/** What the job is, how it stands, and what can be done about it. */
export function JobHeading({ page }: { readonly page: JobPage }) {
  const t = useT()
  const { job } = page
  return (
    <div className="page-head">
      <div>
        <nav className="crumbs" aria-label={t('jobs.page.path')}>
          <ClusterLink to={{ page: 'jobs' }}>{t('jobs.title')}</ClusterLink>
          <Icon name="chevron-right" />
          <TenantName {...job} />
          <Icon name="chevron-right" />
          <CopyText text={job.jobId} />
        </nav>
        <h1 className="row row--wrap">
          {jobTitle(t, job)} <JobStateWord state={job.state} rawStatus={job.rawStatus} pill /> <JobWhen job={job} />
        </h1>
      </div>
      <div className="page-actions">
        <TimelineLink job={job} />
        {isOpen(job) && <CancelButton page={page} />}
        {job.state === 'failed' && <MendButton job={job} />}
      </div>
    </div>
  )
}

function TimelineLink({ job }: { readonly job: BackupJob }) {
  const t = useT()
  const search = onTimeline(job, useAsOf())
  if (search === null) return null
  return (
    <ClusterLink to={{ page: 'timeline', search }} className="btn">
      <Icon name="timeline" size={14} />
      {t('jobs.page.timeline')}
    </ClusterLink>
  )
}

/** The act that a failure asks for; its dialog tells whether it can be done. */
function MendButton({ job }: { readonly job: BackupJob }) {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  const { data } = useSnapshot('tenants')
  const tenant = data?.data.tenants.find((item) => item.tenant.tenantId === job.tenantId)
  const draft = nextAct(job, tenant?.archive.state)
  if (draft === null || tenant === undefined) return null
  return (
    <Button look="primary" off={live ? null : t('degraded.why-off')} onClick={() => open(draft)}>
      {t(draft.kind === 'restart-archiving' ? 'tenant.action.restart-archiving' : 'jobs.page.again')}
    </Button>
  )
}

function CancelButton({ page: { cancelable, cancelTenantIds } }: { readonly page: JobPage }) {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  const off = live ? (cancelable ? null : t('jobs.page.cancel-blocked')) : t('jobs.page.cancel-down')
  return (
    <Button look="danger" off={off} onClick={() => open({ kind: 'cancel-backup', tenantIds: cancelTenantIds })}>
      {t('jobs.cancel')}
    </Button>
  )
}
