import type { ComponentPropsWithRef } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children'> {
  readonly icon: IconName
  /** Its name, read out and shown on hover. */
  readonly label: string
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={`btn btn--icon ${className}`.trim()}>
      <Icon name={icon} />
    </button>
  )
}
