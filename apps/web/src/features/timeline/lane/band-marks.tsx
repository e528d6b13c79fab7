import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { round } from '../axis/scale.ts'
import type { BandPart } from './archive-band.ts'
import { Picture } from './mark.tsx'

/** The line of archived log under a lane's bars, and its holes. */
export function BandMarks({ band }: { readonly band: readonly BandPart[] }) {
  return band.map((part) =>
    part.kind === 'hole' ? (
      <Hole key={part.fromMs} part={part} />
    ) : (
      <rect
        key={`${part.kind}${part.fromMs}`}
        className={part.kind === 'slow' ? 'arch-slow' : 'arch'}
        x={round(part.x)}
        y={32}
        width={round(part.width)}
        height={4}
      />
    ),
  )
}

/** Shorter on the screen than this, a hole's length is told by its name alone. */
const LABEL_PX = 40

function Hole({ part }: { readonly part: BandPart }) {
  const t = useT()
  const format = useFormat()
  const x = round(part.x)
  const end = round(part.x + part.width)
  const duration = format.duration(part.toMs - part.fromMs)
  const from = format.instant(part.fromMs)
  const to = format.instant(part.toMs)
  const label =
    part.holes > 1
      ? t('timeline.holes', { count: part.holes, from, to })
      : part.open
        ? t('timeline.hole.open', { from, duration })
        : t('timeline.hole', { from, to, duration })
  return (
    <Picture label={label}>
      <rect className="arch-hole" x={x} y={31.5} width={round(part.width)} height={5} />
      <path className="bracket" d={part.open ? `M${x} 29v10` : `M${x} 29v10M${end} 29v10`} />
      {part.width >= LABEL_PX && (
        <text className="bad wide halo" x={end - 2} y={28} textAnchor="end">
          {duration}
        </text>
      )}
    </Picture>
  )
}
