import type { FieldError, FieldFault, ObError, Operation, SetDestinationRequest } from '@tidemark/contract'
import type { StorageFault, StorageForm } from './storage-form.ts'

/** The fields of the form by name; a directory is `path:<tenantId>`. */
export type FieldName = string

/** What is wrong with a field: with what was typed, or OceanBase refused it. */
export type Fault =
  | { readonly by: 'input'; readonly code: FieldFault | StorageFault }
  | { readonly by: 'database'; readonly error: ObError }

export type Faults = ReadonlyMap<FieldName, Fault>

export const pathField = (tenantId: number): FieldName => `path:${tenantId}`

/** The server's errors of a plan, each at the field it is about. */
export function inputFaults(errors: readonly FieldError[], request: SetDestinationRequest | null): Faults {
  return new Map(errors.map(({ pointer, code }) => [fieldOf(pointer, request), { by: 'input', code }]))
}

/** Fields that say what is wrong with them; a fault elsewhere is said beside the form. */
const FIELDS: ReadonlySet<FieldName> = new Set([
  'bucket',
  'host',
  'appId',
  's3Region',
  'accessId',
  'accessKey',
  'roleArn',
  'externalId',
  'localityNames',
  'maxIops',
  'maxBandwidth',
])

/** Whether the form has a field for what a pointer of the server names. */
export function isAtField(pointer: string): boolean {
  return /^\/targets\/\d+\/path$/.test(pointer) || FIELDS.has(lastPart(pointer))
}

/** Keys that cannot be kept are asked for at the access key. */
const RENAMED: ReadonlyMap<string, FieldName> = new Map([
  ['/storage/credentials', 'accessKey'],
  ['/storage/locality/names', 'localityNames'],
])

function lastPart(pointer: string): FieldName {
  return RENAMED.get(pointer) ?? pointer.slice(pointer.lastIndexOf('/') + 1)
}

function fieldOf(pointer: string, request: SetDestinationRequest | null): FieldName {
  const target = /^\/targets\/(\d+)\/path$/.exec(pointer)?.[1]
  const tenantId = target === undefined ? undefined : request?.targets[Number(target)]?.tenantId
  return tenantId === undefined ? lastPart(pointer) : pathField(tenantId)
}

/** Errors of OceanBase that are about a field other than the directory. */
const FIELD_OF_ERRNO: ReadonlyMap<number, FieldName> = new Map([
  [9115, 'host'],
  [9118, 'host'],
  [9117, 's3Region'],
  [9133, 'localityNames'],
])
/** Refusals of a bucket that are about its keys, and of a server's path about the directory. */
const RIGHTS: ReadonlySet<number> = new Set([9071, 9116])
const DIRECTORY: ReadonlySet<number> = new Set([9080, 9081, 4009, 9026])

/** What OceanBase refused when it ran, each at the field it is about; what is about none stays in the dialog. */
export function refusedFaults(outcome: Operation | null, scheme: StorageForm['scheme']): Faults {
  const faults = new Map<FieldName, Fault>()
  for (const { outcome: word, problem, tenants } of outcome?.steps ?? []) {
    const error = problem?.obError
    const tenantId = tenants[0]?.tenantId
    if (word !== 'refused' || error === undefined || tenantId === undefined) continue
    const errno = Math.abs(error.code ?? error.errno)
    const isRights = RIGHTS.has(errno)
    const isDirectory = DIRECTORY.has(errno) || (isRights && scheme === 'file')
    const field = isDirectory ? pathField(tenantId) : isRights ? 'accessKey' : FIELD_OF_ERRNO.get(errno)
    if (field !== undefined) faults.set(field, { by: 'database', error })
  }
  return faults
}
