import { type ReactNode, useRef } from 'react'
import { useT } from '../lib/i18n/use-t.ts'
import { useCopy } from './use-copy.ts'

interface CopyTextProps {
  readonly text: string
  /** How it is shown; else the text itself. */
  readonly children?: ReactNode
}

/** An identifier: monospaced, copied on click. */
export function CopyText({ text, children }: CopyTextProps) {
  const t = useT()
  const shown = useRef<HTMLSpanElement>(null)
  const { copied, copy } = useCopy()
  return (
    <button
      type="button"
      className="copy mono"
      title={copied ? t('ui.copied') : t('ui.copy-value', { value: text })}
      onClick={() => copy(text, shown.current)}
    >
      <span ref={shown}>{children ?? text}</span>
      <output className="sr">{copied ? t('ui.copied') : ''}</output>
    </button>
  )
}
