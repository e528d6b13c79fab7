import type { TenantPage } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import { isSwitching } from '../../../domain/is-switching.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { FirstFace } from '../../../ui/first-face.tsx'
import { ActionList } from './action-list.tsx'
import { ArchiveFacts } from './archive-facts.tsx'
import { DestinationFacts } from './destination-facts.tsx'
import { JobTable } from './job-table.tsx'
import { PolicyFacts } from './policy-facts.tsx'
import { RestorableSection } from './restorable-section.tsx'
import { SetTable } from './set-table.tsx'
import { SetTrend } from './set-trend.tsx'
import { TenantDeletes } from './tenant-deletes.tsx'
import { TenantHead } from './tenant-head.tsx'
import { TenantStats } from './tenant-stats.tsx'

/** One tenant: is it protected, what of it is there, and what can be done with it now. */
export function TenantView({ tenantId }: { readonly tenantId: string }) {
  const t = useT()
  const { data, error, refetch } = useSnapshot('tenant', { params: { tenantId }, moves })
  if (data === undefined) {
    const words = { title: t('shell.tenants'), loading: t('tenant.loading') }
    return <FirstFace {...words} list="tenants" error={error} onRetry={() => void refetch()} />
  }
  const page = data.data
  return (
    <>
      <TenantHead page={page} />
      <TenantStats page={page} />
      <RestorableSection page={page} />
      <SetTrend page={page} />
      <div className="cols cols--3-2 section">
        <div className="stack stack--6">
          <SetTable page={page} />
          <JobTable page={page} />
          <TenantDeletes page={page} />
        </div>
        <div className="stack stack--6">
          <ArchiveFacts archive={page.archive} />
          <DestinationFacts page={page} />
          <PolicyFacts page={page} />
          <ActionList tenantId={page.tenant.tenantId} actions={page.actions} />
        </div>
      </div>
    </>
  )
}

function moves({ jobs, deleteJobs, archive }: TenantPage): boolean {
  return jobs.some(isOpen) || deleteJobs.some(isOpen) || isSwitching(archive.state)
}
