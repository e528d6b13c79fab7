import { useState } from 'react'
import { DeleteTable } from '../../../domain/delete-table.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useFreshnessStore } from '../../../lib/freshness/freshness-context.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { DeletePolicyButton } from '../../../operations/delete-policy-button.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { JobCounts } from '../list/job-counts.tsx'
import { JobFacets } from '../list/job-facets.tsx'
import { type JobSearch, NO_FILTERS, toJobQuery } from '../list/job-search.ts'

const PAGE = 100
const MOST = 500

interface DeleteListProps {
  readonly search: JobSearch
  readonly change: (change: Partial<JobSearch>) => void
}

/** Delete jobs, which are jobs of a kind of their own: the same filters, another table. */
export function DeleteList({ search, change }: DeleteListProps) {
  const t = useT()
  const [limit, setLimit] = useState(PAGE)
  const { sort: _, ...asked } = toJobQuery({ ...search, types: [], startedBy: [] }, useFreshnessStore().nowMs())
  const { data, error, refetch } = useSnapshot('deleteJobs', {
    query: { ...asked, limit: String(limit) },
    moves: ({ counts }) => counts.running + counts.queued + counts.canceling > 0,
  })
  const list = data?.data
  return (
    <>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {list === undefined && error === null && <Skeleton rows={12} label={t('jobs.loading')} />}
      {list !== undefined && (
        <>
          <div className="toolbar">
            <JobCounts counts={list.counts} states={search.states} onStates={(next) => change({ states: next })} />
          </div>
          <div className="toolbar">
            <JobFacets search={search} onChange={change} jobs={list.jobs} />
          </div>
          {list.jobs.length === 0 ? (
            <NoDeletes search={search} change={change} />
          ) : (
            <>
              <DeleteTable jobs={list.jobs} caption={t('deletes.caption')} withTenant />
              <Foot
                shown={list.jobs.length}
                total={list.total}
                onMore={limit < MOST ? () => setLimit(limit + PAGE) : null}
              />
            </>
          )}
        </>
      )}
    </>
  )
}

interface FootProps {
  readonly shown: number
  readonly total: number
  readonly onMore: (() => void) | null
}

function Foot({ shown, total, onMore }: FootProps) {
  const t = useT()
  const format = useFormat()
  return (
    <div className="table-foot">
      <span aria-live="polite">{t('deletes.shown', { shown: format.count(shown), total: format.count(total) })}</span>
      {shown < total && onMore !== null && (
        <Button small look="quiet" onClick={onMore}>
          {t('deletes.more')}
        </Button>
      )}
      <span className="push opt">{t('deletes.note')}</span>
    </div>
  )
}

function NoDeletes({ search, change }: DeleteListProps) {
  const t = useT()
  const { tenants, states, time } = search
  if (tenants.length + states.length === 0 && time.by === 'any') {
    return (
      <EmptyState title={t('deletes.empty')} why={t('deletes.empty.why')}>
        <DeletePolicyButton />
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('jobs.none-match')} why={t('jobs.none-match.why')}>
      <Button onClick={() => change({ ...NO_FILTERS, types: ['delete'] })}>{t('jobs.clear-filters')}</Button>
    </EmptyState>
  )
}
