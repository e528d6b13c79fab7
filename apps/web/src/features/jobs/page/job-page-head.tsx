import type { JobRef, JobState } from '@tidemark/contract'
import type { ReactNode } from 'react'
import { JobStateWord } from '../../../domain/job-state.tsx'
import { JobWhen } from '../../../domain/job-when.tsx'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Icon } from '../../../ui/icon.tsx'

interface JobPageHeadProps {
  readonly job: JobRef & {
    readonly tenantName: string | null
    readonly state: JobState
    readonly rawStatus: string
    readonly startedAt: string | null
    readonly endedAt: string | null
  }
  /** The way back to the list it stands in. */
  readonly list: ReactNode
  readonly title: string
  /** What can be done about it. */
  readonly children: ReactNode
}

/** The head of a job's page, whatever the job does: where it belongs, what it is and how it stands. */
export function JobPageHead({ job, list, title, children }: JobPageHeadProps) {
  const t = useT()
  return (
    <div className="page-head">
      <div>
        <nav className="crumbs" aria-label={t('jobs.page.path')}>
          {list}
          <Icon name="chevron-right" />
          <TenantName {...job} />
          <Icon name="chevron-right" />
          <CopyText text={job.jobId} />
        </nav>
        <h1 className="row row--wrap">
          {title} <JobStateWord state={job.state} rawStatus={job.rawStatus} pill /> <JobWhen job={job} />
        </h1>
      </div>
      <div className="page-actions">{children}</div>
    </div>
  )
}
