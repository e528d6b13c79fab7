import type { TenantDestinations } from '@tidemark/contract'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { Counts } from '../../../ui/counts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SortHeader } from '../../../ui/sort-header.tsx'
import { type DestinationSearch, SHOWN } from '../destination-search.ts'
import { DestinationLine } from './destination-line.tsx'
import { findRows, rowsOf, shownCounts } from './destination-rows.ts'

interface DestinationListProps {
  readonly tenants: readonly TenantDestinations[]
  readonly search: DestinationSearch
  readonly onSearch: (search: DestinationSearch) => void
}

/** Where the data and the archived log of every tenant go, and what is not set. */
export function DestinationList({ tenants, search, onSearch }: DestinationListProps) {
  const t = useT()
  const rows = rowsOf(tenants)
  const found = findRows(rows, search)
  return (
    <>
      <div className="page-head page-head--plain">
        <h1>{t('destinations.title')}</h1>
        <div className="page-actions">
          <SetLink />
        </div>
      </div>
      <Filters rows={rows} search={search} onSearch={onSearch} />
      {found.length === 0 ? (
        <EmptyState title={t('destinations.none-match')} why={t('destinations.none-match.why')}>
          <Button onClick={() => onSearch({ ...search, text: '', shown: 'all' })}>{t('destinations.show-all')}</Button>
        </EmptyState>
      ) : (
        <DestinationTable rows={found} search={search} onSearch={onSearch} />
      )}
    </>
  )
}

function SetLink() {
  const t = useT()
  if (!useIsLive()) {
    return (
      <Button look="primary" off={t('degraded.why-off')} offShown>
        {t('destinations.set')}
      </Button>
    )
  }
  return (
    <ClusterLink className="btn btn--primary" to={{ page: 'destinations', search: { set: 'data' } }}>
      {t('destinations.set')}
    </ClusterLink>
  )
}

interface TablePartProps extends Omit<DestinationListProps, 'tenants'> {
  readonly rows: ReturnType<typeof rowsOf>
}

function Filters({ rows, search, onSearch }: TablePartProps) {
  const t = useT()
  const counts = shownCounts(rows, search.text)
  const filters = SHOWN.map((shown) => ({
    key: shown,
    label: t(`destinations.count.${shown}`),
    count: counts[shown],
    pressed: search.shown === shown,
    ...(shown === 'missing' && counts.missing > 0 ? ({ tone: 'warn', icon: 'alert' } as const) : {}),
  }))
  return (
    <div className="toolbar">
      <Counts
        label={t('destinations.counts')}
        filters={filters}
        onPress={(key) => onSearch({ ...search, shown: SHOWN.find((shown) => shown === key) ?? 'all' })}
      />
      <input
        type="search"
        className="input input--find"
        aria-label={t('destinations.find')}
        placeholder={t('destinations.find')}
        value={search.text}
        onChange={(event) => onSearch({ ...search, text: event.currentTarget.value })}
      />
    </div>
  )
}

function DestinationTable({ rows, search, onSearch }: TablePartProps) {
  const t = useT()
  const sorting = (column: 'tenant' | 'uri') => ({
    sorted:
      search.sort === column ? ('ascending' as const) : search.sort === `-${column}` ? ('descending' as const) : null,
    onSort: () => onSearch({ ...search, sort: search.sort === column ? (`-${column}` as const) : column }),
  })
  return (
    <div className="table-wrap">
      <table className="table table--cards card-plain">
        <caption className="sr">{t('destinations.caption')}</caption>
        <thead>
          <tr>
            <SortHeader label={t('destinations.col.tenant')} {...sorting('tenant')} />
            <th scope="col">{t('destinations.col.kind')}</th>
            <SortHeader label={t('destinations.col.uri')} {...sorting('uri')} />
            <th scope="col">{t('destinations.col.keys')}</th>
            <th scope="col">{t('destinations.col.options')}</th>
            <th scope="col">
              <span className="sr">{t('destinations.col.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DestinationLine key={`${row.tenantId} ${row.kind}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
