import type { BackupJob } from '@tidemark/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import { jobKey } from '../../../domain/job-key.ts'
import { useGo } from '../../../lib/cluster.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { RowRoom } from '../../../ui/row-room.tsx'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { JobHead } from './job-head.tsx'
import { JobLine } from './job-line.tsx'
import { type JobRow, jobRows } from './job-rows.ts'
import type { JobSearch } from './job-search.ts'
import { useRowKeys } from './use-row-keys.ts'

const COLUMNS = 10

interface JobTableProps {
  readonly jobs: readonly BackupJob[]
  readonly search: JobSearch
  readonly onChange: (change: Partial<JobSearch>) => void
}

/** Jobs in rows, those of one cluster job under it. */
export function JobTable({ jobs, search, onChange }: JobTableProps) {
  const t = useT()
  const go = useGo()
  const body = useRef<HTMLTableSectionElement>(null)
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => jobRows(jobs, search.sort, (key) => collapsed.has(key)), [jobs, search.sort, collapsed])
  const selected = useMemo(() => new Set(search.selected.map(jobKey)), [search.selected])

  const toggle = useCallback(
    ({ key, job: { tenantId, jobId } }: JobRow) => {
      const others = search.selected.filter((ref) => jobKey(ref) !== key)
      onChange({ selected: others.length < search.selected.length ? others : [...others, { tenantId, jobId }] })
    },
    [search.selected, onChange],
  )
  const fold = useCallback(({ key }: JobRow, expanded: boolean) => {
    setCollapsed((before) => new Set(expanded ? [...before].filter((other) => other !== key) : [...before, key]))
  }, [])
  const open = ({ job: { tenantId, jobId } }: JobRow) => go({ page: 'job', tenantId, jobId })
  const { tabKey, onKeyDown, onFocusRow } = useRowKeys(rows, { toggle, open, fold })
  const shown = useRowWindow(body, rows.length)
  const refs = rows.map(({ job: { tenantId, jobId } }) => ({ tenantId, jobId }))

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of its rows
    <table className="table table--cards card-job" onKeyDown={onKeyDown}>
      <caption className="sr">{t('jobs.caption')}</caption>
      <JobHead
        sort={search.sort}
        onSort={(sort) => onChange({ sort })}
        allSelected={rows.length > 0 && rows.every(({ key }) => selected.has(key))}
        onSelectAll={(all) => onChange({ selected: all ? refs : [] })}
      />
      <tbody ref={body}>
        <RowRoom px={shown.before} columns={COLUMNS} />
        {shown.indexes.map((index) => {
          const row = rows[index]
          return (
            row && (
              <JobLine
                key={row.key}
                ref={shown.measure}
                index={index}
                row={row}
                selected={selected.has(row.key)}
                reachable={row.key === tabKey}
                onToggle={toggle}
                onFold={fold}
                onFocusRow={onFocusRow}
              />
            )
          )
        })}
        <RowRoom px={shown.after} columns={COLUMNS} />
      </tbody>
    </table>
  )
}
