import type { Destination, DestinationKind, TenantPage } from '@tidemark/contract'
import { StorageUri } from '../../../domain/storage-uri.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Fact } from './fact.tsx'

/** Where data and archived log go, secrets masked. */
export function DestinationFacts({ page }: { readonly page: TenantPage }) {
  const t = useT()
  const { tenantId } = page.tenant
  return (
    <section aria-labelledby="tenant-destinations">
      <div className="section-head">
        <h2 id="tenant-destinations">{t('tenant.destinations')}</h2>
      </div>
      <dl className="facts">
        <DestinationFact tenantId={tenantId} kind="data" destination={page.dataDestination} />
        <DestinationFact tenantId={tenantId} kind="archive" destination={page.archiveDestination} />
      </dl>
    </section>
  )
}

interface DestinationFactProps {
  readonly tenantId: number
  readonly kind: DestinationKind
  readonly destination: Destination | null
}

function DestinationFact({ tenantId, kind, destination }: DestinationFactProps) {
  const t = useT()
  const verb = destination === null ? 'set' : 'change'
  return (
    <Fact label={t(`tenant.destination.${kind}`)}>
      <span className="row row--wrap">
        {destination === null ? (
          <span className="ink-3">{t('tenants.not-set')}</span>
        ) : (
          <StorageUri uri={destination.uri} whole />
        )}
        <ClusterLink
          className="link"
          aria-label={t(`tenant.action.set-destination.${kind}`)}
          to={{ page: 'destinations', search: { set: kind, tenants: String(tenantId) } }}
        >
          {t(`tenant.destination.${verb}`)}
        </ClusterLink>
      </span>
    </Fact>
  )
}
