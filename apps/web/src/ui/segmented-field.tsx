import type { ReactNode } from 'react'
import { Segmented, type SegmentedProps } from './segmented.tsx'

interface SegmentedFieldProps<T extends string> extends SegmentedProps<T> {
  readonly help?: ReactNode
}

/** A few exclusive choices as a field of a form. */
export function SegmentedField<T extends string>({ help, ...segmented }: SegmentedFieldProps<T>) {
  return (
    <div className="field">
      <span className="label">{segmented.label}</span>
      <div>
        <Segmented {...segmented} />
      </div>
      {help !== undefined && <p className="help">{help}</p>}
    </div>
  )
}
