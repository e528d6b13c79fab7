import { type ComponentPropsWithRef, type MouseEvent, useId } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-name.ts'

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'danger-fill'
  readonly small?: boolean
  readonly icon?: IconName
  /** Why it is off. It stays in reach of keyboard and screen reader, which then say why. */
  readonly off?: string | null | undefined
  /** Whether the reason stands beside it, or is only read out and shown on hover. */
  readonly offShown?: boolean
}

/** A button that is off says why instead of falling silent. */
export function Button(props: ButtonProps) {
  const {
    look = 'plain',
    small = false,
    icon,
    off,
    offShown = false,
    className = '',
    onClick,
    children,
    ...rest
  } = props
  const reasonId = useId()
  const isOff = off !== null && off !== undefined
  const classes = ['btn', look === 'plain' ? '' : `btn--${look}`, small ? 'btn--small' : '', className]
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <>
      {isOff && (
        <span className={offShown ? 'why-off' : 'sr'} id={reasonId}>
          {offShown && <Icon name="lock" size={14} />}
          {off}
        </span>
      )}
      <button
        type="button"
        {...rest}
        className={classes.filter(Boolean).join(' ')}
        onClick={press}
        {...(isOff ? { 'aria-disabled': true, 'aria-describedby': reasonId, title: off } : {})}
      >
        {icon !== undefined && <Icon name={icon} size={14} />}
        {children}
      </button>
    </>
  )
}
