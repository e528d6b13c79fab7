import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

const LANE_PX = 45
const OVERSCAN = 6

/** The lanes near the window, and the room the others take. */
export function useLaneRows(body: RefObject<HTMLElement | null>, count: number) {
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    if (body.current !== null) setScrollMargin(body.current.getBoundingClientRect().top + window.scrollY)
  }, [body])
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here, and nothing of it is passed on
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => LANE_PX, overscan: OVERSCAN, scrollMargin })
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    measure: virtualizer.measureElement,
    before: first === undefined ? 0 : first.start - scrollMargin,
    after: last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - scrollMargin),
  }
}
