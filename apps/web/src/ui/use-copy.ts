import { useEffect, useState } from 'react'

const SHOWN_MS = 2_000

/**
 * Copies a text and says for a moment that it did. Where the clipboard is closed to us, as in most frames, the text is
 * selected instead, so that the reader's own copy works.
 */
export function useCopy(): { copied: boolean; copy: (text: string, shown: Element | null) => void } {
  const [copied, setCopied] = useState(0)
  useEffect(() => {
    if (copied === 0) return
    const timer = setTimeout(() => setCopied(0), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = (text: string, shown: Element | null) => {
    write(text).then(
      () => setCopied((count) => count + 1),
      () => {
        if (shown !== null) getSelection()?.selectAllChildren(shown)
      },
    )
  }
  return { copied: copied > 0, copy }
}

/** Outside of a secure context there is no clipboard at all. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
