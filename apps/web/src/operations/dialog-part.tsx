import type { ReactNode } from 'react'

interface DialogPartProps {
  readonly label: string
  /** Id of the control that the label names; none: it names what stands beside it. */
  readonly htmlFor?: string
  /** Text beside text rather than beside a control. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A labelled row of the dialog. */
export function DialogPart({ label, htmlFor, flush = false, children }: DialogPartProps) {
  const className = flush ? 'label label--flush' : 'label'
  return (
    <div className="dialog-part">
      {htmlFor === undefined ? (
        <span className={className}>{label}</span>
      ) : (
        <label className={className} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      <div>{children}</div>
    </div>
  )
}
