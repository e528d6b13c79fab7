import type { BackupJob } from '@tidemark/contract'
import { memo } from 'react'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import type { BandPart } from './archive-band.ts'
import { isOpen } from '../../domain/is-open.ts'
import { jobKey } from '../../domain/job-key.ts'
import { type Bar } from './bar.ts'
import { cellKey, type LaneDrawing, type RequestedBar } from './lane-drawing.ts'
import type { Cell } from './lane-marks.ts'
import { round } from './scale.ts'
import { useJobWords } from './use-job-words.ts'

export interface LaneTrackProps {
  readonly drawing: LaneDrawing
  readonly asOfMs: number
  readonly selectedKey: string | null
  /** The one mark that Tab reaches. */
  readonly tabKey: string | null
  readonly label: string
  readonly onSelect: (job: BackupJob) => void
  readonly onOpenCell: (cell: Cell) => void
}

/** A lane's bars, cells and archive band. Geometry is attributes only. */
export const LaneTrack = memo(function LaneTrack(props: LaneTrackProps) {
  const { drawing, label } = props
  const tenant = drawing.lane.tenant.tenantName
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks inside a drawing has no HTML element
    <svg className="tl-track" role="group" aria-label={label}>
      <g className="tl-pan">
        <Band band={drawing.band} />
        {drawing.marks.cells.map((cell) => (
          <CellMark key={cell.fromMs} cell={cell} tenantId={drawing.lane.tenant.tenantId} tenant={tenant} {...props} />
        ))}
        {drawing.marks.bars.map((bar) => (
          <BarMark key={jobKey(bar.job)} bar={bar} tenant={tenant} {...props} />
        ))}
        {drawing.requested.map((bar) => (
          <RequestedMark key={bar.key} bar={bar} tenant={tenant} asOfMs={props.asOfMs} />
        ))}
      </g>
    </svg>
  )
})

/** Full backups stand 18 px tall, all others 11; both on the same ground line. */
function boxOf(tall: boolean): { y: number; height: number } {
  return tall ? { y: 6, height: 18 } : { y: 13, height: 11 }
}

function onActivate(act: () => void) {
  return (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    act()
  }
}

function BarMark({
  bar,
  tenant,
  selectedKey,
  tabKey,
  asOfMs,
  onSelect,
}: LaneTrackProps & { bar: Bar; tenant: string }) {
  const words = useJobWords()
  const key = jobKey(bar.job)
  const { y, height } = boxOf(bar.tall)
  const x = round(bar.x)
  const width = round(bar.width)
  const middle = round(bar.x + bar.width / 2)
  const selected = key === selectedKey
  const select = () => onSelect(bar.job)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside an SVG
    <g
      role="button"
      className="tl-mark"
      data-mark={key}
      tabIndex={key === tabKey ? 0 : -1}
      aria-label={words.bar(bar.job, tenant, asOfMs)}
      aria-pressed={selected}
      onClick={select}
      onKeyDown={onActivate(select)}
    >
      <rect className={bar.look} x={x} y={y} width={width} height={height} rx={bar.tall ? 2 : 1.5} />
      {bar.look === 'failed' && <path className="mark" d={`m${middle - 3} ${y - 9} 6 6m0-6-6 6`} />}
      {selected && <rect className="ring" x={x - 3} y={y - 4} width={width + 6} height={height + 8} rx={3} />}
      {isOpen(bar.job) && (
        <text className="live wide halo" x={round(bar.x + bar.width + 6)} y={23}>
          {words.besideBar(bar.job)}
        </text>
      )}
    </g>
  )
}

function CellMark({
  cell,
  tenant,
  tenantId,
  tabKey,
  onOpenCell,
}: LaneTrackProps & { cell: Cell; tenant: string; tenantId: number }) {
  const t = useT()
  const format = useFormat()
  const key = cellKey(tenantId, cell.fromMs)
  const open = () => onOpenCell(cell)
  const middle = round(cell.x + cell.width / 2)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside an SVG
    <g
      role="button"
      className="tl-mark"
      data-mark={key}
      tabIndex={key === tabKey ? 0 : -1}
      aria-label={t('timeline.cell', {
        tenant,
        count: cell.count,
        failed: cell.failed,
        start: format.instant(cell.fromMs),
        end: format.instant(cell.toMs),
      })}
      onClick={open}
      onKeyDown={onActivate(open)}
    >
      <rect className={`d${cell.density}`} x={round(cell.x)} y={8} width={round(cell.width)} height={16} rx={1.5} />
      <text className="count" x={middle} y={20}>
        {cell.count}
      </text>
      {cell.failed > 0 && <path className="mark" d={`m${middle - 2.5} 0.5 5 5m0-5-5 5`} />}
    </g>
  )
}

function RequestedMark({ bar, tenant, asOfMs }: { bar: RequestedBar; tenant: string; asOfMs: number }) {
  const t = useT()
  const format = useFormat()
  const at = format.instant(bar.sentMs)
  const name = t(bar.late ? 'timeline.requested.late' : 'timeline.requested', { tenant, at })
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is one picture
    <g role="img" aria-label={name}>
      <rect className="ahead" x={round(bar.x)} y={13.5} width={round(bar.width)} height={10} rx={1.5} />
      <text className="live wide halo" x={round(bar.x + bar.width + 6)} y={23}>
        {bar.late
          ? t('timeline.requested.late.short', { duration: format.duration(asOfMs - bar.sentMs) })
          : t('timeline.requested.short')}
      </text>
    </g>
  )
}

function Band({ band }: { band: readonly BandPart[] }) {
  return band.map((part) =>
    part.kind === 'hole' ? (
      <Hole key={part.fromMs} part={part} />
    ) : (
      <rect
        key={`${part.kind}${part.fromMs}`}
        className={part.kind === 'slow' ? 'arch-slow' : 'arch'}
        x={round(part.x)}
        y={32}
        width={round(part.width)}
        height={4}
      />
    ),
  )
}

/** Shorter on the screen than this, a hole's length is told by its name alone. */
const LABEL_PX = 40

function Hole({ part }: { part: BandPart }) {
  const t = useT()
  const format = useFormat()
  const x = round(part.x)
  const end = round(part.x + part.width)
  const duration = format.duration(part.toMs - part.fromMs)
  const from = format.instant(part.fromMs)
  const to = format.instant(part.toMs)
  const name =
    part.holes > 1
      ? t('timeline.holes', { count: part.holes, from, to })
      : part.open
        ? t('timeline.hole.open', { from, duration })
        : t('timeline.hole', { from, to, duration })
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is one picture
    <g role="img" aria-label={name}>
      <title>{name}</title>
      <rect className="arch-hole" x={x} y={31.5} width={round(part.width)} height={5} />
      <path className="bracket" d={part.open ? `M${x} 29v10` : `M${x} 29v10M${end} 29v10`} />
      {part.width >= LABEL_PX && (
        <text className="bad wide halo" x={end - 2} y={43} textAnchor="end">
          {duration}
        </text>
      )}
    </g>
  )
}
