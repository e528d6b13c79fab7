import type { JobPage, JobRef } from '@tidemark/contract'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
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
  return (
    <>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {page !== undefined && <Loaded page={page} />}
      {page === undefined && error === null && <Skeleton rows={8} label={t('jobs.page.loading')} />}
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
