import type { TenantAction } from '@tidemark/contract'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useWhyNot } from '../../../operations/tenant-act.ts'
import { ActionButton } from './action-button.tsx'
import { actionKey } from './actions.ts'

interface ActionListProps {
  readonly tenantId: number
  readonly actions: readonly TenantAction[]
}

/** What can be done with a tenant now; below, what cannot, and why not. */
export function ActionList({ tenantId, actions }: ActionListProps) {
  const t = useT()
  const possible = actions.filter(({ blockers }) => blockers.length === 0)
  const blocked = actions.filter(({ blockers }) => blockers.length > 0)
  return (
    <section aria-labelledby="tenant-actions">
      <div className="section-head">
        <h2 id="tenant-actions">{t('tenant.actions')}</h2>
      </div>
      <ul className="row row--wrap">
        {possible.map((action) => (
          <li key={actionKey(action)}>
            <ActionButton tenantId={tenantId} action={action} look="small" />
          </li>
        ))}
      </ul>
      {blocked.length > 0 && (
        <>
          <h3 className="caption actions-off">{t('tenant.actions.off')}</h3>
          <ul className="action-list">
            {blocked.map((action) => (
              <li key={actionKey(action)}>
                <ActionButton tenantId={tenantId} action={action} look="word" />
                <WhyNot action={action} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Also the button's description; so it is seen by those who do not hear it. */
function WhyNot({ action }: { readonly action: TenantAction }) {
  return (
    <span className="caption" aria-hidden="true">
      {useWhyNot(action)}
    </span>
  )
}
