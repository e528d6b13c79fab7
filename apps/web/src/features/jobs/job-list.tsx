import { useEffect, useRef } from 'react'
import { jobKey } from '../../domain/job-key.ts'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { BackUpButton } from '../../operations/back-up-button.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DeleteList } from './deletes/delete-list.tsx'
import { JobCounts } from './list/job-counts.tsx'
import { JobFacets } from './list/job-facets.tsx'
import { isFiltered, type JobSearch, NO_FILTERS } from './list/job-search.ts'
import { JobTable } from './list/job-table.tsx'
import { ListFoot } from './list/list-foot.tsx'
import { SelectBar } from './list/select-bar.tsx'
import { useHeldBack } from './list/use-held-back.ts'
import { type JobPages, useJobPages } from './list/use-job-pages.ts'
import { useJobSearch } from './list/use-job-search.ts'
import { useReading } from './list/use-reading.ts'

/** Running and finished jobs in one list. */
export function JobList() {
  const t = useT()
  const [search, change] = useJobSearch()
  return (
    <>
      <div className="page-head page-head--plain">
        <h1>{t('jobs.title')}</h1>
        <div className="page-actions">
          <BackUpButton />
        </div>
      </div>
      {search.types.includes('delete') ? (
        <DeleteList search={search} change={change} />
      ) : (
        <BackupList search={search} change={change} />
      )}
    </>
  )
}

function BackupList({ search, change }: Omit<LoadedProps, 'pages'>) {
  const t = useT()
  const pages = useJobPages(search)
  const { data, error, refetch } = pages.first
  return (
    <>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Loaded search={search} change={change} pages={pages} />}
      {data === undefined && error === null && <Skeleton rows={12} label={t('jobs.loading')} />}
    </>
  )
}

interface LoadedProps {
  readonly search: JobSearch
  readonly change: (change: Partial<JobSearch>) => void
  readonly pages: JobPages
}

function Loaded({ search, change, pages }: LoadedProps) {
  const t = useT()
  const format = useFormat()
  const facets = useRef<HTMLFieldSetElement>(null)
  const { reading, handlers } = useReading()
  const held = useHeldBack(pages.jobs, {
    listKey: pages.listKey,
    reading: reading && !pages.first.isPlaceholderData,
  })
  useSlashKey(() => facets.current?.querySelector('button')?.focus())
  const list = pages.first.data?.data
  if (list === undefined) return null
  const selected = new Set(search.selected.map(jobKey))
  return (
    <>
      <div className="toolbar">
        <JobCounts counts={list.counts} states={search.states} onStates={(states) => change({ states })} />
        {list.sinceAt !== null && (
          <span className="push caption opt">
            {t('jobs.since', { at: `${format.instant(list.sinceAt)} ${format.zone}` })}
          </span>
        )}
      </div>
      <div className="toolbar">
        <JobFacets ref={facets} search={search} onChange={change} jobs={pages.jobs} />
        <output className="push">
          {held.newer > 0 && (
            <Button small look="quiet" icon="sort-up" className="newrows" onClick={held.letIn}>
              {t('jobs.newer', { count: held.newer })}
            </Button>
          )}
        </output>
      </div>
      {selected.size > 0 && (
        <SelectBar jobs={pages.jobs} selected={selected} onClear={() => change({ selected: [] })} />
      )}
      {held.jobs.length === 0 ? (
        <NoJobs search={search} change={change} />
      ) : (
        <>
          <div className="table-wrap" {...handlers}>
            <JobTable jobs={held.jobs} search={search} onChange={change} />
          </div>
          <ListFoot pages={pages} total={list.total} />
        </>
      )}
    </>
  )
}

function NoJobs({ search, change }: Omit<LoadedProps, 'pages'>) {
  const t = useT()
  if (!isFiltered(search)) {
    return (
      <EmptyState title={t('jobs.empty')} why={t('jobs.empty.why')}>
        <BackUpButton />
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('jobs.none-match')} why={t('jobs.none-match.why')}>
      <Button onClick={() => change({ ...NO_FILTERS, sort: search.sort })}>{t('jobs.clear-filters')}</Button>
    </EmptyState>
  )
}

/** `/` goes to the filters, unless somebody types. */
function useSlashKey(act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [role=dialog]')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
