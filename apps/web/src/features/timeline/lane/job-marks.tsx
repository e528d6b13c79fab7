import type { BackupJob } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import { jobKey } from '../../../domain/job-key.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { round } from '../axis/scale.ts'
import type { Bar } from './bar.ts'
import { cellKey, type RequestedBar } from './lane-drawing.ts'
import type { Cell } from './lane-marks.ts'
import { Mark, Picture } from './mark.tsx'
import { useJobWords } from './use-job-words.ts'

/** What a lane's marks tell and hear. */
export interface MarkActs {
  readonly asOfMs: number
  readonly selectedKey: string | null
  /** The one mark that Tab reaches. */
  readonly tabKey: string | null
  readonly onSelect: (job: BackupJob) => void
  /** Enter on the selected bar. */
  readonly onOpen: (job: BackupJob) => void
  /** A double click. */
  readonly onFit: (job: BackupJob) => void
  readonly onOpenCell: (cell: Cell) => void
}

/** Full backups stand 18 px tall, all others 11; both on the same ground line. */
function boxOf(tall: boolean): { y: number; height: number } {
  return tall ? { y: 6, height: 18 } : { y: 13, height: 11 }
}

/** A job. */
export function BarMark({ bar, tenant, acts }: { bar: Bar; tenant: string; acts: MarkActs }) {
  const words = useJobWords()
  const { job } = bar
  const key = jobKey(job)
  const { y, height } = boxOf(bar.tall)
  const x = round(bar.x)
  const width = round(bar.width)
  const middle = round(bar.x + bar.width / 2)
  const selected = key === acts.selectedKey
  return (
    <Mark
      markKey={key}
      label={words.bar(job, tenant, acts.asOfMs)}
      tabKey={acts.tabKey}
      pressed={selected}
      onPress={() => acts.onSelect(job)}
      onEnter={() => (selected ? acts.onOpen(job) : acts.onSelect(job))}
      onDoubleClick={() => acts.onFit(job)}
    >
      <rect className={bar.look} x={x} y={y} width={width} height={height} rx={bar.tall ? 2 : 1.5} />
      {bar.look === 'failed' && <path className="mark" d={`m${middle - 3} ${y - 9} 6 6m0-6-6 6`} />}
      {selected && <rect className="ring" x={x - 3} y={y - 4} width={width + 6} height={height + 8} rx={3} />}
      {isOpen(job) && (
        <text className="live wide halo" x={round(bar.x + bar.width + 6)} y={23}>
          {words.besideBar(job)}
        </text>
      )}
    </Mark>
  )
}

interface CellMarkProps {
  readonly cell: Cell
  readonly tenant: { readonly tenantId: number; readonly tenantName: string }
  readonly acts: MarkActs
}

/** Many short jobs as one; pressed, it shows them closer. */
export function CellMark({ cell, tenant, acts }: CellMarkProps) {
  const t = useT()
  const format = useFormat()
  const middle = round(cell.x + cell.width / 2)
  const label = t('timeline.cell', {
    tenant: tenant.tenantName,
    count: cell.count,
    failed: cell.failed,
    start: format.instant(cell.fromMs),
    end: format.instant(cell.toMs),
  })
  return (
    <Mark
      markKey={cellKey(tenant.tenantId, cell.fromMs)}
      label={label}
      tabKey={acts.tabKey}
      onPress={() => acts.onOpenCell(cell)}
    >
      <rect className={`d${cell.density}`} x={round(cell.x)} y={8} width={round(cell.width)} height={16} rx={1.5} />
      <text className="count" x={middle} y={20}>
        {cell.count}
      </text>
      {cell.failed > 0 && <path className="mark" d={`m${middle - 2.5} 0.5 5 5m0-5-5 5`} />}
    </Mark>
  )
}

/** A backup that was sent and that the views do not show yet. */
export function RequestedMark({ bar, tenant, asOfMs }: { bar: RequestedBar; tenant: string; asOfMs: number }) {
  const t = useT()
  const format = useFormat()
  const at = format.instant(bar.sentMs)
  return (
    <Picture label={t(bar.late ? 'timeline.requested.late' : 'timeline.requested', { tenant, at })}>
      <rect className="ahead" x={round(bar.x)} y={13.5} width={round(bar.width)} height={10} rx={1.5} />
      <text className="live wide halo" x={round(bar.x + bar.width + 6)} y={23}>
        {bar.late
          ? t('timeline.requested.late.short', { duration: format.duration(asOfMs - bar.sentMs) })
          : t('timeline.requested.short')}
      </text>
    </Picture>
  )
}
