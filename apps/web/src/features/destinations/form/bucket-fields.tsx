import { useT } from '../../../lib/i18n/use-t.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { mendedHost } from './mend.ts'
import { SecretFields } from './secret-fields.tsx'
import { TextField } from './text-field.tsx'
import type { DestinationFormState } from './use-destination-form.ts'

const EXAMPLE_HOST = { oss: 'oss-cn-hangzhou-internal.aliyuncs.com', cos: 'cos.ap-guangzhou.myqcloud.com' } as const

interface BucketFieldsProps {
  readonly form: DestinationFormState
}

/** What OSS and COS want besides the directory: endpoint, keys, and how they are to be treated. */
export function BucketFields({ form }: BucketFieldsProps) {
  const t = useT()
  const { faults, changeStorage, typed } = form
  const { storage } = typed
  if (storage.scheme === 'file') return null
  return (
    <>
      <TextField
        label={t('destinations.form.host')}
        value={storage.host}
        help={t('destinations.form.host.help', { example: EXAMPLE_HOST[storage.scheme] })}
        fault={faults.get('host')}
        mend={mendedHost(storage)}
        onChange={(host) => changeStorage({ host })}
      />
      {storage.scheme === 'cos' && (
        <TextField
          label={t('destinations.form.appId')}
          value={storage.appId}
          help={t('destinations.form.appId.help')}
          fault={faults.get('appId')}
          onChange={(appId) => changeStorage({ appId })}
        />
      )}
      <SecretFields form={form} />
      <DeleteMode form={form} />
      <MoreFields form={form} />
    </>
  )
}

const DEFAULT = 'default'

function DeleteMode({ form: { typed, changeStorage } }: BucketFieldsProps) {
  const t = useT()
  return (
    <div className="field">
      <span className="label">{t('destinations.form.deleteMode')}</span>
      <div>
        <Segmented
          label={t('destinations.form.deleteMode')}
          options={([DEFAULT, 'delete', 'tagging'] as const).map((value) => ({
            value,
            label: t(`destinations.form.deleteMode.${value}`),
          }))}
          value={typed.storage.deleteMode ?? DEFAULT}
          onChange={(mode) => changeStorage({ deleteMode: mode === DEFAULT ? null : mode })}
        />
      </div>
      <p className="help">{t('destinations.form.deleteMode.help')}</p>
    </div>
  )
}

function MoreFields({ form: { typed, faults, changeStorage } }: BucketFieldsProps) {
  const t = useT()
  const { storage } = typed
  return (
    <details className="more">
      <summary>{t('destinations.form.more')}</summary>
      <div className="field">
        <span className="label">{t('destinations.form.checksumType')}</span>
        <div>
          <Segmented
            label={t('destinations.form.checksumType')}
            options={([DEFAULT, 'md5', 'no_checksum'] as const).map((value) => ({
              value,
              label: t(`destinations.form.checksumType.${value}`),
            }))}
            value={storage.checksumType ?? DEFAULT}
            onChange={(type) => changeStorage({ checksumType: type === DEFAULT ? null : type })}
          />
        </div>
      </div>
      {storage.scheme === 'oss' && (
        <div className="field-note">
          <Checkbox checked={storage.enableWorm} onChange={(enableWorm) => changeStorage({ enableWorm })}>
            {t('destinations.form.enableWorm')}
          </Checkbox>
        </div>
      )}
      <TextField
        label={t('destinations.form.maxIops')}
        value={storage.maxIops}
        fault={faults.get('maxIops')}
        onChange={(maxIops) => changeStorage({ maxIops })}
      />
      <TextField
        label={t('destinations.form.maxBandwidth')}
        value={storage.maxBandwidth}
        help={t('destinations.form.maxBandwidth.help')}
        fault={faults.get('maxBandwidth')}
        onChange={(maxBandwidth) => changeStorage({ maxBandwidth })}
      />
    </details>
  )
}
