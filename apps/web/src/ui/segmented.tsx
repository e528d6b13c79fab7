export interface SegmentedProps<T extends string> {
  readonly label: string
  /** `off`: why it cannot be chosen. */
  readonly options: readonly { readonly value: T; readonly label: string; readonly off?: string | null }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** A few exclusive choices side by side. One that is off stays there to be read, and does nothing. */
export function Segmented<T extends string>({ label, options, value, onChange }: SegmentedProps<T>) {
  return (
    <fieldset className="segmented" aria-label={label}>
      {options.map(({ off = null, ...option }) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          {...(off === null ? {} : { 'aria-disabled': true, 'aria-description': off, title: off })}
          onClick={() => {
            if (off === null) onChange(option.value)
          }}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
