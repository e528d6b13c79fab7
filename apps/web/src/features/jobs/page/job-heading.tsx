import type { BackupJob, JobPage } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import { jobTitle } from '../../../domain/job-title.ts'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useAsOf, useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { useOperation } from '../../../operations/operation-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { CancelJobButton } from './cancel-job-button.tsx'
import { JobPageHead } from './job-page-head.tsx'
import { nextAct } from './next-act.ts'
import { onTimeline } from './on-timeline.ts'

/** What the job is, how it stands, and what can be done about it. */
export function JobHeading({ page }: { readonly page: JobPage }) {
  const t = useT()
  const { job } = page
  return (
    <JobPageHead
      job={job}
      list={<ClusterLink to={{ page: 'jobs' }}>{t('jobs.title')}</ClusterLink>}
      title={jobTitle(t, job)}
    >
      <TimelineLink job={job} />
      {isOpen(job) && <CancelJobButton kind="cancel-backup" page={page} label={t('jobs.cancel')} />}
      {job.state === 'failed' && <MendButton job={job} />}
    </JobPageHead>
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
