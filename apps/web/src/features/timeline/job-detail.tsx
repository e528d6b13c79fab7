import type { BackupJob, JobRef, TimelineLane } from '@tidemark/contract'
import { isOpen } from '../../domain/is-open.ts'
import { jobKey } from '../../domain/job-key.ts'
import { JobStateWord } from '../../domain/job-state.tsx'
import { jobTitle } from '../../domain/job-title.ts'
import { JobWhen } from '../../domain/job-when.tsx'
import { PhaseStepper } from '../../domain/phase-stepper.tsx'
import { phaseSteps } from '../../domain/phase-steps.ts'
import { ProgressLine } from '../../domain/progress-line.tsx'
import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useAsOf, useIsLive } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../lib/use-snapshot.ts'
import { useOperation } from '../../operations/operation-context.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { selectedJobAsk } from './api.ts'
import { JobDetailFacts } from './job-detail-facts.tsx'

interface JobDetailProps {
  readonly selectedKey: string | null
  readonly lanes: readonly TimelineLane[]
  readonly onFit: (job: BackupJob) => void
  readonly onClose: () => void
}

/** The selected job, below the lanes: they do not move for it. */
export function JobDetail({ selectedKey, lanes, onFit, onClose }: JobDetailProps) {
  const t = useT()
  const { data } = useSnapshot('job', selectedJobAsk(parseKey(selectedKey)))
  const page = data === undefined || jobKey(data.data.job) !== selectedKey ? null : data.data
  const job = page?.job ?? lanes.flatMap((lane) => lane.jobs).find((candidate) => jobKey(candidate) === selectedKey)
  if (job === undefined) return selectedKey === null ? <p className="caption section">{t('timeline.select')}</p> : null
  return (
    <section className="tl-detail" aria-label={t('timeline.selected')}>
      <Head {...{ job, onFit, onClose }} />
      <div className="stack">
        <Phases job={job} phases={page?.phases ?? []} />
        <ProgressLine job={job} />
      </div>
      <JobDetailFacts job={job} task={page?.task ?? null} />
    </section>
  )
}

function parseKey(key: string | null): JobRef | null {
  const [tenantId, jobId] = key?.split('-') ?? []
  return tenantId === undefined || jobId === undefined ? null : { tenantId: Number(tenantId), jobId }
}

function Phases(page: Parameters<typeof phaseSteps>[0]) {
  const steps = phaseSteps(page, useAsOf())
  return steps.length === 0 ? null : <PhaseStepper steps={steps} progress={page.job.progress} />
}

function Head({ job, onFit, onClose }: Omit<JobDetailProps, 'selectedKey' | 'lanes'> & { readonly job: BackupJob }) {
  const t = useT()
  const to = { page: 'job', tenantId: job.tenantId, jobId: job.jobId } as const
  return (
    <div className="tl-detail-head">
      <h2>{jobTitle(t, job)}</h2>
      <span className="mono">{t('timeline.job', { job: job.jobId })}</span>
      <JobStateWord state={job.state} rawStatus={job.rawStatus} pill />
      <JobWhen job={job} />
      <span className="push row row--wrap">
        <Button small look="quiet" onClick={() => onFit(job)}>
          {t('timeline.fit')}
        </Button>
        <ClusterLink to={to} className="btn btn--small btn--quiet">
          {t('timeline.open-job')}
        </ClusterLink>
        {isOpen(job) && <CancelButton job={job} />}
        <IconButton icon="close" label={t('timeline.close')} onClick={onClose} />
      </span>
    </div>
  )
}

function CancelButton({ job }: { readonly job: BackupJob }) {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  return (
    <Button
      small
      look="danger"
      off={live ? null : t('jobs.page.cancel-down')}
      onClick={() => open({ kind: 'cancel-backup', tenantIds: [job.tenantId] })}
    >
      {t('jobs.cancel')}
    </Button>
  )
}
