import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SortHeader } from '../../../ui/sort-header.tsx'
import type { JobSort } from './job-search.ts'
import { nextSort, type SortColumn, sortedBy } from './job-sort.ts'

interface JobHeadProps {
  readonly sort: JobSort
  readonly onSort: (sort: JobSort) => void
  readonly allSelected: boolean
  readonly onSelectAll: (all: boolean) => void
}

/** The head of the job list: selects all, sorts by most columns. */
export function JobHead({ sort, onSort, allSelected, onSelectAll }: JobHeadProps) {
  const t = useT()
  const { zone } = useFormat()
  const sortable = (column: SortColumn, label: string, className?: string) => (
    <SortHeader
      label={label}
      sorted={sortedBy(sort, column)}
      onSort={() => onSort(nextSort(sort, column))}
      {...(className === undefined ? {} : { className })}
    />
  )
  return (
    <thead>
      <tr>
        <th scope="col" className="check">
          <Checkbox checked={allSelected} aria-label={t('jobs.select-all')} onChange={onSelectAll} />
        </th>
        {sortable('state', t('jobs.col.state'))}
        {sortable('tenant', t('jobs.col.tenant'))}
        <th scope="col">{t('jobs.col.job')}</th>
        <th scope="col">{t('jobs.col.type')}</th>
        {sortable('startedAt', t('jobs.col.started', { zone }))}
        {sortable('duration', t('jobs.col.duration'), 'num')}
        {sortable('outputBytes', t('jobs.col.written'), 'num')}
        <th scope="col" className="grow">
          {t('jobs.col.result')}
        </th>
        <th scope="col">{t('jobs.col.started-by')}</th>
      </tr>
    </thead>
  )
}
