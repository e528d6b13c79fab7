import type { BucketStorageInput, Destination, StorageInput } from '@tidemark/contract'

export const SCHEMES = ['file', 'oss', 'cos', 's3', 'azblob'] as const
export type Scheme = (typeof SCHEMES)[number]

const CHECKSUM_TYPES = ['md5', 'no_checksum', 'crc32'] as const
export type ChecksumType = (typeof CHECKSUM_TYPES)[number]
export const ADDRESSING_MODELS = ['virtual_hosted_style', 'path_style'] as const
type AddressingModel = (typeof ADDRESSING_MODELS)[number]
export const LOCALITIES = ['zone', 'idc', 'region'] as const
type LocalityBy = (typeof LOCALITIES)[number]

/** The checksums a storage knows; the first is OceanBase's own choice. */
export function checksumsOf(scheme: Scheme): readonly ChecksumType[] {
  return scheme === 's3' ? CHECKSUM_TYPES : ['md5', 'no_checksum']
}

/** Whether the clouds of a storage have roles that OceanBase takes instead of keys. */
export function takesRole(scheme: Scheme): boolean {
  return scheme !== 'file' && scheme !== 'azblob'
}

/** What the fields of a destination's storage hold, as typed; '' and null leave OceanBase's default. */
export interface StorageForm {
  readonly scheme: Scheme
  readonly bucket: string
  readonly host: string
  readonly appId: string
  readonly s3Region: string
  /** keep: the keys that are set now, which never come to the browser. role: a role of the cloud in their stead. */
  readonly keys: 'keep' | 'replace' | 'role'
  readonly accessId: string
  readonly accessKey: string
  readonly roleArn: string
  readonly externalId: string
  readonly deleteMode: 'delete' | 'tagging' | null
  readonly checksumType: ChecksumType | null
  readonly addressingModel: AddressingModel | null
  readonly enableWorm: boolean
  readonly maxIops: string
  readonly maxBandwidth: string
  /** From where OceanBase may write. */
  readonly localityBy: LocalityBy | null
  readonly localityNames: string
}

/** No secret is typed. */
export const NO_KEYS = { accessId: '', accessKey: '', roleArn: '', externalId: '' } as const

export const EMPTY_STORAGE: StorageForm = {
  scheme: 'file',
  bucket: '',
  host: '',
  appId: '',
  s3Region: '',
  keys: 'replace',
  ...NO_KEYS,
  deleteMode: null,
  checksumType: null,
  addressingModel: null,
  enableWorm: false,
  maxIops: '',
  maxBandwidth: '',
  localityBy: null,
  localityNames: '',
}

/** What keeps a form from being planned; everything else the server judges. */
export type StorageFault = 'required' | 'not-a-number'
export type StorageField = Exclude<
  keyof StorageForm,
  'scheme' | 'keys' | 'deleteMode' | 'checksumType' | 'addressingModel' | 'enableWorm' | 'localityBy'
>

export function storageFaults(form: StorageForm): ReadonlyMap<StorageField, StorageFault> {
  const faults = new Map<StorageField, StorageFault>()
  for (const field of neededFields(form)) if (form[field].trim() === '') faults.set(field, 'required')
  if (form.scheme !== 'file' && !/^\d{0,9}$/.test(form.maxIops.trim())) faults.set('maxIops', 'not-a-number')
  return faults
}

const NEEDED: Readonly<Record<Scheme, readonly StorageField[]>> = {
  file: [],
  oss: ['bucket', 'host'],
  cos: ['bucket', 'host', 'appId'],
  s3: ['bucket', 'host', 's3Region'],
  azblob: ['bucket', 'host'],
}
const NEEDED_KEYS: Readonly<Record<StorageForm['keys'], readonly StorageField[]>> = {
  keep: [],
  replace: ['accessId', 'accessKey'],
  role: ['roleArn'],
}

function neededFields({ scheme, keys, localityBy }: StorageForm): readonly StorageField[] {
  return [
    ...NEEDED[scheme],
    ...(scheme === 'file' ? [] : NEEDED_KEYS[keys]),
    ...(localityBy === null ? [] : (['localityNames'] as const)),
  ]
}

/** The form as the request carries it; a field of another storage than the chosen one stays behind. */
export function toStorageInput(form: StorageForm): StorageInput {
  const locality = form.localityBy === null ? null : { by: form.localityBy, names: form.localityNames.trim() }
  const { scheme } = form
  if (scheme === 'file') return { scheme, locality }
  const bucketStorage = {
    bucket: form.bucket.trim(),
    host: form.host.trim(),
    credentials: credentialsOf(form),
    deleteMode: form.deleteMode,
    checksumType: form.checksumType,
    addressingModel: scheme === 's3' ? form.addressingModel : null,
    maxIops: form.maxIops.trim() === '' ? null : Number(form.maxIops),
    maxBandwidth: form.maxBandwidth.trim() === '' ? null : form.maxBandwidth.trim(),
    locality,
  }
  switch (scheme) {
    case 'oss':
      return { scheme, ...bucketStorage, enableWorm: form.enableWorm ? true : null }
    case 'cos':
      return { scheme, ...bucketStorage, appId: form.appId.trim() }
    case 's3':
      return { scheme, ...bucketStorage, s3Region: form.s3Region.trim() }
    case 'azblob':
      return { scheme, ...bucketStorage }
  }
}

function credentialsOf(form: StorageForm): BucketStorageInput['credentials'] {
  if (form.keys === 'keep') return null
  if (form.keys === 'replace') return { accessId: form.accessId, accessKey: form.accessKey }
  return { roleArn: form.roleArn, externalId: form.externalId === '' ? null : form.externalId }
}

/** The form as it stands for a destination that is set; one of a storage without a card here starts afresh. */
export function storageFormOf(destination: Destination | null): StorageForm {
  const scheme = SCHEMES.find((known) => known === destination?.scheme)
  if (destination === null || scheme === undefined) return EMPTY_STORAGE
  const value = (name: string) => destination.parameters.find((parameter) => parameter.name === name)?.value ?? ''
  const word = <Word extends string>(words: readonly Word[], name: string) =>
    words.find((known) => known === value(name)) ?? null
  const localityBy = LOCALITIES.find((by) => value(by) !== '') ?? null
  return {
    ...EMPTY_STORAGE,
    scheme,
    bucket: scheme === 'file' ? '' : splitPath(destination.path).bucket,
    host: value('host'),
    appId: value('appid'),
    s3Region: value('s3_region'),
    keys: destination.secrets.length > 0 ? 'keep' : 'replace',
    deleteMode: word(['delete', 'tagging'], 'delete_mode'),
    checksumType: word(checksumsOf(scheme), 'checksum_type'),
    addressingModel: word(ADDRESSING_MODELS, 'addressing_model'),
    enableWorm: value('enable_worm') === 'true',
    maxIops: value('max_iops'),
    maxBandwidth: value('max_bandwidth'),
    localityBy,
    localityNames: localityBy === null ? '' : value(localityBy),
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
