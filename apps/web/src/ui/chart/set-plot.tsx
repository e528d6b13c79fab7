import { useRef } from 'react'
import { CartesianGrid, Legend, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useElementWidth } from '../use-element-width.ts'
import { axisSteps } from './axis-steps.ts'
import { PlotTip } from './plot-tip.tsx'
import type { SetPoint } from './set-points.ts'

interface PlottedSet extends SetPoint {
  readonly value: number
}

interface SetPlotProps {
  readonly points: readonly PlottedSet[]
  readonly kind: 'bytes' | 'duration'
}

const HEIGHT_PX = 200
const FALLBACK_WIDTH_PX = 480
const AXIS_PX = 88
const HALF_DAY_MS = 43_200_000
const MARGIN = { top: 8, right: 12, bottom: 0, left: 0 }
/** Told apart by shape too: colour is never the only sign. */
const SERIES = [
  { kind: 'full', shape: 'square' },
  { kind: 'incremental', shape: 'circle' },
] as const

/** One value of each set over time. Nothing moves in it, and it takes its colours from the page's styles. */
export function SetPlot({ points, kind }: SetPlotProps) {
  const t = useT()
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)
  const width = useElementWidth(frame, FALLBACK_WIDTH_PX)
  const steps = axisSteps(Math.max(...points.map(({ value }) => value)), kind)
  const words = (value: number) => format[kind](value)
  return (
    <div className="set-plot" ref={frame} aria-hidden="true">
      <ScatterChart width={width} height={HEIGHT_PX} margin={MARGIN} accessibilityLayer={false}>
        <CartesianGrid vertical={false} className="plot-grid" />
        <XAxis
          dataKey="atMs"
          type="number"
          scale="time"
          domain={timeDomain(points.map(({ atMs }) => atMs))}
          tickFormatter={format.day}
          tickLine={false}
          minTickGap={32}
        />
        <YAxis
          dataKey="value"
          type="number"
          width={AXIS_PX}
          ticks={steps}
          domain={[0, steps.at(-1) ?? 1]}
          tickFormatter={words}
          axisLine={false}
          tickLine={false}
        />
        <Tooltip isAnimationActive={false} cursor={false} content={<PlotTip words={words} />} />
        <Legend />
        {SERIES.map((series) => (
          <Scatter
            key={series.kind}
            name={t(`jobs.chart.${series.kind}`)}
            className={`plot-${series.kind}`}
            fill={`var(--tl-${series.kind})`}
            shape={series.shape}
            data={points.filter((point) => point.kind === series.kind)}
            isAnimationActive={false}
          />
        ))}
      </ScatterChart>
    </div>
  )
}

/** A single moment stands in the middle of its day; without a span its ticks would fall together. */
function timeDomain(momentsMs: readonly number[]): [number, number] {
  const fromMs = Math.min(...momentsMs)
  const toMs = Math.max(...momentsMs)
  return fromMs < toMs ? [fromMs, toMs] : [fromMs - HALF_DAY_MS, toMs + HALF_DAY_MS]
}
