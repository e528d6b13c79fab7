import { fireEvent } from '@testing-library/dom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attachPanZoom } from './gestures.ts'
import type { Span } from './span.ts'

const START: Span = { fromMs: 0, toMs: 1_000_000_000 }
let span: Span
let shifts: number[]
let committed: Span[]
let element: HTMLElement
let detach: () => void

beforeEach(() => {
  vi.useFakeTimers()
  span = START
  shifts = []
  committed = []
  element = document.createElement('div')
  element.getBoundingClientRect = () => new DOMRect(0, 0, 1000, 100)
  document.body.append(element)
  detach = attachPanZoom(element, {
    span: () => span,
    widthPx: () => 1000,
    shift: (px) => shifts.push(px),
    preview: (next) => {
      span = next
    },
    commit: (next) => {
      span = next
      committed.push(next)
    },
  })
})

afterEach(() => {
  detach()
  element.remove()
  vi.useRealTimers()
})

it('pans by drag: the moment under the pointer stays under it', () => {
  fireEvent.pointerDown(element, { button: 0, clientX: 500, pointerId: 1 })
  fireEvent.pointerMove(element, { clientX: 600, pointerId: 1 })
  expect(shifts).toEqual([100])
  expect(committed).toEqual([])
  fireEvent.pointerUp(element, { clientX: 600, pointerId: 1 })
  expect(committed).toEqual([{ fromMs: -100_000_000, toMs: 900_000_000 }])
})

it('lays out anew on a long drag and ends where the pointer does', () => {
  fireEvent.pointerDown(element, { button: 0, clientX: 100, pointerId: 1 })
  fireEvent.pointerMove(element, { clientX: 400, pointerId: 1 })
  expect(span).toEqual({ fromMs: -300_000_000, toMs: 700_000_000 })
  fireEvent.pointerUp(element, { clientX: 450, pointerId: 1 })
  expect(committed).toEqual([{ fromMs: -350_000_000, toMs: 650_000_000 }])
})

it('leaves a press that hardly moves to be a click, and swallows the click after a drag', () => {
  const clicked = vi.fn()
  const bar = document.createElement('button')
  bar.addEventListener('click', clicked)
  element.append(bar)
  fireEvent.pointerDown(bar, { button: 0, clientX: 500, pointerId: 1 })
  fireEvent.pointerMove(bar, { clientX: 502, pointerId: 1 })
  fireEvent.pointerUp(bar, { clientX: 502, pointerId: 1 })
  fireEvent.click(bar)
  expect(clicked).toHaveBeenCalledTimes(1)
  fireEvent.pointerDown(bar, { button: 0, clientX: 500, pointerId: 1 })
  fireEvent.pointerMove(bar, { clientX: 560, pointerId: 1 })
  fireEvent.pointerUp(bar, { clientX: 560, pointerId: 1 })
  fireEvent.click(bar)
  expect(clicked).toHaveBeenCalledTimes(1)
  expect(committed).toHaveLength(1)
})

it('zooms to the pointer by wheel and settles when the wheel rests', () => {
  fireEvent.wheel(element, { deltaY: -200, clientX: 250 })
  expect(span.toMs - span.fromMs).toBeLessThan(1_000_000_000)
  expect(span.fromMs + (span.toMs - span.fromMs) * 0.25).toBeCloseTo(250_000_000, -1)
  expect(committed).toEqual([])
  vi.runAllTimers()
  expect(committed).toEqual([span])
})

it('zooms by pinch', () => {
  fireEvent.pointerDown(element, { button: 0, clientX: 400, clientY: 50, pointerId: 1 })
  fireEvent.pointerDown(element, { button: 0, clientX: 600, clientY: 50, pointerId: 2 })
  fireEvent.pointerMove(element, { clientX: 800, clientY: 50, pointerId: 2 })
  expect(span.toMs - span.fromMs).toBeCloseTo(500_000_000, 0)
})

it('stops listening when it is let go', () => {
  detach()
  fireEvent.wheel(element, { deltaY: -200, clientX: 250 })
  expect(span).toEqual(START)
})
