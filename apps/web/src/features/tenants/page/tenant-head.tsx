import type { TenantAction, TenantPage } from '@tidemark/contract'
import { PROTECTION_LOOK } from '../../../domain/protection-state.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useFreshness } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ActionButton } from './action-button.tsx'
import { leadingActions } from './actions.ts'

/** Who it is, whether it is protected and why not, and the act that mends it. */
export function TenantHead({ page }: { readonly page: TenantPage }) {
  const { primary, second } = leadingActions(page)
  const { tenantId } = page.tenant
  return (
    <div className="page-head">
      <div>
        <Identity tenant={page.tenant} />
        <Verdict page={page} />
      </div>
      <div className="page-actions">
        {second !== null && <ActionButton tenantId={tenantId} action={firstBlocked(second)} look="second" />}
        {primary !== null && <ActionButton tenantId={tenantId} action={firstBlocked(primary)} look="primary" />}
      </div>
    </div>
  )
}

/** At the top there is room for one reason; the list of all acts has the others. */
function firstBlocked(action: TenantAction): TenantAction {
  return { ...action, blockers: action.blockers.slice(0, 1) }
}

function Identity({ tenant }: Pick<TenantPage, 'tenant'>) {
  const t = useT()
  const { compatibilityMode: mode, rawRole, rawStatus } = tenant
  const role = rawRole === 'PRIMARY' || rawRole === 'STANDBY' ? t(`tenants.role.${rawRole}`) : rawRole
  const words = [
    ...(mode === null ? [] : [t(`tenants.mode.${mode}`)]),
    ...(role === null ? [] : [role]),
    ...(rawStatus === null || rawStatus === 'NORMAL' ? [] : [t('tenants.status', { status: rawStatus })]),
    ...(tenant.locked ? [t('tenants.locked')] : []),
    ...(tenant.inRecycleBin ? [t('tenants.recycle-bin')] : []),
    ...(tenant.operable ? [] : [t('tenants.not-operable')]),
  ]
  return (
    <nav className="crumbs" aria-label={t('tenant.path')}>
      <ClusterLink to={{ page: 'tenants' }}>{t('tenants.title')}</ClusterLink>
      <Icon name="chevron-right" />
      <span>{tenant.tenantName}</span>
      <span className="mono">{tenant.tenantId}</span>
      <span>{words.join(', ')}</span>
    </nav>
  )
}

function Verdict({ page: { tenant, protection, archive } }: { readonly page: TenantPage }) {
  const t = useT()
  const format = useFormat()
  const view = useFreshness()
  const frozenAt = view?.state === 'down' ? view.observedAtMs : null
  const { tone, icon } = PROTECTION_LOOK[protection.state]
  const verdict = t(`tenant.verdict.${protection.state}`, { tenant: tenant.tenantName })
  const checkpointAt = archive.round?.checkpointAt ?? null
  return (
    <div className="verdict" data-tone={frozenAt === null ? tone : 'quiet'}>
      <Icon name={icon} size={20} />
      <h1>{frozenAt === null ? verdict : t('tenant.verdict.then', { at: format.brief(frozenAt), verdict })}</h1>
      {protection.reasons.length > 0 && <p>{protection.reasons.map((reason) => t(`reason.${reason}`)).join(' · ')}</p>}
      {checkpointAt !== null && (
        <p className="verdict-now">
          {t('tenant.verdict.archived-to', { at: format.instant(checkpointAt), zone: format.zone })}
        </p>
      )}
    </div>
  )
}
