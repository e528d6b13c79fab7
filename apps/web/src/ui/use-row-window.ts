import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** So many rows cost a browser nothing; from here on only those near the window are drawn. */
const ALL_ROWS = 200
const ROW_PX = 36

export interface RowWindow {
  readonly indexes: readonly number[]
  /** Room of the rows not drawn above and below, in pixels. */
  readonly before: number
  readonly after: number
  readonly measure: ((row: Element | null) => void) | undefined
}

/** Which rows of a long table to draw, by what is in sight. */
export function useRowWindow(body: RefObject<HTMLElement | null>, count: number): RowWindow {
  const enabled = count > ALL_ROWS
  const [scrollMargin, setScrollMargin] = useState(0)
  useLayoutEffect(() => {
    if (enabled && body.current !== null) setScrollMargin(body.current.getBoundingClientRect().top + window.scrollY)
  }, [enabled, body])
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here, and nothing of it is passed on
  const virtualizer = useWindowVirtualizer({
    count,
    enabled,
    estimateSize: () => ROW_PX,
    overscan: 20,
    scrollMargin,
  })
  if (!enabled) return { indexes: Array.from({ length: count }, (_, i) => i), before: 0, after: 0, measure: undefined }
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  return {
    indexes: items.map((item) => item.index),
    before: first === undefined ? 0 : first.start - scrollMargin,
    after: last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - scrollMargin),
    measure: virtualizer.measureElement,
  }
}
