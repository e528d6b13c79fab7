import { useMissing } from '../../../domain/use-missing.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { SegmentedField } from '../../../ui/segmented-field.tsx'
import { ADDRESSING_MODELS, checksumsOf, LOCALITIES } from './storage-form.ts'
import { TextField } from './text-field.tsx'
import type { DestinationFormState } from './use-destination-form.ts'

/** Leaves what OceanBase does by itself. */
export const DEFAULT = 'default'

interface MoreFieldsProps {
  readonly form: DestinationFormState
}

/** What few destinations need: checksum, addressing, WORM, limits, and from where they are written. */
export function MoreFields({ form }: MoreFieldsProps) {
  const t = useT()
  return (
    <details className="more">
      <summary>{t('destinations.form.more')}</summary>
      {form.typed.storage.scheme !== 'file' && <ObjectFields form={form} />}
      <LocalityField form={form} />
    </details>
  )
}

function ObjectFields({ form: { typed, faults, changeStorage } }: MoreFieldsProps) {
  const t = useT()
  const { storage } = typed
  return (
    <>
      <Choice
        name="checksumType"
        words={checksumsOf(storage.scheme)}
        value={storage.checksumType}
        onChange={(checksumType) => changeStorage({ checksumType })}
      />
      {storage.scheme === 's3' && (
        <Choice
          name="addressingModel"
          words={ADDRESSING_MODELS}
          value={storage.addressingModel}
          onChange={(addressingModel) => changeStorage({ addressingModel })}
        />
      )}
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
    </>
  )
}

interface ChoiceProps<Word extends string> {
  readonly name: 'checksumType' | 'addressingModel'
  readonly words: readonly Word[]
  readonly value: Word | null
  readonly onChange: (word: Word | null) => void
}

/** One of OceanBase's own words, or none of them. */
function Choice<Word extends 'md5' | 'no_checksum' | 'crc32' | 'virtual_hosted_style' | 'path_style'>({
  name,
  words,
  value,
  onChange,
}: ChoiceProps<Word>) {
  const t = useT()
  return (
    <SegmentedField
      label={t(`destinations.form.${name}`)}
      options={[
        { value: DEFAULT, label: t('destinations.form.default') },
        ...words.map((word) => ({ value: word, label: t(`destinations.form.word.${word}`) })),
      ]}
      value={value ?? DEFAULT}
      onChange={(chosen) => onChange(words.find((word) => word === chosen) ?? null)}
    />
  )
}

/** OceanBase 4.4: which of its servers write there, so that backups stay near the storage. */
function LocalityField({ form: { typed, faults, changeStorage } }: MoreFieldsProps) {
  const t = useT()
  const whyOff = useMissing('source-locality')
  const { localityBy, localityNames } = typed.storage
  return (
    <>
      <SegmentedField
        label={t('destinations.form.locality')}
        options={[
          { value: DEFAULT, label: t('destinations.form.locality.any') },
          ...LOCALITIES.map((by) => ({ value: by, label: t(`destinations.form.locality.${by}`), off: whyOff })),
        ]}
        value={localityBy ?? DEFAULT}
        onChange={(by) => changeStorage({ localityBy: LOCALITIES.find((one) => one === by) ?? null })}
        help={whyOff ?? t('destinations.form.locality.help')}
      />
      {localityBy !== null && (
        <TextField
          label={t('destinations.form.localityNames')}
          value={localityNames}
          help={t('destinations.form.localityNames.help')}
          fault={faults.get('localityNames')}
          onChange={(names) => changeStorage({ localityNames: names })}
        />
      )}
    </>
  )
}
