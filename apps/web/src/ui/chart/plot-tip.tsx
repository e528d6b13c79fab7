import * as z from 'zod/mini'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'

/** What the chart hands over of the point under the pointer. */
const Pointed = z.object({
  payload: z.object({ setId: z.string(), atMs: z.number(), kind: z.enum(['full', 'incremental']), value: z.number() }),
})

interface PlotTipProps {
  readonly words: (value: number) => string
  readonly payload?: readonly unknown[]
}

/** The set under the pointer. */
export function PlotTip({ words, payload = [] }: PlotTipProps) {
  const t = useT()
  const format = useFormat()
  const pointed = z.safeParse(Pointed, payload[0])
  if (!pointed.success) return null
  const { setId, atMs, kind, value } = pointed.data.payload
  return (
    <div className="plot-tip">
      <strong>{t('jobs.set', { id: setId })}</strong> {t(`jobs.chart.${kind}`)}
      <br />
      {format.instant(atMs)} {format.zone}
      <br />
      {words(value)}
    </div>
  )
}
