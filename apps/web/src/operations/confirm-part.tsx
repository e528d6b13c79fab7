import { useId, useState } from 'react'
import { useClusterId } from '../lib/cluster.ts'
import { type MessageKey, useT } from '../lib/i18n/use-t.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import type { ActForm } from './act-form.ts'
import { DialogPart } from './dialog-part.tsx'
import type { Act } from './use-act.ts'

/** Wants a tick, or for the whole cluster its name, before what cannot be taken back. */
export function ConfirmPart({ act }: { readonly act: Act }) {
  const t = useT()
  if (act.confirmation === 'none') return null
  return (
    <DialogPart label={t('operations.confirm')}>
      {act.confirmation === 'type-cluster' ? (
        <TypeCluster onConfirm={act.confirm} />
      ) : (
        <Checkbox checked={act.confirmed} onChange={act.confirm}>
          {t(confirmKey(act.form))}
        </Checkbox>
      )}
    </DialogPart>
  )
}

function confirmKey({ kind, encrypt }: ActForm): MessageKey {
  return kind === 'start-backup' && encrypt ? 'operations.confirm.encrypt' : `operations.confirm.${kind}`
}

function TypeCluster({ onConfirm }: { readonly onConfirm: (confirmed: boolean) => void }) {
  const t = useT()
  const id = useId()
  const word = useClusterId()
  const [typed, setTyped] = useState('')
  return (
    <>
      <label htmlFor={id}>{t('operations.confirm.type', { word })}</label>
      <input
        className="input input--mono"
        id={id}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onConfirm(event.currentTarget.value.trim() === word)
        }}
      />
      <p className="help" id={`${id}-help`}>
        {t('operations.confirm.type.help')}
      </p>
    </>
  )
}
