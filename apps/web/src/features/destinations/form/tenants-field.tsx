import type { TenantDestinations } from '@tidemark/contract'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useCluster } from '../../../lib/use-console.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { Icon } from '../../../ui/icon.tsx'

interface TenantsFieldProps {
  readonly all: readonly TenantDestinations[]
  readonly named: readonly TenantDestinations[]
  readonly onChange: (tenantIds: readonly number[]) => void
}

/** Whose destination it is: one, or several at once. A tenant's own login has no choice. */
export function TenantsField({ all, named, onChange }: TenantsFieldProps) {
  const t = useT()
  const ids = named.map(({ tenantId }) => tenantId)
  if (useCluster()?.login.as === 'tenant') return null
  return (
    <div className="field">
      <span className="label">{t('destinations.form.tenants')}</span>
      <div className="chips">
        {named.map(({ tenantId, tenantName }) => (
          <span key={tenantId} className="chip">
            {tenantName}
            <button
              type="button"
              aria-label={t('ui.remove', { value: tenantName })}
              onClick={() => onChange(ids.filter((id) => id !== tenantId))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <div className="chips-add">
          <Combobox
            label={t('destinations.form.add-tenant')}
            placeholder={t('destinations.form.add-tenant')}
            none={t('destinations.form.add-tenant.none')}
            options={all
              .filter(({ tenantId }) => !ids.includes(tenantId))
              .map(({ tenantId, tenantName }) => ({ value: String(tenantId), label: tenantName }))}
            onPick={(value) => onChange([...ids, Number(value)])}
          />
        </div>
      </div>
    </div>
  )
}
