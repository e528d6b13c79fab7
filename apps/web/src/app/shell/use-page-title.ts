import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useT } from '../../lib/i18n/use-t.ts'
import { PAGES } from '../../lib/place.ts'

/** Names the browser's tab after the page: `Jobs · Tidemark`. */
export function usePageTitle(): void {
  const t = useT()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const page = PAGES.find((candidate) => path.split('/').includes(candidate))
  const title = page === undefined ? 'Tidemark' : `${t(`shell.${page}`)} · Tidemark`
  useEffect(() => {
    document.title = title
  }, [title])
}
