import type { ChangeEvent, ComponentPropsWithRef, ReactNode } from 'react'

interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'onChange'> {
  readonly onChange: (checked: boolean) => void
  /** Its name; where there is none beside it, give `aria-label`. */
  readonly children?: ReactNode
}

export function Checkbox({ onChange, children, ...rest }: CheckboxProps) {
  const change = (event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.checked)
  if (children === undefined) return <input {...rest} type="checkbox" onChange={change} />
  return (
    <label className="check-row">
      <input {...rest} type="checkbox" onChange={change} />
      <span>{children}</span>
    </label>
  )
}
