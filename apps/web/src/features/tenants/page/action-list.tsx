import type { TenantAction } from '@tidemark/contract'
import { useT } from '../../../lib/i18n/use-t.ts'
import { ActionButton, useWhyNot } from './action-button.tsx'
import { actionKey, sortedActions } from './actions.ts'

interface ActionListProps {
  readonly tenantId: number
  readonly actions: readonly TenantAction[]
}

/** Everything that can be done with a tenant; for what cannot be done now, why not. */
export function ActionList({ tenantId, actions }: ActionListProps) {
  const t = useT()
  return (
    <section aria-labelledby="tenant-actions">
      <div className="section-head">
        <h2 id="tenant-actions">{t('tenant.actions')}</h2>
      </div>
      <ul className="action-list">
        {sortedActions(actions).map((action) => (
          <li key={actionKey(action)}>
            <ActionButton tenantId={tenantId} action={action} small />
            <WhyNot action={action} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhyNot({ action }: { readonly action: TenantAction }) {
  const t = useT()
  return <span className="caption">{useWhyNot(action) ?? t('tenant.action.can')}</span>
}
