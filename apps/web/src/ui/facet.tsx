import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Icon } from './icon.tsx'

interface FacetProps {
  readonly label: string
  /** What is chosen, in words; null: everything. */
  readonly value: string | null
  /** The choices: they open below. */
  readonly children: ReactNode
}

const load = () => import('./popover-popup.tsx')
const PopoverPopup = lazy(() => load().then((popup) => ({ default: popup.PopoverPopup })))

/** A filter: dashed while it is unset, solid with its value once it is set. */
export function Facet({ label, value, children }: FacetProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className="facet"
        data-set={value === null ? undefined : ''}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(!open)}
      >
        {value === null ? label : `${label}: ${value}`}
        <Icon name="chevron-down" />
      </button>
      {open && (
        <Suspense fallback={null}>
          <PopoverPopup label={label} anchor={anchor} onClose={() => setOpen(false)}>
            {children}
          </PopoverPopup>
        </Suspense>
      )}
    </>
  )
}
