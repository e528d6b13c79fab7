import type { ClusterLogin, Scope } from '@tidemark/contract'
import { quoteName, RefusedValue } from '@tidemark/oceanbase'
import type { NamedTenant } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { AppError } from '../http/app-error.ts'

/** Whom an act concerns, as the login can say it. */
export type Concerned =
  | { readonly by: 'tenants'; readonly tenantIds: readonly number[] }
  | { readonly by: 'own'; readonly tenantIds: readonly number[] }
  | { readonly by: 'cluster'; readonly tenantIds: readonly number[] }

/**
 * From sys: named tenants, or every user tenant there is. From a user tenant: itself, whether it says so or names
 * itself. @throws AppError `validation` for a tenant named twice, and for "own" from sys, which is never backed up
 */
export function concernedBy(scope: Scope, login: ClusterLogin, snapshot: Snapshot): Concerned {
  if (scope.by === 'tenants') {
    refuseDoubled(scope.tenantIds, '/scope/tenantIds')
    return { by: login.as === 'tenant' ? 'own' : 'tenants', tenantIds: scope.tenantIds }
  }
  if (scope.by === 'cluster') return { by: 'cluster', tenantIds: [...snapshot.tenants.keys()] }
  if (login.as === 'sys') {
    const message = 'A login to sys has no tenant of its own to act on: name tenants or the cluster.'
    throw new AppError('validation', { errors: [{ pointer: '/scope', code: 'conflict', message }] })
  }
  return { by: 'own', tenantIds: login.tenantId === null ? [] : [login.tenantId] }
}

/** @throws AppError `validation` */
export function refuseDoubled(tenantIds: readonly number[], pointer: string): void {
  const seen = new Set<number>()
  const errors = tenantIds.flatMap((tenantId, index) => {
    const doubled = seen.has(tenantId)
    seen.add(tenantId)
    const message = `Tenant ${tenantId} is named twice.`
    return doubled ? [{ pointer: `${pointer}/${index}`, code: 'duplicate' as const, message }] : []
  })
  if (errors.length > 0) throw new AppError('validation', { errors })
}

/** Tenants with their names; those that are gone have none and fall away. */
export function namedTenants(snapshot: Snapshot, tenantIds: readonly number[]): readonly NamedTenant[] {
  return tenantIds.flatMap((tenantId) => {
    const tenantName = snapshot.tenants.get(tenantId)?.tenant.tenantName
    return tenantName === undefined ? [] : [{ tenantId, tenantName }]
  })
}

/** Their names, as far as a statement can carry them: the others are held up by a blocker. */
export function operableNames(tenants: readonly NamedTenant[]): readonly string[] {
  return tenants.map(({ tenantName }) => tenantName).filter(isOperable)
}

function isOperable(tenantName: string): boolean {
  try {
    quoteName(tenantName)
    return true
  } catch (error) {
    if (error instanceof RefusedValue) return false
    throw error
  }
}
