import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { FaultWords } from './fault-words.tsx'
import type { DestinationFormState } from './use-destination-form.ts'

const SECRETS = [
  { field: 'accessId', parameter: 'access_id' },
  { field: 'accessKey', parameter: 'access_key' },
] as const

/** Write-only: what is set shows a fingerprint and is kept, or replaced by what is typed. */
export function SecretFields({ form }: { readonly form: DestinationFormState }) {
  const t = useT()
  const { storage } = form.typed
  if (storage.keys === 'keep') {
    return SECRETS.map(({ field, parameter }) => (
      <KeptSecret key={field} field={field} parameter={parameter} form={form} />
    ))
  }
  return (
    <>
      {SECRETS.map(({ field }) => {
        const fault = form.faults.get(field)
        return (
          <Field
            key={field}
            label={t(`destinations.form.${field}`)}
            help={t('destinations.form.secret.help')}
            error={fault === undefined ? undefined : <FaultWords fault={fault} />}
          >
            {(control) => (
              <input
                {...control}
                type="password"
                className="input input--mono"
                value={storage[field]}
                autoComplete="off"
                onChange={(event) => form.changeStorage({ [field]: event.currentTarget.value })}
              />
            )}
          </Field>
        )
      })}
      {form.canKeepKeys && (
        <div className="field-note">
          <Button small look="quiet" onClick={() => form.changeStorage({ keys: 'keep', accessId: '', accessKey: '' })}>
            {t('destinations.form.secret.keep')}
          </Button>
        </div>
      )}
    </>
  )
}

interface KeptSecretProps {
  readonly field: 'accessId' | 'accessKey'
  readonly parameter: string
  readonly form: DestinationFormState
}

function KeptSecret({ field, parameter, form }: KeptSecretProps) {
  const t = useT()
  const [tenant, another] = form.tenants
  const fingerprint = tenant?.[form.kind]?.secrets.find(({ name }) => name === parameter)?.fingerprint
  const fault = form.faults.get(field)
  const words =
    another === undefined && fingerprint !== undefined
      ? t('destinations.form.secret.set', { fingerprint })
      : t('destinations.form.secret.several')
  return (
    <Field
      label={t(`destinations.form.${field}`)}
      error={fault === undefined ? undefined : <FaultWords fault={fault} />}
    >
      {(control) => (
        <div className="input-row">
          <span className="secret">
            <Icon name="lock" />
            {words}
          </span>
          <Button small look="quiet" id={control.id} onClick={() => form.changeStorage({ keys: 'replace' })}>
            {t('destinations.replace')}
          </Button>
        </div>
      )}
    </Field>
  )
}
