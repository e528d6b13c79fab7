import type { OverviewTenant } from '@tidemark/contract'
import { ArchiveStateWord } from '../../domain/archive-state.tsx'
import { BackupKind } from '../../domain/backup-kind.tsx'
import { ProtectionShield } from '../../domain/protection-state.tsx'
import { TenantName } from '../../domain/tenant-name.tsx'
import { useWhen } from '../../lib/format/use-when.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { LastBackup } from './last-backup.tsx'
import { Strip, StripLegend } from './strip.tsx'
import { TenantMenu } from './tenant-menu.tsx'

/** Tenants, worst first. */
export function TenantTable({ tenants }: { readonly tenants: readonly OverviewTenant[] }) {
  const t = useT()
  return (
    <>
      <div className="table-wrap">
        <table className="table table--cards card-tenant">
          <caption className="sr">{t('overview.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('overview.col.tenant')}</th>
              <th scope="col">{t('overview.col.last-good')}</th>
              <th scope="col">{t('overview.col.archive')}</th>
              <th scope="col">{t('overview.col.destination')}</th>
              <th scope="col">{t('overview.col.last-backup')}</th>
              <th scope="col">{t('overview.col.days')}</th>
              <th scope="col" className="act">
                <span className="sr">{t('overview.col.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tenants.map((tenant) => (
              <TenantRow key={tenant.tenant.tenantId} row={tenant} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-foot">
        <StripLegend />
      </div>
    </>
  )
}

function TenantRow({ row }: { readonly row: OverviewTenant }) {
  const t = useT()
  return (
    <tr>
      <th scope="row" className="name c-tenant">
        <ProtectionShield state={row.protection.state} />
        <TenantName {...row.tenant} />
      </th>
      <td className="c-point" data-label={t('overview.col.last-good')}>
        <LastGood set={row.lastGoodSet} />
      </td>
      <td className="c-arch">
        <ArchiveStateWord archive={row.archive} />
      </td>
      <td className="c-point" data-label={t('overview.col.destination')}>
        <Destinations row={row} />
      </td>
      <td className="c-last" data-label={t('overview.col.last-backup')}>
        <LastBackup {...row} />
      </td>
      <td className="c-days">
        <Strip days={row.strip} />
      </td>
      <td className="act">
        <TenantMenu row={row} />
      </td>
    </tr>
  )
}

function LastGood({ set }: { readonly set: OverviewTenant['lastGoodSet'] }) {
  const t = useT()
  const when = useWhen()
  const at = set?.endedAt ?? set?.startedAt
  if (set === null || at === null || at === undefined) return <span className="ink-3">{t('overview.never')}</span>
  const kind = t(`backup-type.short.${set.backupType}`)
  return <BackupKind type={set.backupType}>{t('overview.last', { kind, when: when(at) })}</BackupKind>
}

function Destinations({ row }: { readonly row: OverviewTenant }) {
  const t = useT()
  const { hasDataDestination: data, hasArchiveDestination: archive } = row
  if (data && archive) return t('overview.destination.both')
  if (data) return t('overview.destination.data')
  return <span className="ink-3">{t(archive ? 'overview.destination.archive' : 'overview.destination.none')}</span>
}
