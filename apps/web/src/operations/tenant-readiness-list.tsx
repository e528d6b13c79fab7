import { Fragment } from 'react'
import { blockerWords } from '../domain/note-words.ts'
import { ClusterLink } from '../lib/cluster-link.tsx'
import { useT } from '../lib/i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { ActDraft } from './operation-draft.ts'
import type { TenantReadiness } from './readiness.ts'
import { fixOf } from './tenant-fix.ts'
import type { Act } from './use-act.ts'

interface TenantReadinessListProps {
  readonly act: Act
  /** Opens an act that mends what holds a tenant up; this one comes back after it. */
  readonly onDetour: (draft: ActDraft) => void
}

/** Who is named and how ready each is, those that are not first; anyone can be left out by one click. */
export function TenantReadinessList({ act, onDetour }: TenantReadinessListProps) {
  if (act.tenants.length === 0) return null
  return (
    <ul className="ready">
      {act.tenants.map((tenant) => (
        <TenantRow key={tenant.tenantId} act={act} tenant={tenant} onDetour={onDetour} />
      ))}
    </ul>
  )
}

interface TenantRowProps extends TenantReadinessListProps {
  readonly tenant: TenantReadiness
}

function TenantRow({ act, tenant, onDetour }: TenantRowProps) {
  const t = useT()
  const { form, change, planning } = act
  const { tenantId, tenantName } = tenant
  const isReady = tenant.blockers.length === 0
  const tone = planning.current ? 'good' : 'quiet'
  return (
    <li data-tone={isReady ? tone : 'bad'}>
      <Icon name={isReady ? (planning.current ? 'check' : 'clock') : 'failed'} />
      <span className="strong wrap">{tenantName}</span>
      <span>{isReady ? <Ready act={act} tenant={tenant} /> : <NotReady {...{ act, tenant, onDetour }} />}</span>
      {act.login.as === 'sys' && (
        <Button
          small
          look="quiet"
          aria-label={t('operations.leave-out.one', { tenant: tenantName })}
          onClick={() => change({ tenantIds: form.tenantIds.filter((named) => named !== tenantId) })}
        >
          {t('operations.leave-out')}
        </Button>
      )}
    </li>
  )
}

function Ready({ act, tenant }: Omit<TenantRowProps, 'onDetour'>) {
  const { t, format } = act.words
  if (!act.planning.current) return <span className="ink-3">{t('operations.ready.checking')}</span>
  if (act.planning.operation === null) return <span className="ink-3">{t('ui.none')}</span>
  const lagMs = tenant.effects.find((effect) => effect.code === 'waits-for-checkpoint')?.params.lagMs
  if (typeof lagMs === 'number') return t('operations.ready.waits', { lag: format.duration(lagMs) })
  return t('operations.ready')
}

function NotReady({ act, tenant, onDetour }: TenantRowProps) {
  return tenant.blockers.map((blocker, at) => (
    <Fragment key={blocker.code}>
      {at > 0 && '; '}
      {blockerWords(act.words, blocker)} <Fix fix={fixOf(blocker, tenant.tenantId)} onDetour={onDetour} />
    </Fragment>
  ))
}

interface FixProps extends Pick<TenantReadinessListProps, 'onDetour'> {
  readonly fix: ReturnType<typeof fixOf>
}

function Fix({ fix, onDetour }: FixProps) {
  const t = useT()
  if (fix === null) return null
  if (fix.by === 'place') {
    return (
      <ClusterLink className="link" to={fix.to}>
        {t(fix.label)}
      </ClusterLink>
    )
  }
  return (
    <button type="button" className="link btn-text" onClick={() => onDetour(fix.draft)}>
      {t(fix.label)}
    </button>
  )
}
