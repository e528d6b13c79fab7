import { useAsOf, useFreshness } from '../freshness/use-freshness.ts'
import { type Moment, toMs } from './instant.ts'
import { useFormat } from './use-format.ts'

/**
 * Says when something was: how long ago while the page is live, at what time once it is frozen, since an age that no
 * longer grows would be a lie. Whoever calls this is drawn anew once a second; so call it low in the tree.
 */
export function useWhen(): (at: Moment) => string {
  const format = useFormat()
  const asOfMs = useAsOf()
  const frozen = useFreshness()?.state === 'down'
  return (at) => (frozen ? format.brief(at) : format.ago(asOfMs - toMs(at)))
}
