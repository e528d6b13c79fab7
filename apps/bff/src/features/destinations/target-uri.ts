import type { FieldError, FieldFault, StorageInput } from '@tidemark/contract'
import {
  buildStorageUri,
  type DestinationUri,
  type MakeSecret,
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
  if (storage.scheme === 'file') return { scheme: 'file', path }
  const { bucket, host, deleteMode, checksumType, maxIops, maxBandwidth } = storage
  const shared = {
    ...{ bucket, host, path, ...keys, deleteMode, checksumType, maxBandwidth },
    maxIops: maxIops === null ? null : String(maxIops),
  }
  if (storage.scheme === 'cos') return { scheme: 'cos', ...shared, appid: storage.appId }
  return { scheme: 'oss', ...shared, enableWorm: storage.enableWorm === null ? null : String(storage.enableWorm) }
}

/** The keys somebody typed; wrapped at once. Null: those that are set now are to be used. */
export function typedKeys(storage: StorageInput, makeSecret: MakeSecret): Keys | null {
  if (storage.scheme === 'file') return {}
  if (storage.credentials === null) return null
  const { accessId, accessKey } = storage.credentials
  return { accessId: makeSecret(accessId), accessKey: makeSecret(accessKey) }
}

const POINTERS: Readonly<Record<string, string>> = {
  accessId: '/storage/credentials/accessId',
  accessKey: '/storage/credentials/accessKey',
  roleArn: '/storage/credentials',
  externalId: '/storage/credentials',
  appid: '/storage/appId',
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
  'not-one-of': 'unknown',
  'not-an-integer': 'invalid',
  'not-a-bandwidth': 'invalid',
  'host-with-bucket': 'invalid',
  'keys-or-role': 'conflict',
  'role-of-other-cloud': 'conflict',
  'needs-role': 'conflict',
  'needs-md5': 'conflict',
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
