import { useSearchState } from '../../lib/cluster.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../lib/use-snapshot.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FirstFace } from '../../ui/first-face.tsx'
import './destinations.css'
import { parseDestinationSearch, toDestinationSearch } from './destination-search.ts'
import { DestinationForm } from './form/destination-form.tsx'
import { DestinationList } from './list/destination-list.tsx'

/** Every tenant's destinations; or, when the address says so, the form that sets one. */
export function Destinations() {
  const t = useT()
  const [address, setAddress] = useSearchState()
  const { data, error, refetch } = useSnapshot('destinations')
  if (data === undefined) {
    const words = { title: t('destinations.title'), loading: t('destinations.loading') }
    return <FirstFace {...words} error={error} onRetry={() => void refetch()} />
  }
  const { tenants } = data.data
  const search = parseDestinationSearch(address)
  if (tenants.length === 0) return <EmptyState title={t('destinations.empty')} why={t('destinations.empty.why')} />
  if (search.set === null) {
    return (
      <DestinationList tenants={tenants} search={search} onSearch={(next) => setAddress(toDestinationSearch(next))} />
    )
  }
  return (
    <DestinationForm
      key={search.set}
      kind={search.set}
      all={tenants}
      tenantIds={search.tenantIds}
      onTenants={(tenantIds) => setAddress(toDestinationSearch({ ...search, tenantIds }))}
    />
  )
}
