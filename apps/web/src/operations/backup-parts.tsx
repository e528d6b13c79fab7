import { useId } from 'react'
import { useFormat } from '../lib/format/use-format.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icon.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { DESCRIPTION_LIMIT_BYTES, descriptionBytes } from './act-form.ts'
import { cutToBytes, type DescriptionFault, withoutRefused } from './description.ts'
import { DialogPart } from './dialog-part.tsx'
import { EncryptionParts } from './encryption-parts.tsx'
import { NO_SECRETS } from './typed-secrets.ts'
import type { Act } from './use-act.ts'

/** Full or incremental, with or without its archived log, and the operator's own words. */
export function BackupParts({ act }: { readonly act: Act }) {
  const t = useT()
  const { form, change } = act
  const types = (['full', 'incremental'] as const).map((value) => ({ value, label: t(`backup-type.${value}`) }))
  return (
    <>
      <DialogPart label={t('operations.what')}>
        <div className="row row--wrap row--4">
          <Segmented
            label={t('operations.backup-type')}
            options={types}
            value={form.backupType}
            onChange={(backupType) => change({ backupType })}
          />
          <Checkbox checked={form.plusArchivelog} onChange={(plusArchivelog) => change({ plusArchivelog })}>
            {t('operations.plus-archivelog')}
          </Checkbox>
          <Checkbox checked={form.encrypt} onChange={(encrypt) => change({ encrypt, secrets: NO_SECRETS })}>
            {t('operations.encrypt')}
          </Checkbox>
        </div>
        {form.plusArchivelog && <p className="help">{t('operations.plus-archivelog.help')}</p>}
      </DialogPart>
      <EncryptionParts act={act} />
      <DescriptionPart act={act} />
    </>
  )
}

function DescriptionPart({ act: { form, change, descriptionFault } }: { readonly act: Act }) {
  const t = useT()
  const format = useFormat()
  const id = useId()
  const bytes = format.count(descriptionBytes(form.description))
  const limit = format.count(DESCRIPTION_LIMIT_BYTES)
  return (
    <DialogPart label={t('operations.description')} htmlFor={id}>
      <input
        className="input"
        id={id}
        value={form.description}
        aria-invalid={descriptionFault !== null}
        aria-describedby={`${id}-error ${id}-help`}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      {descriptionFault !== null && (
        <div className="error" id={`${id}-error`} role="alert">
          <Icon name="failed" />
          <DescriptionError
            fault={descriptionFault}
            bytes={bytes}
            limit={limit}
            text={form.description}
            onMend={(description) => change({ description })}
          />
        </div>
      )}
      <p className="help" id={`${id}-help`}>
        {t('operations.description.help', { bytes, limit })}
      </p>
    </DialogPart>
  )
}

interface DescriptionErrorProps {
  readonly fault: DescriptionFault
  readonly bytes: string
  readonly limit: string
  readonly text: string
  readonly onMend: (text: string) => void
}

/** What is wrong, and the one click that mends it. */
function DescriptionError({ fault, bytes, limit, text, onMend }: DescriptionErrorProps) {
  const t = useT()
  const tooLong = fault === 'too-long'
  return (
    <div>
      <div className="said">
        {tooLong ? t('operations.description.too-long', { bytes, limit }) : t('operations.description.character')}
      </div>
      <Button
        small
        look="quiet"
        onClick={() => onMend(tooLong ? cutToBytes(text, DESCRIPTION_LIMIT_BYTES) : withoutRefused(text))}
      >
        {tooLong ? t('operations.description.cut', { limit }) : t('operations.description.remove')}
      </Button>
    </div>
  )
}
