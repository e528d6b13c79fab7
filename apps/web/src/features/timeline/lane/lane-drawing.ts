import type { BackupJob, DeleteJob, Timeline, TimelineLane } from '@tidemark/contract'
import { jobKey } from '../../../domain/job-key.ts'
import type { Scale } from '../axis/scale.ts'
import { archiveBand, type BandPart } from './archive-band.ts'
import { jobSpan, MIN_BAR_PX } from './bar.ts'
import { type DeleteBar, deleteMarks } from './delete-marks.ts'
import { type LaneMarks, laneMarks } from './lane-marks.ts'
import type { FocusableMark } from './mark-order.ts'

/** A backup that was sent and that the views do not show yet. */
export interface RequestedBar {
  readonly key: string
  readonly sentMs: number
  readonly x: number
  readonly width: number
  /** Past the minute in which a job has always shown up. */
  readonly late: boolean
}

/** Everything drawn in one lane. */
export interface LaneDrawing {
  readonly lane: TimelineLane
  readonly marks: LaneMarks
  readonly band: readonly BandPart[]
  readonly requested: readonly RequestedBar[]
  readonly deletes: readonly DeleteBar[]
}

/** So much beyond each edge is drawn too, so that a drag does not uncover emptiness. */
const OVERSCAN_SHARE = 0.25
const LATE_MS = 60_000

export function drawLane(
  lane: TimelineLane,
  requested: Timeline['requested'],
  scale: Scale,
  options: { asOfMs: number; offsetMs: number; budget: { marks: number; bandParts: number } },
): LaneDrawing {
  const { asOfMs, offsetMs, budget } = options
  const margin = scale.widthPx * OVERSCAN_SHARE
  const isDrawn = (fromMs: number, toMs: number) =>
    scale.x(toMs) >= -margin - MIN_BAR_PX && scale.x(fromMs) <= scale.widthPx + margin
  const isShown = (job: BackupJob | DeleteJob) => {
    const span = jobSpan(job, asOfMs)
    return span !== null && isDrawn(span.fromMs, span.toMs)
  }
  const archive = lane.archive.filter((span) =>
    isDrawn(Date.parse(span.fromAt), span.toAt === null ? asOfMs : Date.parse(span.toAt)),
  )
  return {
    lane,
    deletes: deleteMarks(lane.deletes.filter(isShown), scale, { asOfMs, budget: budget.marks }),
    marks: laneMarks(lane.jobs.filter(isShown), scale, { asOfMs, offsetMs, budget: budget.marks }),
    band: archiveBand(archive, scale, {
      asOfMs,
      lagMs: lane.archiveLagging ? lane.archiveLagMs : null,
      budget: budget.bandParts,
    }),
    requested: requested
      .filter((backup) => backup.tenantIds.includes(lane.tenant.tenantId))
      .map((backup) => requestedBar(backup, scale, asOfMs)),
  }
}

function requestedBar(backup: Timeline['requested'][number], scale: Scale, asOfMs: number): RequestedBar {
  const sentMs = Date.parse(backup.sentAt)
  const waitedMs = Math.max(0, asOfMs - sentMs)
  return {
    key: backup.operationId,
    sentMs,
    x: scale.x(sentMs),
    width: Math.max(MIN_BAR_PX, scale.px(waitedMs)),
    late: waitedMs > LATE_MS,
  }
}

export function cellKey(tenantId: number, fromMs: number): string {
  return `${tenantId}/${fromMs}`
}

export function deleteKey(tenantId: number, { fromMs }: Pick<DeleteBar, 'fromMs'>): string {
  return `${tenantId}/delete/${fromMs}`
}

/** What the keyboard can go to, in the order of the lanes. */
export function focusableMarks(drawings: readonly LaneDrawing[]): FocusableMark[] {
  return drawings.flatMap(({ lane, marks, deletes }, index) => [
    ...marks.cells.map((cell) => ({
      key: cellKey(lane.tenant.tenantId, cell.fromMs),
      lane: index,
      x: cell.x + cell.width / 2,
    })),
    ...deletes.map((bar) => ({
      key: deleteKey(lane.tenant.tenantId, bar),
      lane: index,
      x: bar.x + bar.width / 2,
    })),
    ...marks.bars.map((bar) => ({ key: jobKey(bar.job), lane: index, x: bar.x + bar.width / 2 })),
  ])
}
