import type { BucketStorageInput, FieldError, FieldFault, StorageInput } from '@tidemark/contract'
import {
  buildStorageUri,
  type DestinationUri,
  type MakeSecret,
  type ObjectParts,
  type StorageParts,
  type Violation,
  type ViolationCode,
} from '@tidemark/oceanbase'
import type { Keys } from './present-keys.ts'

/** Storage as typed, one tenant's directory, and keys: the destination, or every fault with its place in the request. */
export function targetUri(
  storage: StorageInput,
  path: string,
  keys: Keys,
  pathPointer: string,
): { readonly uri: DestinationUri } | { readonly errors: readonly FieldError[] } {
  const built = buildStorageUri(toParts(storage, path, keys))
  if (built.ok) return { uri: built.uri }
  return { errors: built.violations.map((violation) => toFieldError(violation, pathPointer)) }
}

function toParts(storage: StorageInput, path: string, keys: Keys): StorageParts {
  const locality = storage.locality ? { [storage.locality.by]: storage.locality.names } : {}
  if (storage.scheme === 'file') return { scheme: 'file', path, ...locality }
  const { scheme, bucket, host, deleteMode, checksumType, addressingModel = null, maxIops, maxBandwidth } = storage
  return {
    ...{ scheme, bucket, host, path, ...keys, deleteMode, checksumType, addressingModel, maxBandwidth, ...locality },
    ...ownParts(storage),
    maxIops: maxIops === null ? null : String(maxIops),
  }
}

/** What one kind of storage has and another has not. */
function ownParts(storage: BucketStorageInput): Pick<ObjectParts, 'appid' | 's3Region' | 'enableWorm'> {
  switch (storage.scheme) {
    case 'oss':
      return { enableWorm: storage.enableWorm === null ? null : String(storage.enableWorm) }
    case 'cos':
      return { appid: storage.appId }
    case 's3':
      return { s3Region: storage.s3Region }
    case 'azblob':
      return {}
  }
}

/** The keys or the role somebody typed; wrapped at once. Null: what is set now is to be used. */
export function typedKeys(storage: StorageInput, makeSecret: MakeSecret): Keys | null {
  if (storage.scheme === 'file') return {}
  const { credentials } = storage
  if (credentials === null) return null
  if ('roleArn' in credentials) {
    const { roleArn, externalId } = credentials
    return { roleArn: makeSecret(roleArn), externalId: externalId ? makeSecret(externalId) : null }
  }
  return { accessId: makeSecret(credentials.accessId), accessKey: makeSecret(credentials.accessKey) }
}

const POINTERS: Readonly<Record<string, string>> = {
  accessId: '/storage/credentials/accessId',
  accessKey: '/storage/credentials/accessKey',
  roleArn: '/storage/credentials/roleArn',
  externalId: '/storage/credentials/externalId',
  appid: '/storage/appId',
  zone: '/storage/locality/names',
  idc: '/storage/locality/names',
  region: '/storage/locality/names',
  binding: '/archive/binding',
  pieceSwitchInterval: '/archive/pieceSwitchIntervalDays',
}

export function toFieldError({ field, code, message }: Violation, pathPointer: string): FieldError {
  const pointer = field === 'path' || field === 'uri' ? pathPointer : (POINTERS[field] ?? `/storage/${field}`)
  return { pointer, code: FAULTS[code], message }
}

const FAULTS = {
  required: 'required',
  'too-long': 'too-long',
  'forbidden-character': 'forbidden-character',
  'not-absolute': 'not-absolute',
  'not-plain-path': 'invalid',
  'not-allowed': 'conflict',
  'empty-name': 'invalid',
  'not-one-of': 'unknown',
  'not-an-integer': 'invalid',
  'not-a-bandwidth': 'invalid',
  'host-with-bucket': 'invalid',
  'keys-or-role': 'conflict',
  'role-of-other-cloud': 'conflict',
  'needs-role': 'conflict',
  'needs-md5': 'conflict',
  'one-locality': 'conflict',
  'unknown-scheme': 'unknown',
  'unsupported-scheme': 'unknown',
  'unknown-parameter': 'unknown',
  'repeated-parameter': 'duplicate',
  'empty-parameter': 'required',
  'encrypt-key': 'invalid',
  'interval-out-of-range': 'out-of-range',
} as const satisfies Record<ViolationCode, FieldFault>

/** As PATH columns write it: where backups lie, without how they get there. */
export function placeOfUri({ masked }: DestinationUri): string {
  const [path = '', parameters = ''] = masked.split('?')
  const host = parameters.split('&').find((item) => item.startsWith('host='))
  return host === undefined ? path : `${path}?${host}`
}
