import type { BackupType } from '@tidemark/contract'
import type { ReactNode } from 'react'
import { useT } from '../lib/i18n/use-t.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon-name.ts'

const ICON = {
  full: 'full',
  incremental: 'incremental',
  unknown: 'unknown',
} as const satisfies Record<BackupType, IconName>

interface BackupKindProps {
  readonly type: BackupType
  /** It can be restored with its password only. */
  readonly encrypted?: boolean | null
  /** What is said of it, instead of its name alone. */
  readonly children?: ReactNode
}

/** A backup's kind is slate and shape: colour is kept for states. */
export function BackupKind({ type, encrypted = null, children }: BackupKindProps) {
  const t = useT()
  return (
    <span className="kind" data-kind={type}>
      <Icon name={ICON[type]} />
      <span>{children ?? t(`backup-type.${type}`)}</span>
      {encrypted === true && (
        <span className="kind-lock" title={t('backup-type.encrypted')}>
          <Icon name="lock" size={14} />
          <span className="sr">{t('backup-type.encrypted')}</span>
        </span>
      )}
    </span>
  )
}
