import type { ProtectionState } from '@tidemark/contract'
import { useT } from '../lib/i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon-name.ts'
import { StateWord } from '../ui/state-word.tsx'
import type { Tone } from '../ui/tone.ts'

export const PROTECTION_LOOK = {
  'not-protected': { tone: 'bad', icon: 'unprotected' },
  'at-risk': { tone: 'warn', icon: 'at-risk' },
  protected: { tone: 'good', icon: 'protected' },
} as const satisfies Record<ProtectionState, { tone: Tone; icon: IconName }>

interface ProtectionProps {
  readonly state: ProtectionState
}

export function ProtectionWord({ state, pill = false }: ProtectionProps & { readonly pill?: boolean }) {
  const t = useT()
  return (
    <StateWord {...PROTECTION_LOOK[state]} pill={pill}>
      {t(`protection.${state}`)}
    </StateWord>
  )
}

/** The shield alone, before a tenant's name; its word is read out. */
export function ProtectionShield({ state }: ProtectionProps) {
  const t = useT()
  const { tone, icon } = PROTECTION_LOOK[state]
  const word = t(`protection.${state}`)
  return (
    <span className="state" data-tone={tone} title={word}>
      <Icon name={icon} />
      <span className="sr">{t('protection.prefix', { state: word })}</span>
    </span>
  )
}
