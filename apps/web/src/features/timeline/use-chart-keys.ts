import { type KeyboardEvent, type RefObject, useState } from 'react'
import { pan, type Span, zoom } from './axis/span.ts'
import { type Direction, type FocusableMark, neighbour } from './lane/mark-order.ts'

export interface Drawn {
  readonly shown: Span
  readonly widthPx: number
  readonly marks: readonly FocusableMark[]
  readonly selectedKey: string | null
  readonly choose: (span: Span) => void
  readonly onHome: () => void
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const KEY_PAN = { left: -0.25, right: 0.25 } as const
export const ZOOM_IN = 0.5
export const ZOOM_OUT = 2
const KEY_ZOOM: Readonly<Record<string, number>> = { '+': ZOOM_IN, '=': ZOOM_IN, '-': ZOOM_OUT, _: ZOOM_OUT }

/** On the drawing itself arrows move the axis; on a mark they go to the next one. Plus and minus zoom on both. */
export function useChartKeys(root: RefObject<HTMLElement | null>, drawn: Drawn) {
  const [focused, setFocused] = useState<string | null>(null)
  const has = (key: string | null) => drawn.marks.some((mark) => mark.key === key)
  const tabKey = has(focused) ? focused : has(drawn.selectedKey) ? drawn.selectedKey : (drawn.marks[0]?.key ?? null)

  const goTo = (fromKey: string, direction: Direction) => {
    const next = neighbour(drawn.marks, fromKey, direction)
    if (next === null) return
    setFocused(next.key)
    const found = root.current?.querySelector(`[data-mark="${CSS.escape(next.key)}"]`)
    if (found instanceof SVGElement) found.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
    const markKey = event.target.getAttribute('data-mark')
    if (markKey === null && event.target !== root.current) return
    const direction = ARROWS[event.key]
    const factor = KEY_ZOOM[event.key]
    if (direction !== undefined && markKey !== null) goTo(markKey, direction)
    else if (direction === 'left' || direction === 'right') drawn.choose(pan(drawn.shown, KEY_PAN[direction]))
    else if (factor !== undefined) drawn.choose(zoom(drawn.shown, factor, fractionOf(drawn, markKey)))
    else if (event.key === 'Home') drawn.onHome()
    else return
    event.preventDefault()
  }
  return { tabKey, onKeyDown }
}

/** Where on the track a mark stands, 0 … 1; the middle without one. */
function fractionOf({ marks, widthPx }: Drawn, markKey: string | null): number {
  const x = marks.find((mark) => mark.key === markKey)?.x ?? widthPx / 2
  return Math.min(1, Math.max(0, x / widthPx))
}
