import type { DestinationKind, FieldError } from '@tidemark/contract'
import { buildAccessInfo, changeExternalStorageDestOwn } from '@tidemark/oceanbase'
import type { Snapshot } from '../../collect/snapshot.ts'
import { destinationsOf, placeOf } from '../../domain/destinations-of.ts'
import { AppError } from '../../http/app-error.ts'
import { fieldError } from '../../http/parse-input.ts'
import { eachOf, rotateKeysBlockers } from '../../operations/blockers.ts'
import { info } from '../../operations/note.ts'
import { DESTINATION_TIMEOUT_MS, type PlannedStep, type Planner, type RequestOf } from '../../operations/planner.ts'
import { nameTenant } from '../../operations/whom.ts'
import { type Keys, marksOf } from './present-keys.ts'
import { toFieldError } from './target-uri.ts'

/**
 * CHANGE EXTERNAL_STORAGE_DEST of where the tenant's backups or logs go now: a statement a path. Checked before anything
 * is sent, as OceanBase knows a path it was never told only by refusing it.
 */
export const planRotateKeys: Planner<RequestOf<'rotate-keys'>> = (request, { snapshot, makeSecret }) => {
  const { destinations: kinds, tenantId, credentials } = request
  const tenant = nameTenant(snapshot, tenantId)
  const keys = { accessId: makeSecret(credentials.accessId), accessKey: makeSecret(credentials.accessKey) }
  const built = buildAccessInfo(keys)
  const errors: FieldError[] = kinds.flatMap((kind, at) => kindFaults(snapshot, tenantId, kinds, kind, at))
  if (!built.ok)
    errors.push(...built.violations.map((fault) => ({ ...toFieldError(fault, ''), ...atKey(fault.field) })))
  if (errors.length > 0 || !built.ok) throw new AppError('validation', { errors })
  return kinds.flatMap((kind): PlannedStep[] => {
    const set = destinationsOf(snapshot, tenantId)[kind]
    if (set === null) return []
    const path = placeOf(set)
    return [
      {
        command: changeExternalStorageDestOwn({ path, accessInfo: built.accessInfo }),
        tenants: [tenant],
        wholeCluster: false,
        effects: [
          info('keys-used-from-now', tenantId, { uri: `${set.scheme}://${set.path}` }),
          info('checks-new-keys', tenantId),
          info('what-lies-there-stays', tenantId),
        ],
        blockers: eachOf([tenant], rotateKeysBlockers(kind)),
        timeoutMs: DESTINATION_TIMEOUT_MS,
        watch: () => (now) => opensWith(now, path, keys),
        waitsFor: null,
      },
    ]
  })
}

function kindFaults(
  snapshot: Snapshot,
  tenantId: number,
  kinds: readonly DestinationKind[],
  kind: DestinationKind,
  at: number,
): readonly FieldError[] {
  if (kinds.indexOf(kind) !== at) return [fieldError(`/destinations/${at}`, 'duplicate')]
  return destinationsOf(snapshot, tenantId)[kind] === null ? [fieldError(`/destinations/${at}`, 'unknown')] : []
}

const atKey = (field: string) => ({ pointer: `/credentials/${field}` })

/**
 * Whether the stored keys are the new ones, by their fingerprints. A build that encrypts shows the key under another
 * name; then the id tells. One that shows neither tells nothing, and the step is said not to be seen.
 */
function opensWith({ storedKeys }: Snapshot, path: string, keys: Keys): boolean {
  const stored = new Map(storedKeys.get(path)?.map(({ name, fingerprint }) => [name, fingerprint]))
  const known = marksOf(keys).filter(({ name }) => stored.has(name))
  return known.length > 0 && known.every(({ name, fingerprint }) => stored.get(name) === fingerprint)
}
