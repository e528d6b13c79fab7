import { useT } from '../../../lib/i18n/use-t.ts'
import type { ChainLink } from './chains.ts'

/** A set's place in its chain: a full is a block, an incremental a smaller one on the line that leads down to its full. */
export function ChainMark({ link: { place, restorable } }: { readonly link: ChainLink }) {
  const t = useT()
  const isFull = place === 'full' || place === 'alone'
  const label = t(`tenant.set.place.${place}`)
  const broken = restorable ? undefined : ''
  return (
    <svg className="chain-mark" viewBox="0 0 16 28" role="img" aria-label={label}>
      <title>{label}</title>
      {(place === 'between' || place === 'full') && <line x1="8" x2="8" y1="-1" y2="14" />}
      {(place === 'between' || place === 'newest') && <line x1="8" x2="8" y1="14" y2="29" />}
      {isFull ? (
        <rect className="full" data-broken={broken} x="3" y="9" width="10" height="10" rx="1.5" />
      ) : (
        <rect className="incremental" data-broken={broken} x="5" y="11" width="6" height="6" rx="1" />
      )}
    </svg>
  )
}
