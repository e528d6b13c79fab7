import { pan, type Span, zoom } from './span.ts'

/** A drag, told as it happens: pixels from where the drawing was last laid out. */
export interface PanZoomHandlers {
  /** The span as it is drawn now. */
  readonly span: () => Span
  readonly widthPx: () => number
  /** Moves the drawing without laying it out again. */
  readonly shift: (px: number) => void
  /** Lays the drawing out for a span that is still being chosen. */
  readonly preview: (span: Span) => void
  /** The span has been chosen. */
  readonly commit: (span: Span) => void
}

/** A press that moves less than this is a click on what is under it. */
const CLICK_SLACK_PX = 4
/** Past this share of the width the drawing is laid out anew, before its drawn margin runs out. */
const RELAYOUT_SHARE = 0.2
const WHEEL_ZOOM_PER_PX = 0.0015
/** A wheel has no end of its own: quiet for so long means done. */
const WHEEL_REST_MS = 180

/**
 * Drag pans, wheel and pinch zoom to the pointer, a sideways wheel pans. Listens on the element until the returned
 * function is called.
 */
export function attachPanZoom(element: HTMLElement, handlers: PanZoomHandlers): () => void {
  const stop = new AbortController()
  const options = { signal: stop.signal }
  const pointers = new PointerGesture(element, handlers)
  element.addEventListener('pointerdown', pointers.down, options)
  element.addEventListener('pointermove', pointers.move, options)
  element.addEventListener('pointerup', pointers.up, options)
  element.addEventListener('pointercancel', pointers.cancel, options)
  element.addEventListener('click', pointers.click, { ...options, capture: true })
  attachWheel(element, handlers, stop.signal)
  return () => stop.abort()
}

function fractionAt(element: Element, clientX: number): number {
  const box = element.getBoundingClientRect()
  return box.width === 0 ? 0.5 : Math.min(1, Math.max(0, (clientX - box.left) / box.width))
}

/** One finger or the mouse drags, two fingers pinch; what hardly moved stays a click. */
class PointerGesture {
  readonly #element: HTMLElement
  readonly #handlers: PanZoomHandlers
  readonly #pressed = new Map<number, { x: number; y: number }>()
  #base: Span | null = null
  #originX = 0
  #spread = 0
  #moved = false

  constructor(element: HTMLElement, handlers: PanZoomHandlers) {
    this.#element = element
    this.#handlers = handlers
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    if (this.#pressed.size === 0) this.#moved = false
    this.#pressed.set(event.pointerId, { x: event.clientX, y: event.clientY })
    this.#begin()
  }

  readonly move = (event: PointerEvent): void => {
    const base = this.#base
    if (base === null || !this.#pressed.has(event.pointerId)) return
    this.#pressed.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const pinching = this.#pressed.size > 1
    if (!this.#moved && !pinching && Math.abs(event.clientX - this.#originX) < CLICK_SLACK_PX) return
    if (!this.#moved) this.#pin(base, event.pointerId)
    this.#moved = true
    if (pinching) this.#pinch(base)
    else this.#drag(event.clientX, base)
  }

  readonly up = (event: PointerEvent): void => {
    if (!this.#pressed.delete(event.pointerId)) return
    if (this.#pressed.size > 0) this.#begin()
    if (this.#pressed.size > 0 || !this.#moved) return
    const { span, widthPx, commit } = this.#handlers
    commit(pan(span(), (this.#originX - event.clientX) / widthPx()))
  }

  readonly cancel = (event: PointerEvent): void => {
    if (this.#pressed.delete(event.pointerId)) this.#handlers.shift(0)
  }

  /** The click that ends a drag is not meant for the bar under it. */
  readonly click = (event: Event): void => {
    if (!this.#moved) return
    this.#moved = false
    event.stopPropagation()
    event.preventDefault()
  }

  #begin(): void {
    this.#base = this.#handlers.span()
    this.#originX = [...this.#pressed.values()][0]?.x ?? 0
    this.#spread = this.#fingerSpread()
  }

  /** From here on the axis holds still, even if it slides with now, and the pointer is ours wherever it goes. */
  #pin(base: Span, pointerId: number): void {
    this.#element.setPointerCapture?.(pointerId)
    this.#handlers.preview(base)
  }

  #drag(clientX: number, from: Span): void {
    const width = this.#handlers.widthPx()
    const shift = clientX - this.#originX
    if (Math.abs(shift) < width * RELAYOUT_SHARE) this.#handlers.shift(shift)
    else {
      this.#base = pan(from, -shift / width)
      this.#originX = clientX
      this.#handlers.preview(this.#base)
    }
  }

  #pinch(from: Span): void {
    const [a, b] = [...this.#pressed.values()]
    if (a === undefined || b === undefined) return
    this.#handlers.preview(zoom(from, this.#spread / this.#fingerSpread(), fractionAt(this.#element, (a.x + b.x) / 2)))
  }

  #fingerSpread(): number {
    const [a, b] = [...this.#pressed.values()]
    return a === undefined || b === undefined ? 1 : Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
  }
}

function attachWheel(element: HTMLElement, handlers: PanZoomHandlers, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | null = null
  const wheel = (event: WheelEvent) => {
    event.preventDefault()
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
    const delta = event.deltaMode === 1 ? 16 : 1
    const by = (sideways ? event.deltaX || event.deltaY : event.deltaY) * delta
    const next = sideways
      ? pan(handlers.span(), by / handlers.widthPx())
      : zoom(handlers.span(), Math.exp(by * WHEEL_ZOOM_PER_PX), fractionAt(element, event.clientX))
    handlers.preview(next)
    if (resting !== null) clearTimeout(resting)
    resting = setTimeout(() => handlers.commit(next), WHEEL_REST_MS)
  }
  element.addEventListener('wheel', wheel, { signal, passive: false })
  signal.addEventListener('abort', () => {
    if (resting !== null) clearTimeout(resting)
  })
}
