import type { TenantPage } from '@tidemark/contract'
import { DeleteTable } from '../../../domain/delete-table.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'

const SHOWN = 5

/** The tenant's newest deletes; the list of jobs has them all. */
export function TenantDeletes({ page }: { readonly page: TenantPage }) {
  const t = useT()
  const { tenant, deleteJobs, deleteJobsTotal: total } = page
  if (total === 0 && page.deletePolicy === null) return null
  const search = { types: 'delete', tenants: String(tenant.tenantId) }
  return (
    <section aria-labelledby="tenant-deletes">
      <div className="section-head">
        <h2 id="tenant-deletes">{t('tenant.deletes')}</h2>
        <span className="push">
          <ClusterLink to={{ page: 'jobs', search }}>{t('tenant.deletes.all', { total })}</ClusterLink>
        </span>
      </div>
      {total === 0 ? (
        <p className="ink-3">{t('tenant.deletes.none')}</p>
      ) : (
        <DeleteTable jobs={deleteJobs.slice(0, SHOWN)} caption={t('deletes.caption')} withTenant={false} />
      )}
    </section>
  )
}
