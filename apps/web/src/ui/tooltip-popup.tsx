import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode, RefObject } from 'react'

interface TooltipPopupProps {
  readonly id: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

export function TooltipPopup({ id, anchor, onClose, children }: TooltipPopupProps) {
  return (
    <Tooltip.Root open onOpenChange={(open) => !open && onClose()}>
      <Tooltip.Portal>
        <Tooltip.Positioner className="tooltip-place" anchor={anchor} sideOffset={6}>
          <Tooltip.Popup className="tooltip" id={id} role="tooltip">
            {children}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
