import type { ReactNode } from 'react'
import { Field } from '../../../ui/field.tsx'
import { FaultWords } from './fault-words.tsx'
import type { Fault } from './field-faults.ts'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: ReactNode
  readonly fault?: Fault | undefined
  /** What to put in its place, offered beside the fault. */
  readonly mend?: string | null
  readonly placeholder?: string
}

/** One line of exact text: a path, a host, a number with its unit. */
export function TextField({ label, value, onChange, help, fault, mend = null, placeholder }: TextFieldProps) {
  return (
    <Field
      label={label}
      help={help}
      error={fault === undefined ? undefined : <FaultWords fault={fault} mend={mend} onMend={onChange} />}
    >
      {(control) => (
        <input
          {...control}
          className="input input--mono"
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
