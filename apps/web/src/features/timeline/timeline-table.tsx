import type { Timeline } from '@tidemark/contract'
import { useMemo, useRef } from 'react'
import { BackupKind } from '../../domain/backup-kind.tsx'
import { JobStateWord } from '../../domain/job-state.tsx'
import { TenantName } from '../../domain/tenant-name.tsx'
import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { RowRoom } from '../../ui/row-room.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useRowWindow } from '../../ui/use-row-window.ts'
import type { Span } from './axis/span.ts'
import { useAxisWords } from './axis/use-axis-words.ts'
import { type TableRow, tableRows } from './table-rows.ts'

const COLUMNS = 6

interface TimelineTableProps {
  readonly timeline: Timeline
  readonly span: Span
  readonly asOfMs: number
}

/** The same as the lanes, in rows: for those who read rather than look. */
export function TimelineTable({ timeline, span, asOfMs }: TimelineTableProps) {
  const t = useT()
  const { zone } = useFormat()
  const words = useAxisWords()
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = useMemo(() => tableRows(timeline, span, asOfMs), [timeline, span, asOfMs])
  const shown = useRowWindow(body, rows.length)
  const caption = { from: words.edge(span.fromMs, span), to: words.edge(span.toMs, span) }
  if (rows.length === 0) return <p className="ink-2">{t('timeline.table.none')}</p>
  return (
    <table className="table table--cards card-plain">
      <caption className="sr">{t('timeline.table.caption', caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline.table.tenant')}</th>
          <th scope="col">{t('timeline.table.what')}</th>
          <th scope="col">{t('timeline.table.state')}</th>
          <th scope="col">{t('timeline.table.start', { zone })}</th>
          <th scope="col">{t('timeline.table.end')}</th>
          <th scope="col" className="num">
            {t('timeline.table.duration')}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        <RowRoom px={shown.before} columns={COLUMNS} />
        {shown.indexes.map((index) => {
          const row = rows[index]
          return row && <Row key={row.key} row={row} index={index} measure={shown.measure} />
        })}
        <RowRoom px={shown.after} columns={COLUMNS} />
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: TableRow
  readonly index: number
  readonly measure: ((row: Element | null) => void) | undefined
}

function Row({ row: { tenant, job, fromMs, toMs, open }, index, measure }: RowProps) {
  const t = useT()
  const format = useFormat()
  return (
    <tr ref={measure} data-index={index}>
      <td className="name">
        <TenantName {...tenant} />
      </td>
      <td>
        {job === null ? (
          t('timeline.table.hole')
        ) : (
          <ClusterLink to={{ page: 'job', tenantId: job.tenantId, jobId: job.jobId }}>
            <BackupKind type={job.backupType}>{`${t(`backup-type.${job.backupType}`)} ${job.jobId}`}</BackupKind>
          </ClusterLink>
        )}
      </td>
      <td>{job === null ? <HoleState open={open} /> : <JobStateWord state={job.state} rawStatus={job.rawStatus} />}</td>
      <td>{format.instant(fromMs)}</td>
      <td>{open ? <span className="ink-3">{t('timeline.table.ongoing')}</span> : format.instant(toMs)}</td>
      <td className="num">{format.duration(toMs - fromMs)}</td>
    </tr>
  )
}

function HoleState({ open }: { readonly open: boolean }) {
  const t = useT()
  return (
    <StateWord tone={open ? 'bad' : 'warn'} icon="interrupted">
      {open ? t('timeline.table.ongoing') : t('timeline.legend.hole')}
    </StateWord>
  )
}
