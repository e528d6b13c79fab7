import { useT } from '../lib/i18n/use-t.ts'
import { PlaceLink } from '../lib/place-link.tsx'

interface TenantNameProps {
  readonly tenantId: number
  /** null: the tenant is no longer there; then its id stands for it and leads nowhere. */
  readonly tenantName: string | null
  readonly className?: string
}

/** A tenant by name, leading to its page. `sys` has none: it commands, it is not backed up. */
export function TenantName({ tenantId, tenantName, className }: TenantNameProps) {
  const t = useT()
  if (tenantName === null) return <span className="ink-3">{t('tenant.gone', { id: tenantId })}</span>
  if (tenantId === SYS_TENANT_ID) return <span className={className}>{tenantName}</span>
  return (
    <PlaceLink to={{ page: 'tenant', tenantId }} className={className}>
      {tenantName}
    </PlaceLink>
  )
}

const SYS_TENANT_ID = 1
