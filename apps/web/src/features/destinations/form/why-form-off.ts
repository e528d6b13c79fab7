import type { MessageKey } from '../../../lib/i18n/use-t.ts'
import type { DestinationFormState } from './use-destination-form.ts'

/** Why the form cannot be applied yet, in the order in which one would mend it; null: it can. */
export function whyFormOff(
  { tenants, complete, planning, faults }: DestinationFormState,
  down: boolean,
): MessageKey | null {
  if (down) return 'destinations.form.off.down'
  if (tenants.length === 0) return 'destinations.form.off.no-tenant'
  if (!complete) return 'destinations.form.off.incomplete'
  if (!planning.current) return 'destinations.form.off.planning'
  if ([...faults.values()].some((fault) => fault.by === 'database')) return 'destinations.form.off.refused'
  if (faults.size > 0) return 'destinations.form.off.fields'
  if (planning.operation === null) return 'destinations.form.off.problem'
  const blocked = planning.operation.steps.some((step) => step.blockers.length > 0)
  return blocked ? 'destinations.form.off.blocked' : null
}
