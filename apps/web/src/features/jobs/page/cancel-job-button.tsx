import { useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useOperation } from '../../../operations/operation-context.ts'
import { Button } from '../../../ui/button.tsx'

interface CancelJobButtonProps {
  readonly kind: 'cancel-backup' | 'cancel-delete'
  readonly page: { readonly cancelable: boolean; readonly cancelTenantIds: readonly number[] }
  readonly label: string
}

/** Cancels the job of a page, or says why that cannot be done. */
export function CancelJobButton({ kind, page: { cancelable, cancelTenantIds }, label }: CancelJobButtonProps) {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  const off = live ? (cancelable ? null : t('jobs.page.cancel-blocked')) : t('jobs.page.cancel-down')
  return (
    <Button look="danger" off={off} onClick={() => open({ kind, tenantIds: cancelTenantIds })}>
      {label}
    </Button>
  )
}
