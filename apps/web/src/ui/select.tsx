import type { ComponentPropsWithRef } from 'react'

interface SelectProps<T extends string> extends Omit<ComponentPropsWithRef<'select'>, 'value' | 'onChange'> {
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** The browser's own list: it works on a phone, with a keyboard and with a screen reader as people expect. */
export function Select<T extends string>({ options, value, onChange, className = '', ...rest }: SelectProps<T>) {
  return (
    <select
      {...rest}
      className={`input select ${className}`.trim()}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
