import type { OverviewTenant } from '@tidemark/contract'
import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useT } from '../../lib/i18n/use-t.ts'
import type { Place } from '../../lib/place.ts'
import { useOperation } from '../../operations/operation-provider.tsx'
import type { NextStep } from './verdict.ts'

interface NextStepLinkProps {
  readonly tenant: OverviewTenant
  readonly next: NextStep
}

/** The next step, within the verdict: it opens the form of what is to be done, or the page that says more. */
export function NextStepLink({ tenant, next }: NextStepLinkProps) {
  const t = useT()
  const { open } = useOperation()
  const { tenantId } = tenant.tenant
  if (next === 'look' || next === 'set-destination') {
    return (
      <ClusterLink to={next === 'look' ? whereToLook(tenant) : destinationForm(tenant)} className="link">
        {t(`overview.next.${next}`)}
      </ClusterLink>
    )
  }
  const kind = next === 'back-up' ? 'start-backup' : next
  return (
    <button type="button" className="btn-text link" onClick={() => open({ kind, tenantIds: [tenantId] })}>
      {t(next === 'back-up' ? 'act.back-up' : `overview.next.${next}`)}
    </button>
  )
}

function whereToLook({ tenant, protection, lastJob }: OverviewTenant): Place {
  return protection.reasons[0] === 'last-job-failed' && lastJob !== null
    ? { page: 'job', tenantId: lastJob.tenantId, jobId: lastJob.jobId }
    : { page: 'tenant', tenantId: tenant.tenantId }
}

function destinationForm({ tenant, hasDataDestination }: OverviewTenant): Place {
  const set = hasDataDestination ? 'archive' : 'data'
  return { page: 'destinations', search: { set, tenants: String(tenant.tenantId) } }
}
