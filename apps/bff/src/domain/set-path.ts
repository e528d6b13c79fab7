import type { BackupSet, Destination } from '@tidemark/contract'
import type { Snapshot } from '../collect/snapshot.ts'

/** Where a URI leads, without its parameters and without slashes at its end: what OceanBase compares. */
function placeOf(uri: string): string {
  return (uri.split('?', 1)[0] ?? '').replace(/\/+$/, '')
}

export function liesAt(set: BackupSet, destination: Pick<Destination, 'uri'>): boolean {
  return set.path !== null && placeOf(set.path) === placeOf(destination.uri)
}

/** Whether an incremental has something to stand on: the base must lie on the present path (states.md §4). */
export function hasUsableSetOnPath(snapshot: Snapshot, tenantId: number): boolean {
  const destination = snapshot.destinations.get(tenantId)?.data ?? null
  if (destination === null) return false
  return snapshot.sets.get(tenantId)?.some((set) => set.usable && liesAt(set, destination)) ?? false
}

/** Whether two URIs lead to the same place with the same settings; both masked. */
export function samePlace(a: string, b: string): boolean {
  return placeOf(a) === placeOf(b)
}
