import { lazy, Suspense, useEffect } from 'react'
import { useT } from '../../lib/i18n/use-t.ts'
import { Icon } from '../../ui/icon.tsx'

const load = () => import('../../features/palette/palette.tsx')
const Palette = lazy(() => load().then((palette) => ({ default: palette.Palette })))

interface PaletteHostProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Opens the palette by Ctrl-K or ⌘K, unless a dialog is open: leaving it would lose what was typed there. */
export function PaletteHost({ open, onOpenChange }: PaletteHostProps) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      if (open) onOpenChange(false)
      else if (document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') === null) onOpenChange(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [open, onOpenChange])
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <Palette onClose={() => onOpenChange(false)} />
    </Suspense>
  )
}

/** Opens the palette for those who do not know the keys, and tells them. */
export function FindButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = useT()
  const label = t('palette.open')
  return (
    <button
      type="button"
      className="bar-item bar-find"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onOpen}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
    >
      <span className="sr">{label}</span>
      <span aria-hidden="true">{label}</span>
      <Icon name="search" size={14} />
      <span className="kbd" aria-hidden="true">
        {/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'}
      </span>
    </button>
  )
}
