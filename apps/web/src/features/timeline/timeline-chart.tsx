import type { BackupJob, Freshness, Timeline } from '@tidemark/contract'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import type { AxisWords } from './axis-labels.ts'
import { attachPanZoom, type PanZoomHandlers } from './gestures.ts'
import { Axis, Ground } from './ground.tsx'
import { drawLane, focusableMarks } from './lane-drawing.ts'
import type { Cell } from './lane-marks.ts'
import { LaneRow } from './lane-row.tsx'
import { type Direction, neighbour } from './mark-order.ts'
import { laneBudget } from './node-budget.ts'
import { createScale } from './scale.ts'
import { fit, pan, type Span, zoom } from './span.ts'
import { type OffsetAt, ticks } from './ticks.ts'
import { unobservedSpans } from './unobserved.ts'
import { useElementWidth } from './use-element-width.ts'

export interface TimelineChartProps {
  readonly timeline: Timeline
  readonly freshness: Freshness
  /** The database's time by now, carried on by our clock while nothing is heard. */
  readonly nowMs: number
  readonly span: Span
  readonly offsetAt: OffsetAt
  readonly words: AxisWords
  readonly selectedKey: string | null
  readonly onSelect: (job: BackupJob) => void
  readonly onSpan: (span: Span) => void
  readonly onHome: () => void
}

const LANE_PX = 45
const FALLBACK_WIDTH_PX = 960

/** Lanes of tenants over one axis of time: drag, wheel, pinch and keys move it; Tab goes to its bars. */
export function TimelineChart(props: TimelineChartProps) {
  const { timeline, freshness, span, offsetAt, onSpan } = props
  const root = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const track = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState<Span | null>(null)
  const shown = draft ?? span
  const widthPx = useElementWidth(track, FALLBACK_WIDTH_PX)
  const scale = useMemo(() => createScale(shown, widthPx), [shown, widthPx])
  const asOfMs = Date.parse(freshness.observedAt)

  const rows = useLaneRows(body, timeline.lanes.length)
  const budget = laneBudget(rows.items.length)
  const drawings = rows.items.flatMap((row) => {
    const lane = timeline.lanes[row.index]
    const options = { asOfMs, offsetMs: offsetAt(asOfMs), budget }
    return lane === undefined ? [] : [{ row, drawing: drawLane(lane, timeline.requested, scale, options) }]
  })
  const marks = focusableMarks(drawings.map(({ drawing }) => drawing))
  const choose = useCallback(
    (next: Span) => {
      setDraft(null)
      onSpan(next)
    },
    [onSpan],
  )
  useDrag(root, body, { shown, widthPx, preview: setDraft, commit: choose })
  const keyboard = useKeys(root, props, { shown, marks, widthPx, choose })
  const grid = useMemo(() => ticks(scale, offsetAt), [scale, offsetAt])
  const unobserved = unobservedSpans(timeline.unobserved, freshness, props.nowMs, scale)
  const label = useChartLabel(props, shown, asOfMs)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with keys of its own, not a set of form fields
    <div
      ref={root}
      className="tl tl-marks"
      role="group"
      aria-label={label.chart}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the axis from here
      tabIndex={0}
      data-frozen={freshness.state === 'live' ? undefined : ''}
      onKeyDown={keyboard.onKeyDown}
    >
      <div className="tl-head">
        <div />
        <Axis {...{ scale, asOfMs }} ticks={grid} frozen={freshness.state !== 'live'} words={props.words} label={label.axis} />
      </div>
      <div ref={body} className="tl-body tl-tracks">
        <div ref={track} className="tl-measure" />
        <Ground {...{ scale, asOfMs, unobserved }} ticks={grid} />
        <div style={{ height: rows.before }} />
        {drawings.map(({ row, drawing }) => (
          <LaneRow
            key={drawing.lane.tenant.tenantId}
            ref={rows.measure}
            index={row.index}
            drawing={drawing}
            asOfMs={asOfMs}
            selectedKey={props.selectedKey}
            tabKey={keyboard.tabKey}
            onSelect={props.onSelect}
            onOpenCell={(cell: Cell) => choose(fit(cell))}
          />
        ))}
        <div style={{ height: rows.after }} />
      </div>
    </div>
  )
}

