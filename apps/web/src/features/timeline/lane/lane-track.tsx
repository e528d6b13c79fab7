/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a group of marks inside a drawing has no HTML element */
import { memo } from 'react'
import { jobKey } from '../../../domain/job-key.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { BandMarks } from './band-marks.tsx'
import { DeleteMark } from './delete-mark.tsx'
import { BarMark, CellMark, type MarkActs, RequestedMark } from './job-marks.tsx'
import type { LaneDrawing } from './lane-drawing.ts'

export interface LaneTrackProps extends MarkActs {
  readonly drawing: LaneDrawing
  readonly label: string
}

/** A lane's bars, cells and archive band. Geometry is attributes only. */
export const LaneTrack = memo(function LaneTrack({ drawing, label, ...acts }: LaneTrackProps) {
  const { tenant } = drawing.lane
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks inside a drawing has no HTML element
    <svg className="tl-track" role="group" aria-label={label}>
      <g className="tl-pan">
        <BandMarks band={drawing.band} />
        {drawing.marks.cells.map((cell) => (
          <CellMark key={cell.fromMs} cell={cell} tenant={tenant} acts={acts} />
        ))}
        {drawing.marks.bars.map((bar) => (
          <BarMark key={jobKey(bar.job)} bar={bar} tenant={tenant.tenantName} acts={acts} />
        ))}
        {drawing.deletes.map((bar) => (
          <DeleteMark key={bar.fromMs} bar={bar} tenant={tenant} tabKey={acts.tabKey} />
        ))}
        {drawing.requested.map((bar) => (
          <RequestedMark key={bar.key} bar={bar} tenant={tenant.tenantName} asOfMs={acts.asOfMs} />
        ))}
        <NothingHere drawing={drawing} />
      </g>
    </svg>
  )
})

/** A lane without a bar says so, and since when the tenant could have had one. */
function NothingHere({ drawing: { lane, marks, requested } }: { readonly drawing: LaneDrawing }) {
  const t = useT()
  const format = useFormat()
  if (marks.bars.length + marks.cells.length + requested.length > 0) return null
  const { createdAt } = lane.tenant
  return (
    <text className="tl-none wide" x={12} y={24}>
      {createdAt === null ? t('timeline.no-jobs') : t('timeline.never', { at: format.instant(createdAt) })}
    </text>
  )
}
