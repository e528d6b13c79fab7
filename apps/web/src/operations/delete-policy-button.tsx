import { useIsLive } from '../lib/freshness/use-freshness.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { useOperation } from './operation-context.ts'

interface DeletePolicyButtonProps {
  /** Whom the dialog begins with; none: they are chosen in it. */
  readonly tenantIds?: readonly number[]
}

/** A delete policy for one tenant or several. */
export function DeletePolicyButton({ tenantIds = [] }: DeletePolicyButtonProps) {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  return (
    <Button
      icon="delete"
      off={live ? null : t('degraded.why-off')}
      onClick={() => open({ kind: 'set-delete-policy', tenantIds })}
    >
      {t('tenants.delete-policy')}
    </Button>
  )
}
