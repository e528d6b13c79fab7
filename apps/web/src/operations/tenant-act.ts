import type { TenantAction } from '@tidemark/contract'
import { useCallback } from 'react'
import { blockerWords, type NoteWords } from '../domain/note-words.ts'
import { useGo } from '../lib/cluster.ts'
import { useIsLive } from '../lib/freshness/use-freshness.ts'
import type { MessageKey } from '../lib/i18n/use-t.ts'
import { useOperation } from './operation-context.ts'
import { useNoteWords } from './use-note-words.ts'

type Act = Pick<TenantAction, 'kind' | 'destinationKind'>

/** What an act on a tenant is called. */
export function actionWords({ kind, destinationKind }: Act): MessageKey {
  if (kind === 'set-destination' || kind === 'clear-destination' || kind === 'rotate-keys') {
    return `tenant.action.${kind}.${destinationKind ?? 'data'}`
  }
  return `tenant.action.${kind}`
}

/** Why an act cannot be done now, in words; null: it can. */
export function whyNot(words: NoteWords, live: boolean, { blockers }: Pick<TenantAction, 'blockers'>): string | null {
  if (!live) return words.t('degraded.why-off')
  return blockers.length === 0 ? null : blockers.map((blocker) => blockerWords(words, blocker)).join('; ')
}

const NOBODY = [] as const

export function useWhyNot(action: TenantAction): string | null {
  return whyNot(useNoteWords(NOBODY), useIsLive(), action)
}

/** Begins an act: opens its dialog, or its form. `tenantId` null: whom it is for is chosen there. */
export function useBeginAct(): (act: Act, tenantId: number | null, recoveryWindow?: string) => void {
  const go = useGo()
  const { open } = useOperation()
  return useCallback(
    ({ kind, destinationKind }, tenantId, recoveryWindow) => {
      const destination = destinationKind ?? 'data'
      if (kind === 'set-destination') {
        const tenants = tenantId === null ? {} : { tenants: String(tenantId) }
        go({ page: 'destinations', search: { set: destination, ...tenants } })
        return
      }
      open({
        kind,
        destination,
        ...(tenantId === null ? {} : { tenantIds: [tenantId] }),
        ...(recoveryWindow === undefined ? {} : { recoveryWindow }),
      })
    },
    [go, open],
  )
}
