import { useState } from 'react'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Field } from '../../../ui/field.tsx'
import { type Pasted, readPastedUri } from './pasted-uri.ts'

interface PasteFieldProps {
  readonly placeholder: string
  readonly onFill: (pasted: Pasted & { readonly ok: true }) => void
}

/**
 * Takes a URI apart as soon as it is pasted, or typed and left, and is empty again: a key that was in it goes to its
 * own field and stands nowhere else.
 */
export function PasteField({ placeholder, onFill }: PasteFieldProps) {
  const t = useT()
  const [text, setText] = useState('')
  const [last, setLast] = useState<Pasted | null>(null)
  const take = (uri: string) => {
    if (uri.trim() === '') return
    const pasted = readPastedUri(uri)
    setLast(pasted)
    setText(pasted.ok ? '' : uri)
    if (pasted.ok) onFill(pasted)
  }
  return (
    <>
      <Field
        label={t('destinations.form.paste')}
        help={t('destinations.form.paste.help')}
        {...(last?.ok === false ? { error: t(`destinations.form.paste.${last.fault}`) } : {})}
      >
        {(control) => (
          <input
            {...control}
            className="input input--mono"
            value={text}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              event.preventDefault()
              take(event.clipboardData.getData('text'))
            }}
            onBlur={() => take(text)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take(text)
            }}
          />
        )}
      </Field>
      <output className={last?.ok === true ? 'help field-note' : 'sr'}>
        {last?.ok === true && filledWords(t, last.leftOut)}
      </output>
    </>
  )
}

function filledWords(t: ReturnType<typeof useT>, leftOut: number): string {
  return leftOut === 0 ? t('destinations.form.paste.filled') : t('destinations.form.paste.left-out', { count: leftOut })
}
