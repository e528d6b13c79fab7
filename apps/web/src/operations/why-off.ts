import type { MessageKey, MessageParams } from '../lib/i18n/use-t.ts'
import type { TenantReadiness } from './readiness.ts'

export interface ActStanding {
  readonly down: boolean
  /** Whether the form says enough to be planned. */
  readonly complete: boolean
  /** What it lacks when it does not. */
  readonly incomplete: MessageKey
  /** Whether the plan on screen is of what the form says now. */
  readonly current: boolean
  readonly failed: boolean
  readonly tenants: readonly TenantReadiness[]
  readonly blocked: boolean
  readonly confirmed: boolean
}

/** Why the act cannot be done yet, in the order in which one would mend it; null: it can. */
export function whyOff(standing: ActStanding): { readonly key: MessageKey; readonly params?: MessageParams } | null {
  const { down, complete, incomplete, current, failed, tenants, blocked, confirmed } = standing
  if (down) return { key: 'operations.off.down' }
  if (!complete) return { key: incomplete }
  if (!current) return { key: 'operations.off.planning' }
  if (failed) return { key: 'operations.off.problem' }
  const notReady = tenants.filter((tenant) => tenant.blockers.length > 0)
  const [first] = notReady
  if (first !== undefined && notReady.length === 1) {
    return { key: 'operations.off.one-not-ready', params: { tenant: first.tenantName } }
  }
  if (notReady.length > 1) {
    return { key: 'operations.off.not-ready', params: { count: notReady.length, all: tenants.length } }
  }
  if (blocked) return { key: 'operations.off.blocked' }
  return confirmed ? null : { key: 'operations.off.confirm' }
}
