import type { Blocker } from '@tidemark/contract'
import type { Capability } from '@tidemark/oceanbase'
import type { Snapshot } from '../../collect/snapshot.ts'
import { versionBlockers } from '../../domain/version-gate.ts'
import { blocker } from '../../operations/note.ts'
import type { RequestOf } from '../../operations/planner.ts'

type Request = RequestOf<'set-destination'>

/** OceanBase 4.3.5: an archive on S3 whose lag target is shorter is refused (4179). */
const MIN_S3_LAG_MS = 60_000

/** What the server's version does not take of this storage, and what S3 wants of an archive. */
export function storageBlockers(snapshot: Snapshot, request: Request, tenantId: number): readonly Blocker[] {
  const { storage, destination } = request
  const needed: readonly Capability[] = [
    ...(storage.scheme === 's3' || storage.scheme === 'azblob' ? [storage.scheme] : []),
    ...(storage.scheme !== 'file' && storage.credentials !== null && 'roleArn' in storage.credentials
      ? (['assume-role'] as const)
      : []),
    ...(storage.locality ? (['source-locality'] as const) : []),
  ]
  const lagMs = snapshot.tenants.get(tenantId)?.archiveLagTargetMs ?? null
  const isShort = destination === 'archive' && storage.scheme === 's3' && lagMs !== null && lagMs < MIN_S3_LAG_MS
  return [
    ...needed.flatMap((capability) => versionBlockers(snapshot, capability)),
    ...(isShort ? [blocker('s3-lag-target', tenantId, { lagMs })] : []),
  ]
}
