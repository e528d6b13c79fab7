import type { ReactNode } from 'react'
import { useT } from '../../../lib/i18n/use-t.ts'
import type { AxisWords } from './axis-labels.ts'
import { round, type Scale } from './scale.ts'
import type { Tick } from './ticks.ts'

export interface GroundProps {
  readonly scale: Scale
  readonly ticks: readonly Tick[]
  /** The last moment the database spoke: where the now-line stands. */
  readonly asOfMs: number
  /** What else lies behind the lanes. */
  readonly children: ReactNode
}

/** What lies behind all lanes at once: grid, the time to come, stretches not observed, the now-line. */
export function Ground({ scale, ticks, asOfMs, children }: GroundProps) {
  const nowX = round(scale.x(asOfMs))
  const aheadPx = Math.max(0, round(scale.widthPx * 1.5 - nowX))
  return (
    <svg className="tl-ground" aria-hidden="true">
      <g className="tl-pan">
        {aheadPx > 0 && <rect className="future" x={nowX} y={0} width={aheadPx} height="100%" />}
        {ticks.map((tick) => (
          <line
            key={tick.atMs}
            className={tick.kind === 'time' ? 'grid-minor' : 'grid'}
            x1={round(scale.x(tick.atMs))}
            x2={round(scale.x(tick.atMs))}
            y1={0}
            y2="100%"
          />
        ))}
        {children}
        <line className="now-line" x1={nowX} x2={nowX} y1={0} y2="100%" />
      </g>
    </svg>
  )
}

export interface AxisProps {
  readonly scale: Scale
  readonly ticks: readonly Tick[]
  readonly asOfMs: number
  readonly frozen: boolean
  readonly words: AxisWords
  readonly label: string
}

/** Room the now-label needs; ticks under it are left out. */
const NOW_LABEL_PX = 84

/** The labelled axis above the lanes. */
export function Axis({ scale, ticks, asOfMs, frozen, words, label }: AxisProps) {
  const t = useT()
  const nowX = scale.x(asOfMs)
  const nowInside = nowX >= 0 && nowX <= scale.widthPx
  const left = nowX + NOW_LABEL_PX > scale.widthPx
  const hides = (x: number) =>
    nowInside && (left ? x > nowX - NOW_LABEL_PX - 50 && x < nowX : x > nowX - 50 && x < nowX + NOW_LABEL_PX)
  return (
    <svg role="img" aria-label={label}>
      <g className="tl-pan">
        {ticks.map((tick) => {
          const x = round(scale.x(tick.atMs))
          return (
            <g key={tick.atMs}>
              {tick.kind !== 'time' && <line className="grid" x1={x} x2={x} y1={10} y2={32} />}
              {!hides(x) && (
                <text className={tick.kind === 'time' ? 'wide' : 'day'} x={tick.kind === 'time' ? x : x + 5} y={21}>
                  {words.tick(tick, scale.span)}
                </text>
              )}
            </g>
          )
        })}
        <line className="now-line" x1={round(nowX)} x2={round(nowX)} y1={8} y2={32} />
        {nowInside && (
          <text className="now" x={round(nowX + (left ? -6 : 6))} y={21} textAnchor={left ? 'end' : 'start'}>
            {t(frozen ? 'timeline.frozen-at' : 'timeline.now-at', { at: words.time(asOfMs) })}
          </text>
        )}
      </g>
    </svg>
  )
}
