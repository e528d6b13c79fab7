/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a combobox's list: HTML has no element for it */
import './palette.css'
import { Dialog } from '@base-ui/react/dialog'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useGo } from '../../lib/cluster.ts'
import { useIsFramed } from '../../lib/frame-context.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { placePath } from '../../lib/place.ts'
import { useBeginAct } from '../../operations/tenant-act.ts'
import { Icon } from '../../ui/icon.tsx'
import type { Target } from './entry.ts'
import { PaletteGroup } from './palette-group.tsx'
import { useEntries } from './use-entries.ts'

/** Where one types to go somewhere or to begin an act. The focus stays in the field; the arrows move the choice. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim-back" />
        <Dialog.Viewport className="scrim">
          <Dialog.Popup className="palette" aria-label={t('palette.title')} initialFocus={field}>
            <PaletteBody field={field} onClose={onClose} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface PaletteBodyProps {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}

function PaletteBody({ field, onClose }: PaletteBodyProps) {
  const t = useT()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const { places, acts } = useEntries(typed)
  const follow = useFollow(onClose)
  const all = [...places, ...acts].map(({ item }) => item)
  const at = Math.max(
    0,
    all.findIndex(({ key }) => key === chosenKey),
  )
  const chosen = all[at]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== undefined)
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  }, [chosen])

  const press = (event: KeyboardEvent) => {
    const next = stepFor(event.key, at, all.length)
    if (event.nativeEvent.isComposing || (next === null && event.key !== 'Enter')) return
    event.preventDefault()
    if (next !== null) setChosenKey(all[next]?.key ?? null)
    else if (chosen !== undefined && chosen.off === null) follow(chosen.target)
  }
  const shared = { id, chosenKey: chosen?.key ?? null, onPick: follow, onPoint: setChosenKey }
  return (
    <>
      <div className="palette-input">
        <Icon name="search" size={14} />
        <input
          ref={field}
          role="combobox"
          aria-label={t('palette.title')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.key}`}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setChosenKey(null)
          }}
          onKeyDown={press}
        />
      </div>
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={t('palette.results')} ref={list}>
        <PaletteGroup {...shared} title={t('palette.go')} found={places} />
        <PaletteGroup {...shared} title={t('palette.do')} found={acts} />
      </div>
      {all.length === 0 && <output className="palette-none">{t('palette.none')}</output>}
    </>
  )
}

/** Where a key moves the choice; null: nowhere. Beyond the ends it goes around. */
function stepFor(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at + count - 1) % count
  if (key === 'PageDown') return Math.min(count - 1, at + PAGE)
  if (key === 'PageUp') return Math.max(0, at - PAGE)
  return null
}

const PAGE = 8

function useFollow(onClose: () => void): (target: Target) => void {
  const go = useGo()
  const navigate = useNavigate()
  const framed = useIsFramed()
  const begin = useBeginAct()
  return (target) => {
    onClose()
    if (target.to === 'place') go(target.place)
    else if (target.to === 'act') begin(target.act, target.tenantId)
    else void navigate({ to: placePath(target.clusterId, { page: 'overview' }, framed), replace: framed })
  }
}
