import { type ComponentPropsWithoutRef, lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { MenuItem } from './menu-item.ts'

interface MenuProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children'> {
  readonly items: readonly MenuItem[]
  /** What the button shows. */
  readonly children: ReactNode
}

const load = () => import('./menu-popup.tsx')
const MenuPopup = lazy(() => load().then((popup) => ({ default: popup.MenuPopup })))

/** A button with a menu; the menu's code comes when a pointer or the focus nears it. */
export function Menu({ items, children, ...button }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        {...button}
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <Suspense fallback={null}>
          <MenuPopup anchor={anchor} items={items} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
