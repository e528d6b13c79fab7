import type { JobPage, JobRef } from '@tidemark/contract'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { FirstFace } from '../../../ui/first-face.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { jobAsk } from '../api.ts'
import { JobDetails } from './job-details.tsx'
import { JobFacts } from './job-facts.tsx'
import { JobFailure } from './job-failure.tsx'
import { JobFamily } from './job-family.tsx'
import { JobHeading } from './job-heading.tsx'
import { JobProgress } from './job-progress.tsx'
import { JobStatement } from './job-statement.tsx'

/** Everything there is to know of one job. */
export function JobView({ tenantId, jobId }: JobRef) {
  const t = useT()
  const { data, error, isPlaceholderData, refetch } = useSnapshot('job', jobAsk({ tenantId, jobId }))
  const page = isPlaceholderData ? undefined : data?.data
  if (page === undefined) {
    const words = { title: t('shell.jobs'), loading: t('jobs.page.loading') }
    return <FirstFace {...words} rows={8} list="jobs" error={error} onRetry={() => void refetch()} />
  }
  return (
    <>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <Loaded page={page} />
    </>
  )
}

function Loaded({ page }: { readonly page: JobPage }) {
  return (
    <>
      <JobHeading page={page} />
      <JobFailure page={page} />
      <JobProgress page={page} />
      <div className="cols section">
        <JobDetails page={page} />
        <div>
          <JobFamily page={page} />
          <JobStatement statement={page.statement} />
        </div>
      </div>
      <JobFacts page={page} />
    </>
  )
}
