import { useId } from 'react'
import { useT } from '../lib/i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { isRecoveryWindow, parseIds, type WindowUnit, windowParts } from './delete-form.ts'
import { DialogPart } from './dialog-part.tsx'
import type { Act } from './use-act.ts'

/** How far back restoring stays possible: what a policy keeps. */
export function WindowPart({ act: { form, change } }: { readonly act: Act }) {
  const t = useT()
  const id = useId()
  const { amount, unit } = windowParts(form.recoveryWindow)
  const isValid = isRecoveryWindow(form.recoveryWindow)
  const set = (next: { amount?: string; unit?: WindowUnit }) =>
    change({ recoveryWindow: `${(next.amount ?? amount).trim()}${next.unit ?? unit}` })
  const units = (['d', 'h'] as const).map((value) => ({ value, label: t(`operations.window.${value}`) }))
  return (
    <DialogPart label={t('operations.window')} htmlFor={id}>
      <div className="row row--wrap">
        <input
          className="input input--number"
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={amount}
          aria-invalid={!isValid}
          aria-describedby={`${id}-error ${id}-help`}
          onChange={(event) => set({ amount: event.currentTarget.value })}
        />
        <Segmented
          label={t('operations.window.unit')}
          options={units}
          value={unit}
          onChange={(value) => set({ unit: value })}
        />
      </div>
      {!isValid && <FieldError id={`${id}-error`}>{t('operations.window.invalid')}</FieldError>}
      <p className="help" id={`${id}-help`}>
        {t('operations.window.help')}
      </p>
    </DialogPart>
  )
}

/** Which sets or pieces, by their numbers. */
export function IdsPart({ act: { form, change } }: { readonly act: Act }) {
  const t = useT()
  const id = useId()
  const what = form.kind === 'delete-pieces' ? 'pieces' : 'sets'
  const isValid = parseIds(form.ids) !== null
  return (
    <DialogPart label={t(`operations.ids.${what}`)} htmlFor={id}>
      <input
        className="input input--mono"
        id={id}
        autoComplete="off"
        spellCheck={false}
        value={form.ids}
        aria-invalid={!isValid}
        aria-describedby={`${id}-error ${id}-help`}
        onChange={(event) => change({ ids: event.currentTarget.value })}
      />
      {!isValid && <FieldError id={`${id}-error`}>{t('operations.ids.invalid')}</FieldError>}
      <p className="help" id={`${id}-help`}>
        {t(`operations.ids.${what}.help`)}
      </p>
    </DialogPart>
  )
}

function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <div className="error" id={id} role="alert">
      <Icon name="alert" />
      <span>{children}</span>
    </div>
  )
}
