import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

/** What a field hands to the control in it, so that label, help and error are read out with it. */
interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
}

interface FieldProps {
  readonly label: string
  /** After the label, quietly: required, optional. */
  readonly mark?: string
  readonly help?: ReactNode
  /** What is wrong with it: said, then what it means or how to mend it. */
  readonly error?: ReactNode
  readonly children: (control: ControlProps) => ReactNode
}

/** A labelled control; its error stands between it and its help. */
export function Field({ label, mark, help, error, children }: FieldProps) {
  const id = useId()
  const hasError = error !== undefined && error !== null
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {mark !== undefined && <span className="req">{mark}</span>}
      </label>
      <div>{children({ id, 'aria-describedby': `${id}-error ${id}-help`, 'aria-invalid': hasError })}</div>
      {hasError && (
        <div className="error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          <div>{error}</div>
        </div>
      )}
      {help !== undefined && (
        <div className="help" id={`${id}-help`}>
          {help}
        </div>
      )}
    </div>
  )
}
