import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/** After going to another page the focus is at its start, where a document newly opened has it. */
export function usePageFocus(page: RefObject<HTMLElement | null>): void {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    page.current?.focus({ preventScroll: true })
  }, [page, path])
}
