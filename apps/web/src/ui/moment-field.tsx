interface MomentFieldProps {
  readonly label: string
  /** As `datetime-local` has it, on the clock of the reader's zone. */
  readonly value: string
  readonly onValue: (value: string) => void
}

/** A day and a time of day; the browser's own field, since it works with every keyboard and screen reader. */
export function MomentField({ label, value, onValue }: MomentFieldProps) {
  return (
    <label className="stack stack--2">
      <span className="caption">{label}</span>
      <input
        className="input"
        type="datetime-local"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  )
}
