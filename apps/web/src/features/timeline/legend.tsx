import type { ReactNode } from 'react'
import { useT } from '../../lib/i18n/use-t.ts'

const KEYS = {
  full: <rect className="full" x="2" y="1" width="12" height="10" rx="1.5" />,
  incremental: <rect className="inc" x="2" y="3" width="12" height="7" rx="1.5" />,
  many: <rect className="d3" x="1" y="1" width="14" height="10" rx="1.5" />,
  running: <rect className="run" x="2" y="3" width="12" height="7" rx="1.5" />,
  requested: <rect className="ahead" x="2" y="3" width="12" height="7" rx="1.5" />,
  failed: (
    <>
      <rect className="failed" x="4" y="5" width="8" height="6" rx="1" />
      <path className="mark" d="m6 0 4 4M10 0 6 4" />
    </>
  ),
  canceled: <rect className="canceled" x="3" y="3" width="10" height="7" rx="1.5" />,
  delete: <rect className="del" x="3" y="4" width="10" height="5" rx="1" />,
  archived: <rect className="arch" y="4" width="16" height="4" />,
  hole: (
    <>
      <rect className="arch-hole" x="2" y="3.5" width="12" height="5" />
      <path className="bracket" d="M2 1v10M14 1v10" />
    </>
  ),
  unobserved: <rect className="unobserved" width="16" height="12" />,
} as const satisfies Record<string, ReactNode>
type LegendKey = keyof typeof KEYS

const ORDER: readonly LegendKey[] = [
  'full',
  'incremental',
  'many',
  'running',
  'requested',
  'failed',
  'canceled',
  'delete',
  'archived',
  'hole',
  'unobserved',
]

/** What each mark means. */
export function Legend() {
  const t = useT()
  return (
    <div className="table-foot">
      <ul className="legend tl-marks" aria-label={t('timeline.legend')}>
        {ORDER.map((key) => (
          <li key={key}>
            <svg aria-hidden="true">{KEYS[key]}</svg>
            {t(`timeline.legend.${key}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
