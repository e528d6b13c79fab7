import type { Destination, StorageInput } from '@tidemark/contract'

export const SCHEMES = ['file', 'oss', 'cos'] as const
export type Scheme = (typeof SCHEMES)[number]

/** What the fields of a destination's storage hold, as typed; '' and null leave OceanBase's default. */
export interface StorageForm {
  readonly scheme: Scheme
  readonly bucket: string
  readonly host: string
  readonly appId: string
  /** keep: the keys that are set now, which never come to the browser. */
  readonly keys: 'keep' | 'replace'
  readonly accessId: string
  readonly accessKey: string
  readonly deleteMode: 'delete' | 'tagging' | null
  readonly checksumType: 'md5' | 'no_checksum' | null
  readonly enableWorm: boolean
  readonly maxIops: string
  readonly maxBandwidth: string
}

export const EMPTY_STORAGE: StorageForm = {
  scheme: 'file',
  bucket: '',
  host: '',
  appId: '',
  keys: 'replace',
  accessId: '',
  accessKey: '',
  deleteMode: null,
  checksumType: null,
  enableWorm: false,
  maxIops: '',
  maxBandwidth: '',
}

/** What keeps a form from being planned; everything else the server judges. */
export type StorageFault = 'required' | 'not-a-number'
export type StorageField = 'bucket' | 'host' | 'appId' | 'accessId' | 'accessKey' | 'maxIops'

export function storageFaults(form: StorageForm): ReadonlyMap<StorageField, StorageFault> {
  if (form.scheme === 'file') return new Map()
  const needed: readonly StorageField[] = [
    'bucket',
    'host',
    ...(form.scheme === 'cos' ? (['appId'] as const) : []),
    ...(form.keys === 'replace' ? (['accessId', 'accessKey'] as const) : []),
  ]
  const faults = new Map<StorageField, StorageFault>()
  for (const field of needed) if (form[field].trim() === '') faults.set(field, 'required')
  if (!/^\d{0,9}$/.test(form.maxIops.trim())) faults.set('maxIops', 'not-a-number')
  return faults
}

/** The form as the request carries it; a field of another storage than the chosen one stays behind. */
export function toStorageInput(form: StorageForm): StorageInput {
  if (form.scheme === 'file') return { scheme: 'file' }
  const bucketStorage = {
    bucket: form.bucket.trim(),
    host: form.host.trim(),
    credentials: form.keys === 'keep' ? null : { accessId: form.accessId, accessKey: form.accessKey },
    deleteMode: form.deleteMode,
    checksumType: form.checksumType,
    maxIops: form.maxIops.trim() === '' ? null : Number(form.maxIops),
    maxBandwidth: form.maxBandwidth.trim() === '' ? null : form.maxBandwidth.trim(),
  }
  return form.scheme === 'oss'
    ? { scheme: 'oss', ...bucketStorage, enableWorm: form.enableWorm ? true : null }
    : { scheme: 'cos', ...bucketStorage, appId: form.appId.trim() }
}

/** The form as it stands for a destination that is set; one of a storage without a card here starts afresh. */
export function storageFormOf(destination: Destination | null): StorageForm {
  const scheme = SCHEMES.find((known) => known === destination?.scheme)
  if (destination === null || scheme === undefined) return EMPTY_STORAGE
  const value = (name: string) => destination.parameters.find((parameter) => parameter.name === name)?.value ?? ''
  const deleteMode = value('delete_mode')
  const checksumType = value('checksum_type')
  return {
    ...EMPTY_STORAGE,
    scheme,
    bucket: scheme === 'file' ? '' : splitPath(destination.path).bucket,
    host: value('host'),
    appId: value('appid'),
    keys: destination.secrets.length > 0 ? 'keep' : 'replace',
    deleteMode: deleteMode === 'delete' || deleteMode === 'tagging' ? deleteMode : null,
    checksumType: checksumType === 'md5' || checksumType === 'no_checksum' ? checksumType : null,
    enableWorm: value('enable_worm') === 'true',
    maxIops: value('max_iops'),
    maxBandwidth: value('max_bandwidth'),
  }
}

/** `bucket/dir/of/it` → its two parts; slashes at the ends of the directory are dropped, as OceanBase does. */
export function splitPath(path: string): { bucket: string; directory: string } {
  const slash = path.indexOf('/')
  if (slash < 0) return { bucket: path, directory: '' }
  return { bucket: path.slice(0, slash), directory: path.slice(slash + 1).replace(/^\/+|\/+$/g, '') }
}

/** The directory of a destination that is set, as the form's field holds it. */
export function directoryOf(destination: Destination): string {
  return destination.scheme === 'file' ? destination.path.replace(/\/+$/, '') : splitPath(destination.path).directory
}
