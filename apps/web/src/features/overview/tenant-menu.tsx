import type { OverviewTenant } from '@tidemark/contract'
import { useGo } from '../../lib/cluster.ts'
import { useIsLive } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useOperation } from '../../operations/operation-provider.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'

/** What can be done about a tenant from its row. */
export function TenantMenu({ row }: { readonly row: OverviewTenant }) {
  const t = useT()
  const go = useGo()
  const { open } = useOperation()
  const live = useIsLive()
  const { tenantId, tenantName } = row.tenant
  return (
    <Menu
      className="btn btn--icon"
      aria-label={t('overview.actions', { tenant: tenantName })}
      items={[
        {
          key: 'back-up',
          label: t('act.back-up'),
          icon: 'full',
          off: live ? null : t('degraded.why-off'),
          onSelect: () => open({ kind: 'start-backup', tenantIds: [tenantId] }),
        },
        {
          key: 'open',
          label: t('overview.action.open'),
          icon: 'tenants',
          onSelect: () => go({ page: 'tenant', tenantId }),
        },
        {
          key: 'jobs',
          label: t('overview.action.jobs'),
          icon: 'jobs',
          onSelect: () => go({ page: 'jobs', search: { tenants: String(tenantId) } }),
        },
      ]}
    >
      <Icon name="more" />
    </Menu>
  )
}
