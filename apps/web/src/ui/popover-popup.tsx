import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'

interface PopoverPopupProps {
  readonly label: string
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

export function PopoverPopup({ label, anchor, onClose, children }: PopoverPopupProps) {
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner className="popmenu-place" anchor={anchor} sideOffset={4} align="start">
          <Popover.Popup className="popmenu popmenu--form" aria-label={label} finalFocus={anchor}>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
