/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role --
   a drawing with keys of its own has no HTML element */
import type { BackupJob, Freshness, Timeline } from '@tidemark/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useElementWidth } from '../../ui/use-element-width.ts'
import type { AxisWords } from './axis/axis-labels.ts'
import { Axis, Ground } from './axis/ground.tsx'
import { createScale, type Scale } from './axis/scale.ts'
import { fit, type Span } from './axis/span.ts'
import { ticks } from './axis/ticks.ts'
import { Unobserved } from './axis/unobserved-ground.tsx'
import { useAxisWords } from './axis/use-axis-words.ts'
import { usePanZoom } from './axis/use-pan-zoom.ts'
import { drawLane, focusableMarks } from './lane/lane-drawing.ts'
import { LaneRow } from './lane/lane-row.tsx'
import { laneBudget } from './lane/node-budget.ts'
import { useLaneRows } from './lane/use-lane-rows.ts'
import { useChartKeys } from './use-chart-keys.ts'
import './timeline.css'

export interface TimelineChartProps {
  readonly timeline: Timeline
  readonly freshness: Freshness
  /** Nothing is heard from the database: what is drawn is the past. */
  readonly frozen: boolean
  readonly span: Span
  readonly selectedKey: string | null
  readonly onSelect: (job: BackupJob) => void
  readonly onOpen: (job: BackupJob) => void
  readonly onFit: (job: BackupJob) => void
  readonly onSpan: (span: Span) => void
  readonly onHome: () => void
}

const FALLBACK_WIDTH_PX = 960

/** Lanes of tenants over one axis of time: drag, wheel, pinch and keys move it; Tab goes to its bars. */
export function TimelineChart(props: TimelineChartProps) {
  const { timeline, frozen, span, selectedKey, onSpan, onHome } = props
  const root = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const track = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<Span | null>(null)
  const shown = draft ?? span
  const widthPx = useElementWidth(track, FALLBACK_WIDTH_PX)
  const scale = useMemo(() => createScale(shown, widthPx), [shown, widthPx])
  const asOfMs = Date.parse(props.freshness.observedAt)
  const { rows, drawings } = useDrawings(props, body, scale, asOfMs)
  const marks = focusableMarks(drawings.map(({ drawing }) => drawing))
  const choose = useCallback(
    (next: Span) => {
      setDraft(null)
      onSpan(next)
    },
    [onSpan],
  )
  usePanZoom(root, body, { shown, widthPx, preview: setDraft, commit: choose })
  const keyboard = useChartKeys(root, { shown, marks, widthPx, selectedKey, choose, onHome })
  const axis = useAxis(scale, asOfMs)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with keys of its own, not a set of form fields
    <div
      ref={root}
      className="tl tl-marks"
      role="group"
      aria-label={axis.chartLabel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the axis from here
      tabIndex={0}
      onKeyDown={keyboard.onKeyDown}
    >
      <div className="tl-head">
        <div />
        <Axis {...{ scale, asOfMs, frozen }} ticks={axis.ticks} words={axis.words} label={axis.axisLabel} />
      </div>
      <div ref={body} className="tl-body tl-tracks">
        <div ref={track} className="tl-measure" />
        <Ground {...{ scale, asOfMs }} ticks={axis.ticks}>
          <Unobserved scale={scale} stretches={timeline.unobserved} />
        </Ground>
        <div style={{ height: rows.before }} />
        {drawings.map(({ index, drawing }) => (
          <LaneRow
            key={drawing.lane.tenant.tenantId}
            ref={rows.measure}
            {...{ index, drawing, asOfMs, selectedKey }}
            tabKey={keyboard.tabKey}
            onSelect={props.onSelect}
            onOpen={props.onOpen}
            onFit={props.onFit}
            onOpenCell={(cell) => choose(fit(cell))}
          />
        ))}
        <div style={{ height: rows.after }} />
      </div>
    </div>
  )
}

function useDrawings(
  { timeline }: TimelineChartProps,
  body: React.RefObject<HTMLDivElement | null>,
  scale: Scale,
  asOfMs: number,
) {
  const { offsetMsAt } = useFormat()
  const rows = useLaneRows(body, timeline.lanes.length)
  const options = { asOfMs, offsetMs: offsetMsAt(asOfMs), budget: laneBudget(rows.items.length) }
  const drawings = rows.items.flatMap(({ index }) => {
    const lane = timeline.lanes[index]
    return lane === undefined ? [] : [{ index, drawing: drawLane(lane, timeline.requested, scale, options) }]
  })
  return { rows, drawings }
}

interface AxisParts {
  readonly ticks: ReturnType<typeof ticks>
  readonly words: AxisWords
  readonly chartLabel: string
  readonly axisLabel: string
}

function useAxis(scale: Scale, asOfMs: number): AxisParts {
  const t = useT()
  const { offsetMsAt, zone } = useFormat()
  const words = useAxisWords()
  const from = words.edge(scale.span.fromMs, scale.span)
  const to = words.edge(scale.span.toMs, scale.span)
  return {
    words,
    ticks: useMemo(() => ticks(scale, offsetMsAt), [scale, offsetMsAt]),
    chartLabel: t('timeline.chart', { from, to, zone }),
    axisLabel: t('timeline.axis', { from, to, zone, now: words.time(asOfMs) }),
  }
}
