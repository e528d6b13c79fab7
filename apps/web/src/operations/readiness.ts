import type { Blocker, Effect, Operation } from '@tidemark/contract'

export interface NamedTenant {
  readonly tenantId: number
  readonly tenantName: string
}

/** How a tenant stands towards a planned act. */
export interface TenantReadiness extends NamedTenant {
  readonly blockers: readonly Blocker[]
  /** What the act causes in this tenant. */
  readonly effects: readonly Effect[]
}

/** Each tenant with what the plan says of it; those that are not ready come first, as they want something done. */
export function readinessOf(tenants: readonly NamedTenant[], operation: Operation | null): readonly TenantReadiness[] {
  const blockers = operation?.steps.flatMap((step) => step.blockers) ?? []
  const effects = operation?.steps.flatMap((step) => step.effects) ?? []
  const rows = tenants.map(({ tenantId, tenantName }) => ({
    tenantId,
    tenantName,
    blockers: blockers.filter((blocker) => blocker.tenantId === tenantId),
    effects: effects.filter((effect) => effect.tenantId === tenantId),
  }))
  return rows.toSorted((a, b) => Number(b.blockers.length > 0) - Number(a.blockers.length > 0))
}

/** What holds up the act as a whole rather than one of the tenants listed. */
export function otherBlockers(operation: Operation | null, listed: readonly NamedTenant[]): readonly Blocker[] {
  const ids = new Set(listed.map((tenant) => tenant.tenantId))
  return (
    operation?.steps.flatMap((step) =>
      step.blockers.filter((blocker) => blocker.tenantId === null || !ids.has(blocker.tenantId)),
    ) ?? []
  )
}

/** What happens, the warnings first. Steps and tenants say much the same; that is the words' to fold. */
export function effectsOf(operation: Operation | null): readonly Effect[] {
  return (operation?.steps ?? [])
    .flatMap((step) => step.effects)
    .toSorted((a, b) => Number(b.tone === 'warn') - Number(a.tone === 'warn'))
}
