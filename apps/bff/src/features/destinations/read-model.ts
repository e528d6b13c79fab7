import type { DestinationList } from '@tidemark/contract'
import type { Snapshot } from '../../collect/snapshot.ts'
import { destinationsOf } from '../../domain/destinations-of.ts'

/** Every tenant's destinations, by name. */
export function destinationList(snapshot: Snapshot): DestinationList {
  const tenants = [...snapshot.tenants.values()].map(({ tenant: { tenantId, tenantName } }) => {
    const { data, archive } = destinationsOf(snapshot, tenantId)
    return { tenantId, tenantName, data, archive }
  })
  return { tenants: tenants.sort((a, b) => (a.tenantName < b.tenantName ? -1 : 1)) }
}
