import { useLocation } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { OperationContext } from './operation-context.ts'
import type { OperationDraft } from './operation-draft.ts'

export { useOperation } from './operation-context.ts'

const OperationDialog = lazy(() =>
  import('./operation-dialog.tsx').then((dialog) => ({ default: dialog.OperationDialog })),
)

/** Drafts lie on one another: an act that has to be done first comes on top, with what was typed kept below it. */
interface Opened {
  readonly drafts: readonly OperationDraft[]
  /** The address it was opened at: going elsewhere, by a link in it or by Back, leaves it. */
  readonly href: string
  /** Counts openings, so that each has a form of its own. */
  readonly opening: number
}

/** Holds the one dialog by which everything is done; its code comes when it first opens. Stands inside the router. */
export function OperationProvider({ children }: { readonly children: ReactNode }) {
  const href = useLocation({ select: (location) => location.href })
  const [opened, setOpened] = useState<Opened>({ drafts: [], href: '', opening: 0 })
  const actions = useMemo(() => {
    const show = (next: (drafts: readonly OperationDraft[]) => readonly OperationDraft[]) =>
      setOpened((before) => ({ drafts: next(before.drafts), href, opening: before.opening + 1 }))
    return {
      open: (draft: OperationDraft) => show(() => [draft]),
      detour: (draft: OperationDraft, kept: OperationDraft) => show((before) => [...before.slice(0, -1), kept, draft]),
      close: () => show((before) => before.slice(0, -1)),
    }
  }, [href])
  const draft = opened.href === href ? opened.drafts.at(-1) : undefined
  return (
    <OperationContext value={actions}>
      {children}
      {draft !== undefined && (
        <Suspense fallback={null}>
          <OperationDialog key={opened.opening} draft={draft} actions={actions} />
        </Suspense>
      )}
    </OperationContext>
  )
}
