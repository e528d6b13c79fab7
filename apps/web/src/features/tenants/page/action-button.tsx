import type { TenantAction } from '@tidemark/contract'
import { type MessageKey, useT } from '../../../lib/i18n/use-t.ts'
import { isDangerous } from '../../../operations/act-form.ts'
import { actionWords, useBeginAct, useWhyNot } from '../../../operations/tenant-act.ts'
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
  const begin = useBeginAct()
  const off = useWhyNot(action)
  const { kind } = action
  const danger = kind !== 'set-destination' && isDangerous(kind)
  const isSmall = look === 'small' || look === 'word'
  return (
    <Button
      look={look === 'primary' ? 'primary' : danger ? 'danger' : 'plain'}
      small={isSmall}
      className={look === 'word' ? 'btn--word' : ''}
      off={off}
      offShown={!isSmall}
      onClick={() => begin(action, tenantId, window)}
    >
      {t(label ?? actionWords(action))}
    </Button>
  )
}
