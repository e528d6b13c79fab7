import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { Choices } from '../../../ui/choices.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'

interface TenantChoicesProps {
  readonly chosen: readonly number[]
  readonly onChoose: (tenantIds: readonly number[]) => void
}

/** The tenants of the cluster, asked for when the filter is opened. */
export function TenantChoices({ chosen, onChoose }: TenantChoicesProps) {
  const t = useT()
  const { data, error } = useSnapshot('tenants')
  if (data === undefined) return error === null ? t('ui.loading') : <ProblemNotice error={error} />
  const options = data.data.tenants.map(({ tenant }) => ({ value: tenant.tenantId, label: tenant.tenantName }))
  return <Choices options={options} chosen={chosen} onChoose={onChoose} />
}
