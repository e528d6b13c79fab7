import type { Destination, DestinationKind, TenantPage } from '@tidemark/contract'
import { StorageUri } from '../../../domain/storage-uri.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Fact } from '../../../ui/fact.tsx'

/** Where data and archived log go, secrets masked. */
export function DestinationFacts({ page }: { readonly page: TenantPage }) {
  const t = useT()
  return (
    <section aria-labelledby="tenant-destinations">
      <div className="section-head">
        <h2 id="tenant-destinations">{t('tenant.destinations')}</h2>
      </div>
      <dl className="facts">
        <DestinationFact {...page.tenant} kind="data" destination={page.dataDestination} />
        <DestinationFact {...page.tenant} kind="archive" destination={page.archiveDestination} />
      </dl>
    </section>
  )
}

interface DestinationFactProps {
  readonly tenantId: number
  readonly tenantName: string
  readonly kind: DestinationKind
  readonly destination: Destination | null
}

function DestinationFact({ tenantId, tenantName, kind, destination }: DestinationFactProps) {
  const t = useT()
  const verb = destination === null ? 'set-one' : 'change'
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
          aria-label={t(`destinations.${verb}.of`, { tenant: tenantName, kind: t(`destinations.kind.${kind}`) })}
          to={{ page: 'destinations', search: { set: kind, tenants: String(tenantId) } }}
        >
          {t(`destinations.${verb}`)}
        </ClusterLink>
      </span>
    </Fact>
  )
}
