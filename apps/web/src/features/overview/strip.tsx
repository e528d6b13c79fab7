import type { StripDay } from '@tidemark/contract'
import { useT } from '../../lib/i18n/use-t.ts'
import { countStates, type StripLook, stripMarks } from './strip-marks.ts'

/** Thirty days of a tenant: data above, archive below. */
export function Strip({ days }: { readonly days: readonly StripDay[] }) {
  const t = useT()
  const gaps = days.filter((day) => day.archive === 'gap').length
  const words = [
    ...[...countStates(days)].map(([state, count]) => t(`overview.strip.${state}`, { count })),
    ...(gaps > 0 ? [t('overview.strip.gap', { count: gaps })] : []),
  ]
  const label = t('overview.strip', { words: words.join(', ') })
  return (
    <svg className="strip" role="img" aria-label={label}>
      <title>{label}</title>
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
