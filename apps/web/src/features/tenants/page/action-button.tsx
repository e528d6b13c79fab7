import type { TenantAction } from '@tidemark/contract'
import { blockerWords } from '../../../domain/note-words.ts'
import { useGo } from '../../../lib/cluster.ts'
import { useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { type MessageKey, useT } from '../../../lib/i18n/use-t.ts'
import { isDangerous } from '../../../operations/act-form.ts'
import { useOperation } from '../../../operations/operation-provider.tsx'
import { useNoteWords } from '../../../operations/use-note-words.ts'
import { Button } from '../../../ui/button.tsx'

interface ActionButtonProps {
  readonly tenantId: number
  readonly action: TenantAction
  /** Alone at the top of the page, second there, one of many, or one of those that are off. */
  readonly look: 'primary' | 'second' | 'small' | 'word'
  /** The recovery window a policy begins with in the form. */
  readonly window?: string | undefined
  /** Where its place says the rest of it. */
  readonly label?: MessageKey
}

/** An act on this tenant: opens its dialog or its form, or says why not. */
export function ActionButton({ tenantId, action, look, window, label }: ActionButtonProps) {
  const t = useT()
  const go = useGo()
  const { open } = useOperation()
  const off = useWhyNot(action)
  const { kind, destinationKind } = action
  const destination = destinationKind ?? 'data'
  const act = () => {
    if (kind === 'set-destination') {
      go({ page: 'destinations', search: { set: destination, tenants: String(tenantId) } })
    } else {
      open({ kind, tenantIds: [tenantId], destination, ...(window === undefined ? {} : { recoveryWindow: window }) })
    }
  }
  const danger = kind !== 'set-destination' && isDangerous(kind)
  const isSmall = look === 'small' || look === 'word'
  return (
    <Button
      look={look === 'primary' ? 'primary' : danger ? 'danger' : 'plain'}
      small={isSmall}
      className={look === 'word' ? 'btn--word' : ''}
      off={off}
      offShown={!isSmall}
      onClick={act}
    >
      {t(label ?? actionWords(action))}
    </Button>
  )
}

/** Why an act cannot be done now, in words; null: it can. */
export function useWhyNot({ blockers }: TenantAction): string | null {
  const words = useNoteWords(NOBODY)
  const live = useIsLive()
  if (!live) return words.t('degraded.why-off')
  return blockers.length === 0 ? null : blockers.map((blocker) => blockerWords(words, blocker)).join('; ')
}

const NOBODY = [] as const

function actionWords({ kind, destinationKind }: TenantAction): MessageKey {
  if (kind === 'set-destination' || kind === 'clear-destination' || kind === 'rotate-keys') {
    return `tenant.action.${kind}.${destinationKind ?? 'data'}`
  }
  return `tenant.action.${kind}`
}
