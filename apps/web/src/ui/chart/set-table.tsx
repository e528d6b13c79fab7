import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import type { SetPoint } from './set-points.ts'

/** What the charts draw, in rows, newest first. */
export function SetTable({ points }: { readonly points: readonly SetPoint[] }) {
  const t = useT()
  const format = useFormat()
  const orNone = (value: number | null, words: (value: number) => string) =>
    value === null ? t('ui.none') : words(value)
  return (
    <table className="table table--flow table--compact">
      <caption className="sr">{t('jobs.chart.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('jobs.chart.set')}</th>
          <th scope="col">{t('jobs.chart.type')}</th>
          <th scope="col">{t('jobs.chart.started')}</th>
          <th scope="col" className="num">
            {t('jobs.chart.written')}
          </th>
          <th scope="col" className="num">
            {t('jobs.chart.duration')}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.setId}>
            <th scope="row" className="mono">
              {point.setId}
            </th>
            <td>{t(`jobs.chart.${point.kind}`)}</td>
            <td>{format.instant(point.atMs)}</td>
            <td className="num">{orNone(point.outputBytes, format.bytes)}</td>
            <td className="num">{orNone(point.durationMs, format.duration)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
