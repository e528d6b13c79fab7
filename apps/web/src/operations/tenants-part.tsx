import { useT } from '../lib/i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { canTakeWholeCluster } from './act-form.ts'
import { DialogPart } from './dialog-part.tsx'
import type { ActDraft } from './operation-draft.ts'
import { TenantReadinessList } from './tenant-readiness-list.tsx'
import type { Act } from './use-act.ts'

interface TenantsPartProps {
  readonly act: Act
  readonly onDetour: (draft: ActDraft) => void
}

/** Whom it concerns: tenants by name with how ready they are, the whole cluster, or the login's own tenant. */
export function TenantsPart({ act, onDetour }: TenantsPartProps) {
  const t = useT()
  const { form, change, login, candidates } = act
  const isOwn = login.as === 'tenant'
  return (
    <DialogPart label={isOwn ? t('operations.tenant') : t('operations.tenants')} flush={isOwn || form.wholeCluster}>
      {isOwn && <p>{t('operations.own', { tenant: login.tenantName })}</p>}
      {!isOwn && form.wholeCluster && (
        <div className="row row--wrap">
          <span>{t('operations.whole-cluster.on', { count: candidates.length })}</span>
          <Button small look="quiet" onClick={() => change({ wholeCluster: false })}>
            {t('operations.whole-cluster.off')}
          </Button>
        </div>
      )}
      {!isOwn && !form.wholeCluster && <Picker act={act} />}
      <TenantReadinessList act={act} onDetour={onDetour} />
    </DialogPart>
  )
}

function Picker({ act: { form, change, candidates } }: { readonly act: Act }) {
  const t = useT()
  const options = candidates
    .filter(({ tenant }) => tenant.operable && !form.tenantIds.includes(tenant.tenantId))
    .map(({ tenant }) => ({
      value: String(tenant.tenantId),
      label: tenant.tenantName,
      hint: t('tenant.id', { id: tenant.tenantId }),
    }))
  return (
    <div className="picker">
      <Combobox
        label={t('operations.add-tenant')}
        placeholder={t('operations.add-tenant')}
        none={t('operations.add-tenant.none')}
        options={options}
        onPick={(value) => change({ tenantIds: [...form.tenantIds, Number(value)] })}
      />
      {canTakeWholeCluster(form.kind) && (
        <Button look="quiet" icon="tenants" onClick={() => change({ wholeCluster: true })}>
          {t('operations.whole-cluster', { count: candidates.length })}
        </Button>
      )}
    </div>
  )
}
