import type { BackupSet } from '@tidemark/contract'
import { lazy, Suspense, useId, useMemo } from 'react'
import { type Format, useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { median, type SetPoint, setPoints } from './set-points.ts'
import { SetTable } from './set-table.tsx'
import './chart.css'

const SetPlot = lazy(() => import('./set-plot.tsx').then((plot) => ({ default: plot.SetPlot })))

interface SetChartsProps {
  readonly sets: readonly BackupSet[]
}

/** How large a tenant's backup sets are and how long they took, full beside incremental; and the same as a table. */
export function SetCharts({ sets }: SetChartsProps) {
  const t = useT()
  const format = useFormat()
  const points = useMemo(() => setPoints(sets), [sets])
  if (points.length === 0) return <p className="ink-2">{t('jobs.chart.none')}</p>
  return (
    <div className="stack">
      <div className="set-charts">
        <SetChart title={t('jobs.chart.sizes')} points={points} kind="bytes" format={format} />
        <SetChart title={t('jobs.chart.durations')} points={points} kind="duration" format={format} />
      </div>
      <details>
        <summary>{t('jobs.chart.table')}</summary>
        <SetTable points={points} />
      </details>
    </div>
  )
}

interface SetChartProps {
  readonly title: string
  readonly points: readonly SetPoint[]
  readonly kind: 'bytes' | 'duration'
  readonly format: Format
}

function SetChart({ title, points, kind, format }: SetChartProps) {
  const t = useT()
  const id = useId()
  const known = points.flatMap((point) => {
    const value = kind === 'bytes' ? point.outputBytes : point.durationMs
    return value === null ? [] : [{ ...point, value }]
  })
  const values = known.map(({ value }) => value)
  const words = (value: number) => format[kind](value)
  const summary = t('jobs.chart.sizes.summary', {
    count: values.length,
    min: words(Math.min(...values)),
    max: words(Math.max(...values)),
    median: words(median(values) ?? 0),
  })
  if (values.length === 0) return null
  return (
    <figure className="set-chart" aria-labelledby={id}>
      <figcaption className="caption" id={id}>
        {title}
      </figcaption>
      <Suspense fallback={<div className="set-plot" />}>
        <SetPlot points={known} kind={kind} />
      </Suspense>
      <p className="caption">{summary}</p>
    </figure>
  )
}
