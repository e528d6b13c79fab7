import { useMissing } from '../../../domain/use-missing.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { SegmentedField } from '../../../ui/segmented-field.tsx'
import { FaultWords } from './fault-words.tsx'
import { NO_KEYS, takesRole } from './storage-form.ts'
import type { DestinationFormState } from './use-destination-form.ts'

const KEYS = ['accessId', 'accessKey'] as const
const ROLE = ['roleArn', 'externalId'] as const
type SecretField = (typeof KEYS)[number] | (typeof ROLE)[number]

/** What each secret is called where OceanBase shows that it is set. */
const PARAMETERS = {
  accessId: 'access_id',
  accessKey: 'access_key',
  roleArn: 'role_arn',
  externalId: 'external_id',
} as const satisfies Record<SecretField, string>

/** Write-only: what is set shows a fingerprint and is kept, or replaced by keys or a role that are typed. */
export function SecretFields({ form }: { readonly form: DestinationFormState }) {
  const t = useT()
  const { keys, scheme } = form.typed.storage
  if (keys === 'keep') {
    return keptFields(form).map((field) => <KeptSecret key={field} field={field} form={form} />)
  }
  return (
    <>
      {takesRole(scheme) && <KeysOrRole form={form} />}
      {(keys === 'role' ? ROLE : KEYS).map((field) => (
        <TypedSecret key={field} field={field} form={form} />
      ))}
      {form.canKeepKeys && (
        <div className="field-note">
          <Button small look="quiet" onClick={() => form.changeStorage({ keys: 'keep', ...NO_KEYS })}>
            {t('destinations.form.secret.keep')}
          </Button>
        </div>
      )}
    </>
  )
}

/** A destination that is reached by a role has no keys to show. */
function keptFields({ tenants, kind }: DestinationFormState): readonly SecretField[] {
  const isRole = tenants[0]?.[kind]?.secrets.some(({ name }) => name === PARAMETERS.roleArn) === true
  return isRole ? ROLE : KEYS
}

function KeysOrRole({ form: { typed, changeStorage } }: { readonly form: DestinationFormState }) {
  const t = useT()
  const whyOff = useMissing('assume-role')
  return (
    <SegmentedField
      label={t('destinations.form.access')}
      options={(['replace', 'role'] as const).map((value) => ({
        value,
        label: t(`destinations.form.access.${value}`),
        off: value === 'role' ? whyOff : null,
      }))}
      value={typed.storage.keys === 'role' ? 'role' : 'replace'}
      onChange={(keys) => changeStorage({ keys, ...NO_KEYS })}
      help={whyOff ?? t('destinations.form.access.help')}
    />
  )
}

interface SecretProps {
  readonly field: SecretField
  readonly form: DestinationFormState
}

function TypedSecret({ field, form }: SecretProps) {
  const t = useT()
  const { scheme } = form.typed.storage
  const fault = form.faults.get(field)
  const name =
    scheme === 'azblob' && (field === 'accessId' || field === 'accessKey') ? (`${field}.azblob` as const) : field
  return (
    <Field
      label={t(`destinations.form.${name}`)}
      help={t(field === 'externalId' ? 'destinations.form.externalId.help' : 'destinations.form.secret.help')}
      error={fault === undefined ? undefined : <FaultWords fault={fault} />}
    >
      {(control) => (
        <input
          {...control}
          type="password"
          className="input input--mono"
          value={form.typed.storage[field]}
          autoComplete="off"
          onChange={(event) => form.changeStorage({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}

function KeptSecret({ field, form }: SecretProps) {
  const t = useT()
  const [tenant, another] = form.tenants
  const fingerprint = tenant?.[form.kind]?.secrets.find(({ name }) => name === PARAMETERS[field])?.fingerprint
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
