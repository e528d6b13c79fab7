import type { DeleteJobPage, JobRef } from '@tidemark/contract'
import { DeleteTable } from '../../../domain/delete-table.tsx'
import { deleteTitle } from '../../../domain/delete-words.tsx'
import { isOpen } from '../../../domain/is-open.ts'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { FirstFace } from '../../../ui/first-face.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { CancelJobButton } from '../page/cancel-job-button.tsx'
import { JobPageHead } from '../page/job-page-head.tsx'
import { ResultProblem } from '../page/result-problem.tsx'
import { DeleteJobFacts } from './delete-job-facts.tsx'
import { DeleteTasks } from './delete-tasks.tsx'

/** Everything there is to know of one delete job. */
export function DeleteJobView({ tenantId, jobId }: JobRef) {
  const t = useT()
  const { data, error, isPlaceholderData, refetch } = useSnapshot('deleteJob', {
    params: { tenantId, jobId },
    moves: ({ job }) => isOpen(job),
  })
  const page = isPlaceholderData ? undefined : data?.data
  if (page === undefined) {
    const words = { title: t('shell.jobs'), loading: t('delete-job.loading') }
    return <FirstFace {...words} rows={8} list="jobs" error={error} onRetry={() => void refetch()} />
  }
  const { job, error: said } = page
  return (
    <>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <Heading page={page} />
      {said !== null && <ResultProblem error={said} what={`RESULT ${job.result ?? ''}`} said={job.comment} />}
      <div className="cols cols--3-2 section">
        {job.isParent ? <Children page={page} /> : <DeleteTasks tasks={page.tasks} />}
        <DeleteJobFacts page={page} />
      </div>
    </>
  )
}

function Heading({ page }: { readonly page: DeleteJobPage }) {
  const t = useT()
  const { job } = page
  return (
    <JobPageHead
      job={job}
      list={<ClusterLink to={{ page: 'jobs', search: { types: 'delete' } }}>{t('tenant.deletes')}</ClusterLink>}
      title={t('delete-job.title', { what: deleteTitle(t, job), tenant: job.tenantName ?? job.tenantId })}
    >
      {isOpen(job) && <CancelJobButton kind="cancel-delete" page={page} label={t('delete-job.cancel')} />}
    </JobPageHead>
  )
}

function Children({ page }: { readonly page: DeleteJobPage }) {
  const t = useT()
  return (
    <section aria-labelledby="delete-children">
      <div className="section-head">
        <h2 id="delete-children">{t('delete-job.children')}</h2>
      </div>
      <DeleteTable jobs={page.children} caption={t('delete-job.children')} withTenant />
    </section>
  )
}
