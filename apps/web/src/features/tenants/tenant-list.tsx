import { ARCHIVE_STATES, type TenantList as TenantListData, type TenantListItem } from '@tidemark/contract'
import { isSwitching } from '../../domain/is-switching.ts'
import { PROTECTION_LOOK } from '../../domain/protection-state.tsx'
import { useSearchState } from '../../lib/cluster.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../lib/use-snapshot.ts'
import { BackUpButton } from '../../operations/back-up-button.tsx'
import { DeletePolicyButton } from '../../operations/delete-policy-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Counts } from '../../ui/counts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Facet } from '../../ui/facet.tsx'
import { FirstFace } from '../../ui/first-face.tsx'
import {
  findTenants,
  isFiltered,
  NO_FILTERS,
  PROTECTION_STATES,
  parseTenantSearch,
  protectionCounts,
  type TenantSearch,
  toTenantSearch,
} from './list/tenant-search.ts'
import { TenantTable } from './list/tenant-table.tsx'
import './tenants.css'

/** Every tenant that can be backed up; filters and order are in the address. */
export function TenantList() {
  const t = useT()
  const { data, error, refetch } = useSnapshot('tenants', { moves })
  if (data === undefined) {
    const words = { title: t('tenants.title'), loading: t('tenants.loading') }
    return <FirstFace {...words} error={error} onRetry={() => void refetch()} />
  }
  const { tenants } = data.data
  if (tenants.length === 0) return <EmptyState title={t('tenants.empty')} why={t('tenants.empty.why')} />
  return <FilteredList tenants={tenants} />
}

function moves({ tenants }: TenantListData): boolean {
  return tenants.some(({ runningJobs, archive }) => runningJobs > 0 || isSwitching(archive.state))
}

function FilteredList({ tenants }: { readonly tenants: readonly TenantListItem[] }) {
  const t = useT()
  const [address, setAddress] = useSearchState()
  const search = parseTenantSearch(address)
  const onSearch = (next: TenantSearch) => setAddress(toTenantSearch(next))
  const found = findTenants(tenants, search)
  return (
    <>
      <div className="page-head page-head--plain">
        <h1>{t('tenants.title')}</h1>
        <div className="page-actions">
          <DeletePolicyButton tenantIds={isFiltered(search) ? found.map(({ tenant }) => tenant.tenantId) : []} />
          <BackUpButton />
        </div>
      </div>
      <Filters tenants={tenants} search={search} onSearch={onSearch} />
      {found.length === 0 ? (
        <EmptyState title={t('tenants.none-match')} why={t('tenants.none-match.why')}>
          <Button onClick={() => onSearch({ ...NO_FILTERS, sort: search.sort })}>{t('tenants.clear-filters')}</Button>
        </EmptyState>
      ) : (
        <TenantTable tenants={found} search={search} onSearch={onSearch} />
      )}
    </>
  )
}

interface FiltersProps {
  readonly tenants: readonly TenantListItem[]
  readonly search: TenantSearch
  readonly onSearch: (search: TenantSearch) => void
}

const ALL = 'all'

function Filters({ tenants, search, onSearch }: FiltersProps) {
  const t = useT()
  const counts = protectionCounts(tenants, search)
  const all = { key: ALL, label: t('tenants.count.all'), count: counts.all, pressed: search.protection.length === 0 }
  const byState = PROTECTION_STATES.map((state) => ({
    key: state,
    ...PROTECTION_LOOK[state],
    label: t(`protection.${state}`),
    count: counts[state],
    pressed: search.protection.includes(state),
  }))
  const press = (key: string) =>
    onSearch({ ...search, protection: PROTECTION_STATES.filter((state) => state === key && !isOnly(search, state)) })
  return (
    <div className="toolbar">
      <Counts label={t('tenants.counts')} filters={[all, ...byState]} onPress={press} />
      <ArchiveFacet search={search} onSearch={onSearch} />
      <input
        type="search"
        className="input input--find"
        aria-label={t('tenants.find')}
        placeholder={t('tenants.find')}
        value={search.text}
        onChange={(event) => onSearch({ ...search, text: event.currentTarget.value })}
      />
      {isFiltered(search) && (
        <Button small look="quiet" onClick={() => onSearch({ ...NO_FILTERS, sort: search.sort })}>
          {t('tenants.clear-filters')}
        </Button>
      )}
    </div>
  )
}

function isOnly({ protection }: TenantSearch, state: TenantSearch['protection'][number]): boolean {
  return protection.length === 1 && protection[0] === state
}

function ArchiveFacet({ search, onSearch }: Omit<FiltersProps, 'tenants'>) {
  const t = useT()
  const { archive } = search
  const words = archive.map((state) => t(`archive-state.${state}`)).join(', ')
  return (
    <Facet label={t('tenants.facet.archive')} value={archive.length === 0 ? null : words}>
      {ARCHIVE_STATES.map((state) => (
        <Checkbox
          key={state}
          checked={archive.includes(state)}
          onChange={(checked) =>
            onSearch({
              ...search,
              archive: ARCHIVE_STATES.filter((known) => (known === state ? checked : archive.includes(known))),
            })
          }
        >
          {t(`archive-state.${state}`)}
        </Checkbox>
      ))}
    </Facet>
  )
}
