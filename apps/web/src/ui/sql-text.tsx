import { useRef } from 'react'
import { useT } from '../lib/i18n/use-t.ts'
import { IconButton } from './icon-button.tsx'
import { type SqlPart, sqlParts } from './sql-parts.ts'
import { useCopy } from './use-copy.ts'

const CLASS = {
  keyword: 'k',
  string: 's',
  secret: 'secret-mask',
  plain: undefined,
} as const satisfies Record<SqlPart['kind'], string | undefined>

/** A statement as it is sent, secrets masked: wraps, and copies to the letter. */
export function SqlText({ sql }: { readonly sql: string }) {
  const t = useT()
  const shown = useRef<HTMLElement>(null)
  const { copied, copy } = useCopy()
  return (
    <div className="sql">
      <pre>
        <code ref={shown}>
          {sqlParts(sql).map((part) => (
            <span key={part.at} className={CLASS[part.kind]}>
              {part.text}
            </span>
          ))}
        </code>
      </pre>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        label={copied ? t('ui.copied') : t('ui.copy')}
        onClick={() => copy(sql, shown.current)}
      />
    </div>
  )
}
