import { useId } from 'react'
import { type MessageKey, useT } from '../lib/i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import { DialogPart } from './dialog-part.tsx'

interface SecretInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault: MessageKey | null
  readonly help?: string
}

/** A line that is typed and never shown: no browser keeps it, and nothing fills it in. */
export function SecretInput({ label, value, onChange, fault, help }: SecretInputProps) {
  const t = useT()
  const id = useId()
  return (
    <DialogPart label={label} htmlFor={id}>
      <input
        className="input input--mono"
        type="password"
        id={id}
        value={value}
        autoComplete="new-password"
        spellCheck={false}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-error ${id}-help`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {fault !== null && (
        <div className="error" id={`${id}-error`} role="alert">
          <Icon name="failed" />
          <div className="said">{t(fault)}</div>
        </div>
      )}
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </DialogPart>
  )
}
