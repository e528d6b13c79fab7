import type { Destination, DestinationKind } from '@tidemark/contract'
import type { Snapshot } from '../collect/snapshot.ts'

const NONE = { data: null, archive: null } as const satisfies Record<DestinationKind, Destination | null>

export function destinationsOf(
  { destinations }: Pick<Snapshot, 'destinations'>,
  tenantId: number,
): Readonly<Record<DestinationKind, Destination | null>> {
  return destinations.get(tenantId) ?? NONE
}

/** As PATH columns write a destination: `oss://bucket/dir?host=h`, `file:///dir`. */
export function placeOf({ scheme, path, parameters }: Pick<Destination, 'scheme' | 'path' | 'parameters'>): string {
  const host = parameters.find(({ name }) => name === 'host')?.value
  return `${scheme}://${path}${host === undefined ? '' : `?host=${host}`}`
}
