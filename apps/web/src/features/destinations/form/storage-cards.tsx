import { useMissing } from '../../../domain/use-missing.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Icon } from '../../../ui/icon.tsx'
import { SCHEMES, type Scheme } from './storage-form.ts'

interface StorageCardsProps {
  readonly scheme: Scheme
  readonly onChoose: (scheme: Scheme) => void
}

/** The kinds of storage as cards, and what the chosen one asks of the servers. */
export function StorageCards({ scheme, onChoose }: StorageCardsProps) {
  const t = useT()
  const missing = { s3: useMissing('s3'), azblob: useMissing('azblob') }
  return (
    <fieldset>
      <legend className="fieldset-title">{t('destinations.form.storage')}</legend>
      <div className="cards">
        {SCHEMES.map((known) => {
          const whyOff = known === 's3' || known === 'azblob' ? missing[known] : null
          return (
            <label key={known} className="card-radio">
              <Icon name={known === 'file' ? 'nfs' : 'bucket'} />
              <input
                type="radio"
                name="storage"
                disabled={whyOff !== null}
                checked={known === scheme}
                onChange={() => onChoose(known)}
              />
              <span className="name">{t(`destinations.scheme.${known}`)}</span>
              <span className="help">{whyOff ?? t(`destinations.scheme.${known}.help`)}</span>
            </label>
          )
        })}
      </div>
      <p className="help form-note">{t(`destinations.scheme.${scheme}.where`)}</p>
    </fieldset>
  )
}
