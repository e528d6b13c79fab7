import type { TenantPage } from '@tidemark/contract'
import { lazy, Suspense } from 'react'
import { useT } from '../../../lib/i18n/use-t.ts'

const SetCharts = lazy(() =>
  import('../../../ui/chart/set-charts.tsx').then((charts) => ({ default: charts.SetCharts })),
)

/** How large the tenant's sets are and how long they took; the charts' code comes with the first set. */
export function SetTrend({ page: { backupSets } }: { readonly page: TenantPage }) {
  const t = useT()
  if (backupSets.length === 0) return null
  return (
    <section className="section" aria-labelledby="tenant-trend">
      <div className="section-head">
        <h2 id="tenant-trend">{t('tenant.charts')}</h2>
      </div>
      <Suspense fallback={<p className="ink-3">{t('tenant.charts.loading')}</p>}>
        <SetCharts sets={backupSets} />
      </Suspense>
    </section>
  )
}
