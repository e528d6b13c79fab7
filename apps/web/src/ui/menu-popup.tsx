import { Menu } from '@base-ui/react/menu'
import type { RefObject } from 'react'
import { Icon } from './icon.tsx'
import type { MenuItem } from './menu-item.ts'

interface MenuPopupProps {
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly items: readonly MenuItem[]
  readonly onClose: () => void
}

export function MenuPopup({ anchor, items, onClose }: MenuPopupProps) {
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal>
        <Menu.Positioner className="popmenu-place" anchor={anchor} sideOffset={4} align="start">
          <Menu.Popup className="popmenu" finalFocus={anchor}>
            {items.map((item) => (
              <Item key={item.key} item={item} onClose={onClose} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Item({ item, onClose }: { readonly item: MenuItem; readonly onClose: () => void }) {
  const isOff = item.off !== null && item.off !== undefined
  const choose = () => {
    if (isOff) return
    onClose()
    item.onSelect()
  }
  const content = (
    <>
      {item.checked !== undefined && <span className="popmenu-check">{item.checked && <Icon name="check" />}</span>}
      {item.icon !== undefined && <Icon name={item.icon} />}
      <span>
        {item.label}
        {isOff && <span className="popmenu-why">{item.off}</span>}
      </span>
    </>
  )
  const props = { 'data-tone': item.tone, 'aria-disabled': isOff, onClick: choose, closeOnClick: !isOff }
  if (item.checked === undefined) return <Menu.Item {...props}>{content}</Menu.Item>
  return (
    <Menu.CheckboxItem {...props} checked={item.checked}>
      {content}
    </Menu.CheckboxItem>
  )
}
