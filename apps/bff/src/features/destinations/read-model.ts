import type { DestinationList } from '@tidemark/contract'
import type { Snapshot } from '../../collect/snapshot.ts'

/** Every tenant's destinations, by name. */
export function destinationList(snapshot: Snapshot): DestinationList {
  const tenants = [...snapshot.tenants.values()].map(({ tenant: { tenantId, tenantName } }) => {
    const { data = null, archive = null } = snapshot.destinations.get(tenantId) ?? {}
    return { tenantId, tenantName, data, archive }
  })
  return { tenants: tenants.sort((a, b) => (a.tenantName < b.tenantName ? -1 : 1)) }
}
