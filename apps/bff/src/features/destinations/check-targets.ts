import type { BucketStorageInput, FieldError } from '@tidemark/contract'
import type { Snapshot } from '../../collect/snapshot.ts'
import { placeOf } from '../../domain/destinations-of.ts'
import { fieldError } from '../../http/parse-input.ts'
import type { RequestOf } from '../../operations/planner.ts'

type Request = RequestOf<'set-destination'>

/** What is wrong between parts that may be right by themselves. */
export function companyFaults(request: Request): readonly FieldError[] {
  const { destination, storage, archive } = request
  const errors: FieldError[] = [...doubledPaths(request)]
  if (destination === 'data' && archive !== null) errors.push(fieldError('/archive', 'conflict'))
  if (storage.scheme !== 'file') errors.push(...emptyCredentials(storage.credentials))
  return errors
}

/** An empty key would count as one that was left out. */
function emptyCredentials(credentials: BucketStorageInput['credentials']): readonly FieldError[] {
  return Object.entries(credentials ?? {})
    .filter(([name, value]) => name !== 'externalId' && value === '')
    .map(([name]) => fieldError(`/storage/credentials/${name}`, 'required'))
}

/** Every tenant needs a directory of its own: OceanBase writes a format file that names its owner. */
function doubledPaths({ targets }: Request): readonly FieldError[] {
  const plain = targets.map(({ path }) => path.replace(/^\/+|\/+$/g, ''))
  return plain.flatMap((path, at) =>
    plain.indexOf(path) === at ? [] : [fieldError(`/targets/${at}/path`, 'duplicate')],
  )
}

/** A directory that another tenant, or the other kind of the same one, has now: OceanBase would answer 9081. */
export function isTaken(
  snapshot: Snapshot,
  { tenantId, kind, place }: { tenantId: number; kind: Request['destination']; place: string },
): boolean {
  for (const [ownerId, pair] of snapshot.destinations) {
    for (const owned of [pair.data, pair.archive]) {
      const isOwn = ownerId === tenantId && owned?.kind === kind
      if (owned !== null && !isOwn && placeOf(owned) === place) return true
    }
  }
  return false
}
