import type { DeleteJobPage, JobRef } from '@tidemark/contract'
import { DeleteTable } from '../../../domain/delete-table.tsx'
import { deleteTitle } from '../../../domain/delete-words.tsx'
import { isOpen } from '../../../domain/is-open.ts'
import { JobStateWord } from '../../../domain/job-state.tsx'
import { JobWhen } from '../../../domain/job-when.tsx'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { useOperation } from '../../../operations/operation-context.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyText } from '../../../ui/copy-text.tsx'
import { FirstFace } from '../../../ui/first-face.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
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
    <div className="page-head">
      <div>
        <nav className="crumbs" aria-label={t('jobs.page.path')}>
          <ClusterLink to={{ page: 'jobs', search: { types: 'delete' } }}>{t('tenant.deletes')}</ClusterLink>
          <Icon name="chevron-right" />
          <TenantName {...job} />
          <Icon name="chevron-right" />
          <CopyText text={job.jobId} />
        </nav>
        <h1 className="row row--wrap">
          {t('delete-job.title', { what: deleteTitle(t, job), tenant: job.tenantName ?? job.tenantId })}{' '}
          <JobStateWord state={job.state} rawStatus={job.rawStatus} pill /> <JobWhen job={job} />
        </h1>
      </div>
      <div className="page-actions">{isOpen(job) && <CancelButton page={page} />}</div>
    </div>
  )
}

function CancelButton({ page: { cancelable, cancelTenantIds } }: { readonly page: DeleteJobPage }) {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  const off = live ? (cancelable ? null : t('jobs.page.cancel-blocked')) : t('jobs.page.cancel-down')
  return (
    <Button look="danger" off={off} onClick={() => open({ kind: 'cancel-delete', tenantIds: cancelTenantIds })}>
      {t('delete-job.cancel')}
    </Button>
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
