import type { Destination, TenantListItem } from '@tidemark/contract'
import { ArchiveStateWord } from '../../../domain/archive-state.tsx'
import { BackupKind } from '../../../domain/backup-kind.tsx'
import { ProtectionWord } from '../../../domain/protection-state.tsx'
import { StorageUri } from '../../../domain/storage-uri.tsx'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useT } from '../../../lib/i18n/use-t.ts'
import { SortHeader } from '../../../ui/sort-header.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { When } from '../when.tsx'
import type { TenantSearch, TenantSort } from './tenant-search.ts'

interface TenantTableProps {
  readonly tenants: readonly TenantListItem[]
  readonly search: TenantSearch
  readonly onSearch: (search: TenantSearch) => void
}

/** Each tenant: who it is, how it is protected, whether its log is archived, where its backups go, what runs. */
export function TenantTable({ tenants, search, onSearch }: TenantTableProps) {
  const t = useT()
  const sorting = (rising: TenantSort, falling: TenantSort) => ({
    sorted: search.sort === rising ? ('ascending' as const) : search.sort === falling ? ('descending' as const) : null,
    onSort: () => onSearch({ ...search, sort: search.sort === falling ? rising : falling }),
  })
  return (
    <div className="table-wrap">
      <table className="table table--cards card-plain">
        <caption className="sr">{t('tenants.caption')}</caption>
        <thead>
          <tr>
            <SortHeader label={t('tenants.col.tenant')} {...sorting('tenant', '-tenant')} />
            <SortHeader label={t('tenants.col.protection')} {...sorting('protection', 'protection')} />
            <SortHeader label={t('tenants.col.archive')} {...sorting('lag', '-lag')} />
            <SortHeader label={t('tenants.col.last-good')} {...sorting('lastGood', '-lastGood')} />
            <th scope="col">{t('tenants.col.running')}</th>
            <th scope="col">{t('tenants.col.data')}</th>
            <th scope="col">{t('tenants.col.archive-destination')}</th>
          </tr>
        </thead>
        <tbody>
          {tenants.map((item) => (
            <TenantLine key={item.tenant.tenantId} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TenantLine({ item }: { readonly item: TenantListItem }) {
  const t = useT()
  const { tenant, protection, archive, lastGoodSet, runningJobs } = item
  return (
    <tr>
      <th scope="row" className="name">
        <TenantName {...tenant} /> <span className="mono ink-3">{tenant.tenantId}</span>
      </th>
      <td
        data-label={t('tenants.col.protection')}
        title={protection.reasons.map((reason) => t(`reason.${reason}`)).join(', ')}
      >
        <ProtectionWord state={protection.state} />
      </td>
      <td data-label={t('tenants.col.archive')}>
        <ArchiveStateWord archive={archive} />
      </td>
      <td data-label={t('tenants.col.last-good')}>
        {lastGoodSet?.endedAt == null ? (
          <span className="ink-3">{t('tenants.never')}</span>
        ) : (
          <BackupKind type={lastGoodSet.backupType}>
            {t(`backup-type.short.${lastGoodSet.backupType}`)}, <When at={lastGoodSet.endedAt} />
          </BackupKind>
        )}
      </td>
      <td data-label={t('tenants.col.running')}>
        <Running tenantId={tenant.tenantId} count={runningJobs} />
      </td>
      <td className="uri-cell" data-label={t('tenants.col.data')}>
        <Where destination={item.dataDestination} />
      </td>
      <td className="uri-cell" data-label={t('tenants.col.archive-destination')}>
        <Where destination={item.archiveDestination} />
      </td>
    </tr>
  )
}

function Running({ tenantId, count }: { readonly tenantId: number; readonly count: number }) {
  const t = useT()
  if (count === 0) return <span className="ink-3">{t('tenants.none-running')}</span>
  return (
    <ClusterLink to={{ page: 'jobs', search: { tenants: String(tenantId), states: 'queued,running,canceling' } }}>
      <StateWord tone="live" icon="running">
        {t('tenants.running', { count })}
      </StateWord>
    </ClusterLink>
  )
}

function Where({ destination }: { readonly destination: Destination | null }) {
  const t = useT()
  if (destination === null) return <span className="ink-3">{t('tenants.not-set')}</span>
  return <StorageUri uri={`${destination.scheme}://${destination.path}`} />
}
