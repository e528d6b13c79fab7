import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react'

interface TooltipProps {
  readonly content: ReactNode
  readonly children: ReactNode
}

const load = () => import('./tooltip-popup.tsx')
const TooltipPopup = lazy(() => load().then((popup) => ({ default: popup.TooltipPopup })))

/** More about what is pointed at or focused. Its code comes with the first one. */
export function Tooltip({ content, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens; what is focused or pointed at is within
    <span
      ref={anchor}
      className="tip"
      aria-describedby={open ? id : undefined}
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
    >
      {children}
      {open && (
        <Suspense fallback={null}>
          <TooltipPopup id={id} anchor={anchor} onClose={() => setOpen(false)}>
            {content}
          </TooltipPopup>
        </Suspense>
      )}
    </span>
  )
}
