import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { attachPanZoom } from './gestures.ts'
import type { Span } from './span.ts'

export interface PanZoom {
  /** The span as it is drawn now. */
  readonly shown: Span
  readonly widthPx: number
  readonly preview: (span: Span) => void
  readonly commit: (span: Span) => void
}

/** Moves every drawn group at once by one number, so that a drag lays nothing out. */
const PAN = '--tl-pan'

/** Drag, wheel and pinch on `body` move what is drawn in `root`. */
export function usePanZoom(
  root: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  panZoom: PanZoom,
): void {
  const latest = useRef(panZoom)
  const { fromMs, toMs } = panZoom.shown
  useLayoutEffect(() => {
    latest.current = panZoom
  })
  // A new layout is drawn where the drag had pushed the old one.
  useLayoutEffect(() => {
    root.current?.style.setProperty(PAN, '0px')
  }, [root, fromMs, toMs])
  useEffect(() => {
    if (body.current === null) return
    return attachPanZoom(body.current, {
      span: () => latest.current.shown,
      widthPx: () => latest.current.widthPx,
      shift: (px) => root.current?.style.setProperty(PAN, `${px}px`),
      preview: (span) => latest.current.preview(span),
      commit: (span) => latest.current.commit(span),
    })
  }, [root, body])
}
