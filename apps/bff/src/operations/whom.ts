import type { Scope } from '@tidemark/contract'
import { tenantNameProblem } from '@tidemark/oceanbase'
import type { NamedTenant } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { AppError } from '../http/app-error.ts'
import { fieldError } from '../http/parse-input.ts'

/** Whom an act concerns, after login and scope have been held against each other. */
export interface Whom {
  /** tenants: sys names them · cluster: sys names nobody · own: a tenant's login means itself. */
  readonly by: Scope['by']
  readonly tenants: readonly NamedTenant[]
}

/** @throws AppError `validation` for a scope this login does not have, and for tenants that cannot be named */
export function resolveScope(snapshot: Snapshot, scope: Scope): Whom {
  if (snapshot.login.as === 'tenant') return resolveForTenant(snapshot, scope)
  if (scope.by === 'own') throw invalid('/scope/by', 'conflict')
  if (scope.by === 'cluster') return { by: 'cluster', tenants: everybody(snapshot) }
  return { by: 'tenants', tenants: nameTenants(snapshot, scope.tenantIds, (at) => `/scope/tenantIds/${at}`) }
}

function resolveForTenant(snapshot: Snapshot, scope: Scope): Whom {
  if (scope.by === 'cluster') throw invalid('/scope/by', 'conflict')
  const tenants = everybody(snapshot)
  const foreign = scope.by === 'own' ? -1 : scope.tenantIds.findIndex((id) => id !== tenants[0]?.tenantId)
  if (foreign >= 0) throw invalid(`/scope/tenantIds/${foreign}`, 'conflict')
  return { by: 'own', tenants }
}

/**
 * Tenants by id, in the order asked for, as this login may name them. @param pointer of the n-th id in the request
 * @throws AppError `validation` naming every id that is unknown, foreign, given twice, or whose name no statement takes
 */
export function nameTenants(
  snapshot: Snapshot,
  tenantIds: readonly number[],
  pointer: (at: number) => string,
): readonly NamedTenant[] {
  const found = tenantIds.map((tenantId, at) => {
    const tenant = snapshot.tenants.get(tenantId)?.tenant
    if (tenant === undefined) return fieldError(pointer(at), 'unknown')
    if (tenantIds.indexOf(tenantId) !== at) return fieldError(pointer(at), 'duplicate')
    const named = snapshot.login.as === 'sys'
    if (named && tenantNameProblem(tenant.tenantName) !== null) return fieldError(pointer(at), 'forbidden-character')
    return { tenantId, tenantName: tenant.tenantName }
  })
  const errors = found.filter((one) => 'pointer' in one)
  if (errors.length > 0) throw new AppError('validation', { errors })
  return found.filter((one) => 'tenantName' in one)
}

/** The one tenant that a request names as its `tenantId`. @throws as above */
export function nameTenant(snapshot: Snapshot, tenantId: number): NamedTenant {
  const [tenant] = nameTenants(snapshot, [tenantId], () => '/tenantId')
  if (tenant === undefined) throw invalid('/tenantId', 'unknown')
  return tenant
}

function everybody(snapshot: Snapshot): readonly NamedTenant[] {
  return [...snapshot.tenants.values()].map(({ tenant: { tenantId, tenantName } }) => ({ tenantId, tenantName }))
}

function invalid(pointer: string, code: 'conflict' | 'unknown'): AppError {
  return new AppError('validation', { errors: [fieldError(pointer, code)] })
}

/** The same scope one tenant at a time, for statements whose errors OceanBase hides or mixes in a list. */
export function oneByOne(whom: Whom): readonly Whom[] {
  return whom.by === 'tenants' ? whom.tenants.map((tenant) => ({ by: 'tenants', tenants: [tenant] })) : [whom]
}

/** The one command that fits: by names, for all, or for the tenant whose login it is. */
export function commandFor<Made>(
  whom: Whom,
  make: { tenants: (names: readonly string[]) => Made; cluster: () => Made; own: () => Made },
): Made {
  switch (whom.by) {
    case 'tenants':
      return make.tenants(whom.tenants.map(({ tenantName }) => tenantName))
    case 'cluster':
      return make.cluster()
    case 'own':
      return make.own()
  }
}
