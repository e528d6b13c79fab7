import { useT } from '../../../lib/i18n/use-t.ts'
import { SegmentedField } from '../../../ui/segmented-field.tsx'
import { mendedHost } from './mend.ts'
import { DEFAULT } from './more-fields.tsx'
import { SecretFields } from './secret-fields.tsx'
import { TextField } from './text-field.tsx'
import type { DestinationFormState } from './use-destination-form.ts'

const EXAMPLE_HOST = {
  oss: 'oss-cn-hangzhou-internal.aliyuncs.com',
  cos: 'cos.ap-guangzhou.myqcloud.com',
  s3: 's3.eu-central-1.amazonaws.com',
  azblob: 'account.blob.core.windows.net',
} as const

interface BucketFieldsProps {
  readonly form: DestinationFormState
}

/** What an object storage wants besides the directory: endpoint, keys, and how they are to be treated. */
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
      {storage.scheme === 's3' && (
        <TextField
          label={t('destinations.form.s3Region')}
          value={storage.s3Region}
          help={t('destinations.form.s3Region.help')}
          fault={faults.get('s3Region')}
          onChange={(s3Region) => changeStorage({ s3Region })}
        />
      )}
      <SecretFields form={form} />
      <DeleteMode form={form} />
    </>
  )
}

function DeleteMode({ form: { typed, changeStorage } }: BucketFieldsProps) {
  const t = useT()
  return (
    <SegmentedField
      label={t('destinations.form.deleteMode')}
      options={([DEFAULT, 'delete', 'tagging'] as const).map((value) => ({
        value,
        label: t(`destinations.form.deleteMode.${value}`),
      }))}
      value={typed.storage.deleteMode ?? DEFAULT}
      onChange={(mode) => changeStorage({ deleteMode: mode === DEFAULT ? null : mode })}
      help={t('destinations.form.deleteMode.help')}
    />
  )
}
