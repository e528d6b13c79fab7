import { memo, type Ref } from 'react'
import { BackupKind } from '../../../domain/backup-kind.tsx'
import { ByteCount } from '../../../domain/byte-count.tsx'
import { JobElapsed } from '../../../domain/job-elapsed.tsx'
import { JobStateWord } from '../../../domain/job-state.tsx'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { PlaceLink } from '../../../lib/place-link.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { resultWords } from '../job-result.ts'
import type { JobRow } from './job-rows.ts'

export interface JobLineProps {
  readonly ref: Ref<HTMLTableRowElement> | undefined
  readonly index: number
  readonly row: JobRow
  readonly selected: boolean
  /** The one row that Tab reaches. */
  readonly reachable: boolean
  readonly onToggle: (row: JobRow) => void
  readonly onFold: (row: JobRow, expanded: boolean) => void
  readonly onFocusRow: (key: string) => void
}

const ROLE_CLASS = { single: undefined, parent: 'group', child: 'child' } as const

/** A job in the list. */
export const JobLine = memo(function JobLine(props: JobLineProps) {
  const { ref, index, row, selected, reachable, onToggle, onFocusRow } = props
  const t = useT()
  const format = useFormat()
  const { job, role } = row
  const tenant = job.tenantName ?? t('jobs.tenant-gone', { id: job.tenantId })
  return (
    <tr
      ref={ref}
      className={ROLE_CLASS[role]}
      data-index={index}
      data-job-row={row.key}
      tabIndex={reachable ? 0 : -1}
      aria-selected={selected}
      onFocus={() => onFocusRow(row.key)}
    >
      <td className="check">
        <Checkbox
          checked={selected}
          aria-label={t('jobs.select-one', { tenant, job: job.jobId })}
          tabIndex={reachable ? 0 : -1}
          onChange={() => onToggle(row)}
        />
      </td>
      <td className="c-state state-cell">
        {role === 'parent' && <FoldButton {...props} />}
        <JobStateWord state={job.state} rawStatus={job.rawStatus} pill={job.state === 'failed' && role !== 'parent'} />
      </td>
      <td className="c-tenant name">
        {job.isParent ? <TenantCount count={job.executorTenantIds.length} /> : <TenantName {...job} />}
      </td>
      <td className="c-id id">
        <PlaceLink to={{ page: 'job', tenantId: job.tenantId, jobId: job.jobId }}>{job.jobId}</PlaceLink>
      </td>
      <td className="c-kind">
        <BackupKind type={job.backupType} encrypted={job.encrypted} />
      </td>
      <td className="c-started">{job.startedAt === null ? t('ui.none') : format.instant(job.startedAt)}</td>
      <td className="c-hide num">
        <JobElapsed job={job} />
      </td>
      <td className="c-hide num">
        <ByteCount bytes={job.isParent ? null : job.outputBytes} />
      </td>
      <td className="c-result grow" data-label={t('jobs.col.result')}>
        <Result row={row} />
      </td>
      <td className="c-hide ink-2">{t(`jobs.started-by.${job.startedBy}`)}</td>
    </tr>
  )
})

function TenantCount({ count }: { readonly count: number }) {
  const t = useT()
  return count === 1 ? t('jobs.tenants.one') : t('jobs.tenants.many', { count })
}

function FoldButton({ row, onFold }: JobLineProps) {
  const t = useT()
  const { expanded, job } = row
  return (
    <IconButton
      className="caret"
      icon={expanded ? 'chevron-down' : 'chevron-right'}
      label={t(expanded ? 'jobs.collapse' : 'jobs.expand', { job: job.jobId })}
      aria-expanded={expanded}
      onClick={() => onFold(row, !expanded)}
    />
  )
}

function Result({ row: { job, children, role } }: { readonly row: JobRow }) {
  const t = useT()
  const format = useFormat()
  const words = resultWords({ t, format }, job, children)
  const partOf = role === 'single' && job.parent !== null ? t('jobs.part-of', { job: job.parent.jobId }) : null
  const text = [words, partOf].filter((part) => part !== null).join(' · ')
  if (job.progress?.waitsForCheckpointAt != null) {
    return (
      <span className="waits" title={text}>
        <Icon name="clock" />
        {text}
      </span>
    )
  }
  return (
    <span className={job.state === 'failed' || job.state === 'running' ? undefined : 'ink-2'} title={text}>
      {text}
    </span>
  )
}
