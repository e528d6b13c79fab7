import type { Timeline } from '@tidemark/contract'
import { useFreshness } from '../../../lib/freshness/use-freshness.ts'
import { round, type Scale } from './scale.ts'
import { unobservedSpans } from './unobserved.ts'

interface UnobservedProps {
  readonly scale: Scale
  readonly stretches: Timeline['unobserved']
}

/** Stretches that nobody watched. On its own, since the last of them grows by the second while the database is away. */
export function Unobserved({ scale, stretches }: UnobservedProps) {
  const away = useAway()
  return unobservedSpans(stretches, away, scale).map((span) => {
    const from = round(scale.x(span.fromMs))
    const to = round(scale.x(span.toMs))
    return (
      <g key={span.fromMs}>
        <rect className="unobserved" x={from} y={0} width={Math.max(1, to - from)} height="100%" />
        <line className="unobserved-edge" x1={from} x2={from} y1={0} y2="100%" />
        <line className="unobserved-edge" x1={to} x2={to} y1={0} y2="100%" />
      </g>
    )
  })
}

function useAway() {
  const view = useFreshness()
  if (view?.state !== 'down' || view.observedAtMs === null) return null
  return { fromMs: view.observedAtMs, toMs: view.observedAtMs + view.ageMs }
}
