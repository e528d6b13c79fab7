import type { StripDay } from '@tidemark/contract'
import { useState } from 'react'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { dayWords } from './day-words.ts'
import { countStates, dayAt, STRIP_HEIGHT_PX, type StripLook, stripMarks, stripWidthPx } from './strip-marks.ts'

/** Thirty days of a tenant: data above, archive below. The day under the pointer says what it holds. */
export function Strip({ days }: { readonly days: readonly StripDay[] }) {
  const t = useT()
  const format = useFormat()
  const [pointed, setPointed] = useState<StripDay | null>(null)
  const gaps = days.filter((day) => day.archive === 'gap').length
  const words = [
    ...[...countStates(days)].map(([state, count]) => t(`overview.strip.${state}`, { count })),
    ...(gaps > 0 ? [t('overview.strip.gap', { count: gaps })] : []),
  ]
  const label = t('overview.strip', { words: words.join(', ') })
  return (
    <svg
      className="strip"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${stripWidthPx(days.length)} ${STRIP_HEIGHT_PX}`}
      preserveAspectRatio="none"
      onPointerMove={({ clientX, currentTarget }) => {
        const { left, width } = currentTarget.getBoundingClientRect()
        setPointed(dayAt(days, (clientX - left) / width))
      }}
    >
      <title>{pointed === null ? label : dayWords(pointed, { t, format })}</title>
      <rect className="ground" width="100%" height="100%" />
      {stripMarks(days).map(({ look, outline }) => (
        <path key={look} className={look} d={outline} />
      ))}
    </svg>
  )
}

const LEGEND = [
  { key: 'completed', looks: [['ok', 'M6 4h4v8h-4z']] },
  { key: 'some-failed', looks: [['part', 'M6 4h4v8h-4zM6 0h4v2h-4z']] },
  { key: 'failed', looks: [['fail', 'M6 0h4v5h-4zM6 7h4v5h-4z']] },
  { key: 'running', looks: [['run', 'M6 2h4v10h-4z']] },
  { key: 'none', looks: [['none', 'M6 10h4v2h-4z']] },
  { key: 'before-first', looks: [['before', 'M7 10h2v2h-2z']] },
  {
    key: 'archive',
    looks: [
      ['arch', 'M0 5h8v2h-8z'],
      ['gap', 'M10 4.5h6v3h-6z'],
    ],
  },
] as const satisfies readonly { key: string; looks: readonly (readonly [StripLook, string])[] }[]

export function StripLegend() {
  const t = useT()
  return (
    <div className="legend push">
      {LEGEND.map(({ key, looks }) => (
        <span key={key}>
          <svg className="strip" aria-hidden="true">
            {looks.map(([look, outline]) => (
              <path key={look} className={look} d={outline} />
            ))}
          </svg>
          {t(`overview.legend.${key}`)}
        </span>
      ))}
    </div>
  )
}