function useChartLabel({ words }: TimelineChartProps, shown: Span, asOfMs: number) {
  const t = useT()
  const { zone } = useFormat()
  const from = words.edge(shown.fromMs, shown)
  const to = words.edge(shown.toMs, shown)
  return {
    chart: t('timeline.chart', { from, to, zone }),
    axis: t('timeline.axis', { from, to, zone, now: words.time(asOfMs) }),
  }
}

/** The lanes near the window, and the room the others take. */
function useLaneRows(body: React.RefObject<HTMLDivElement | null>, count: number) {
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    if (body.current !== null) setScrollMargin(body.current.getBoundingClientRect().top + window.scrollY)
  }, [body])
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => LANE_PX, overscan: 6, scrollMargin })
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    measure: virtualizer.measureElement,
    before: first === undefined ? 0 : first.start - scrollMargin,
    after: last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - scrollMargin),
  }
}

interface Dragging {
  readonly shown: Span
  readonly widthPx: number
  readonly preview: (span: Span) => void
  readonly commit: (span: Span) => void
}

function useDrag(
  root: React.RefObject<HTMLDivElement | null>,
  body: React.RefObject<HTMLDivElement | null>,
  dragging: Dragging,
): void {
  const latest = useRef(dragging)
  useLayoutEffect(() => {
    latest.current = dragging
  })
  // A new layout is drawn where the drag had pushed the old one.
  useLayoutEffect(() => {
    root.current?.style.setProperty('--tl-pan', dragging.shown.toMs > 0 ? '0px' : '')
  }, [root, dragging.shown])
  useEffect(() => {
    if (body.current === null) return
    const handlers: PanZoomHandlers = {
      span: () => latest.current.shown,
      widthPx: () => latest.current.widthPx,
      shift: (px) => root.current?.style.setProperty('--tl-pan', `${px}px`),
      preview: (span) => latest.current.preview(span),
      commit: (span) => latest.current.commit(span),
    }
    return attachPanZoom(body.current, handlers)
  }, [root, body])
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const KEY_PAN = { left: -0.25, right: 0.25 } as const
const KEY_ZOOM: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': 2, _: 2 }

/** On the drawing itself arrows move the axis; on a mark they go to the next one. Plus and minus zoom on both. */
function useKeys(
  root: React.RefObject<HTMLDivElement | null>,
  { selectedKey, onHome }: TimelineChartProps,
  drawn: { shown: Span; marks: ReturnType<typeof focusableMarks>; widthPx: number; choose: (span: Span) => void },
) {
  const [focused, setFocused] = useState<string | null>(null)
  const has = (key: string | null) => drawn.marks.some((mark) => mark.key === key)
  const tabKey = has(focused) ? focused : has(selectedKey) ? selectedKey : (drawn.marks[0]?.key ?? null)

  const goTo = (fromKey: string, direction: Direction) => {
    const next = neighbour(drawn.marks, fromKey, direction)
    if (next === null) return
    setFocused(next.key)
    const found = [...(root.current?.querySelectorAll('[data-mark]') ?? [])].find(
      (element) => element.getAttribute('data-mark') === next.key,
    )
    if (found instanceof SVGElement) found.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
    const markKey = event.target.getAttribute('data-mark')
    if (markKey === null && event.target !== root.current) return
    const direction = ARROWS[event.key]
    const factor = KEY_ZOOM[event.key]
    const around = (drawn.marks.find((mark) => mark.key === markKey)?.x ?? drawn.widthPx / 2) / drawn.widthPx
    if (direction !== undefined && markKey !== null) goTo(markKey, direction)
    else if (direction === 'left' || direction === 'right') drawn.choose(pan(drawn.shown, KEY_PAN[direction]))
    else if (factor !== undefined) drawn.choose(zoom(drawn.shown, factor, Math.min(1, Math.max(0, around))))
    else if (event.key === 'Home') onHome()
    else return
    event.preventDefault()
  }
  return { tabKey, onKeyDown }
}
