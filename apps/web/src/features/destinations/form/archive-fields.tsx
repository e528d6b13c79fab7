import { useId } from 'react'
import { useT } from '../../../lib/i18n/use-t.ts'
import { SegmentedField } from '../../../ui/segmented-field.tsx'
import { Select } from '../../../ui/select.tsx'
import type { DestinationFormState } from './use-destination-form.ts'

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** What only an archive destination has: what happens when archiving falls behind, and how long a piece is. */
export function ArchiveFields({ form }: { readonly form: DestinationFormState }) {
  const t = useT()
  const id = useId()
  const { archive } = form.typed
  if (form.kind !== 'archive') return null
  return (
    <>
      <SegmentedField
        label={t('destinations.form.binding')}
        options={(['optional', 'mandatory'] as const).map((value) => ({
          value,
          label: t(`destinations.form.binding.${value}`),
        }))}
        value={archive.binding}
        onChange={(binding) => form.change({ archive: { ...archive, binding } })}
        help={t(`destinations.form.binding.${archive.binding}.help`)}
      />
      <div className="field">
        <label htmlFor={id}>{t('destinations.form.interval')}</label>
        <Select
          id={id}
          aria-describedby={`${id}-help`}
          options={DAYS.map((days) => ({
            value: String(days),
            label: days === 1 ? t('destinations.form.interval.day') : t('destinations.form.interval.days', { days }),
          }))}
          value={String(archive.pieceSwitchIntervalDays)}
          onChange={(days) => form.change({ archive: { ...archive, pieceSwitchIntervalDays: Number(days) } })}
        />
        <p className="help" id={`${id}-help`}>
          {t('destinations.form.interval.help')}
        </p>
      </div>
    </>
  )
}
