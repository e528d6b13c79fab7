import type { DestinationKind } from '@tidemark/contract'
import type { NamedTenant } from '../../../operations/readiness.ts'
import type { Scheme } from './storage-form.ts'

/**
 * A directory of its own for each tenant and kind, as OceanBase wants it: `base/tenant/data`, `base/tenant/archive`.
 * Absolute for `file`, inside the bucket else.
 */
export function ownDirectory(base: string, tenantName: string, kind: DestinationKind, scheme: Scheme): string {
  const plain = base.trim().replace(/\/+$/, '')
  const inside = [plain.replace(/^\/+/, ''), tenantName, kind].filter((part) => part !== '').join('/')
  return scheme === 'file' ? `/${inside}` : inside
}

/** The base under which `ownDirectory` made this directory; the directory itself where it was made otherwise. */
export function baseOf(directory: string, tenantName: string, kind: DestinationKind): string {
  const tail = `/${tenantName}/${kind}`
  return directory.endsWith(tail) ? directory.slice(0, -tail.length) : directory
}

export interface TargetDirectory extends NamedTenant {
  readonly path: string
  readonly edited: boolean
}

/** Where each tenant's files go: what the operator typed for it, else derived from the base. */
export function targetDirectories(
  tenants: readonly NamedTenant[],
  options: {
    readonly base: string
    readonly kind: DestinationKind
    readonly scheme: Scheme
    readonly edits: ReadonlyMap<number, string>
  },
): readonly TargetDirectory[] {
  const { base, kind, scheme, edits } = options
  // A bucket may be the base itself; the root of a server never is.
  const hasBase = scheme !== 'file' || base.trim() !== ''
  return tenants.map((tenant) => {
    const edit = edits.get(tenant.tenantId)
    const derived = hasBase ? ownDirectory(base, tenant.tenantName, kind, scheme) : ''
    return {
      ...tenant,
      path: edit ?? derived,
      edited: edit !== undefined,
    }
  })
}
