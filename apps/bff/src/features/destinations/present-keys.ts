import type { SecretMark } from '@tidemark/contract'
import type { ObjectParts } from '@tidemark/oceanbase'
import { DatabaseError } from '../../db/database-error.ts'
import { AppError } from '../../http/app-error.ts'
import type { PlanFacts, RequestOf } from '../../operations/planner.ts'

export type Keys = Pick<ObjectParts, 'accessId' | 'accessKey' | 'roleArn' | 'externalId'>

/**
 * The keys of the destination that is set now; nobody but OceanBase sees them. Null unless it lies on the same kind
 * of storage and at the same host: keys must not be presented to a host they were never given to.
 * @throws AppError when the database cannot be asked
 */
export async function presentKeys(
  { destination, storage }: RequestOf<'set-destination'>,
  tenantId: number,
  { destinationNow }: Pick<PlanFacts, 'destinationNow'>,
): Promise<Keys | null> {
  const parts = await destinationNow(tenantId, destination).catch((error: unknown) => {
    if (error instanceof DatabaseError) throw new AppError('database-unreachable', { cause: error })
    throw error
  })
  if (parts === null || parts.scheme === 'file' || storage.scheme === 'file') return null
  if (parts.scheme !== storage.scheme || parts.host !== storage.host) return null
  const { accessId = null, accessKey = null, roleArn = null, externalId = null } = parts
  return { accessId, accessKey, roleArn, externalId }
}

/** What of the keys may be kept to know them again: their names in a URI, and fingerprints. */
export function marksOf({ accessId, accessKey, roleArn, externalId }: Keys): readonly SecretMark[] {
  const named = { access_id: accessId, access_key: accessKey, role_arn: roleArn, external_id: externalId }
  return Object.entries(named).flatMap(([name, secret]) => (secret ? [{ name, fingerprint: secret.fingerprint }] : []))
}
