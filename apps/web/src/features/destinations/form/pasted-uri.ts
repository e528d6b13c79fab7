import {
  ADDRESSING_MODELS,
  checksumsOf,
  EMPTY_STORAGE,
  LOCALITIES,
  SCHEMES,
  type Scheme,
  type StorageForm,
  splitPath,
} from './storage-form.ts'

/** What stands in a masked URI where a secret was; pasting one back means "the keys that are set". */
const MASK = '••••'

type PasteFault = 'not-a-uri' | 'scheme-not-offered' | 'encrypted-key'

export type Pasted =
  | {
      readonly ok: true
      readonly storage: StorageForm
      readonly directory: string
      /** Parameters without a field. Counted, not named: one may be the tail of a key that held an `&`. */
      readonly leftOut: number
    }
  | { readonly ok: false; readonly fault: PasteFault }

/**
 * Takes a destination apart, by structure: scheme, path up to the first `?`, then `&`-parted parameters.
 * Also takes the value of LOG_ARCHIVE_DEST (`LOCATION=… BINDING=…`) and quotes around either.
 */
export function readPastedUri(pasted: string): Pasted {
  const uri = bare(pasted)
  const schemeEnd = uri.indexOf('://')
  if (schemeEnd <= 0) return { ok: false, fault: 'not-a-uri' }
  const scheme = SCHEMES.find((known) => known === uri.slice(0, schemeEnd))
  if (scheme === undefined) return { ok: false, fault: 'scheme-not-offered' }

  const question = uri.indexOf('?')
  const path = uri.slice(schemeEnd + 3, question < 0 ? undefined : question)
  const parameters =
    question < 0
      ? []
      : uri
          .slice(question + 1)
          .split('&')
          .filter((item) => item !== '')
  if (parameters.some((item) => item.startsWith('encrypt_key='))) return { ok: false, fault: 'encrypted-key' }
  const { bucket, directory } =
    scheme === 'file' ? { bucket: '', directory: path.replace(/\/+$/, '') } : splitPath(path)
  const read = parameters.reduce(takeParameter, { storage: { ...EMPTY_STORAGE, scheme, bucket }, leftOut: 0 })
  return { ok: true, directory, ...read }
}

function bare(pasted: string): string {
  const unquoted = pasted.trim().replace(/^(['"])(.*)\1;?$/s, '$2')
  const location = unquoted.split(/\s+/).find((item) => /^location=/i.test(item))
  return location === undefined ? unquoted : location.slice('location='.length)
}

interface Reading {
  readonly storage: StorageForm
  readonly leftOut: number
}

function takeParameter({ storage, leftOut }: Reading, item: string): Reading {
  const equals = item.indexOf('=')
  const field = equals < 0 ? null : fieldOf(item.slice(0, equals), item.slice(equals + 1), storage)
  return field === null ? { storage, leftOut: leftOut + 1 } : { storage: { ...storage, ...field }, leftOut }
}

type Fill = (value: string, scheme: Scheme) => Partial<StorageForm> | null

const secret =
  (field: 'accessId' | 'accessKey' | 'roleArn' | 'externalId', keys: 'replace' | 'role'): Fill =>
  (value) =>
    value === MASK ? { keys: 'keep' } : { [field]: value, keys }
const word =
  <Word extends string>(words: readonly Word[], fill: (word: Word) => Partial<StorageForm>): Fill =>
  (value) => {
    const known = words.find((one) => one === value)
    return known === undefined ? null : fill(known)
  }
const only =
  (wanted: Scheme, fill: (value: string) => Partial<StorageForm>): Fill =>
  (value, scheme) =>
    scheme === wanted ? fill(value) : null
const locality =
  (localityBy: StorageForm['localityBy']): Fill =>
  (localityNames) => ({ localityBy, localityNames })

/** Which field a parameter fills; a value that the field cannot hold is left out. */
const BUCKET_FILLS: ReadonlyMap<string, Fill> = new Map<string, Fill>([
  ['host', (host) => ({ host })],
  ['access_id', secret('accessId', 'replace')],
  ['access_key', secret('accessKey', 'replace')],
  ['role_arn', secret('roleArn', 'role')],
  ['external_id', secret('externalId', 'role')],
  ['appid', only('cos', (appId) => ({ appId }))],
  ['s3_region', only('s3', (s3Region) => ({ s3Region }))],
  ['delete_mode', word(['delete', 'tagging'], (deleteMode) => ({ deleteMode }))],
  ['checksum_type', (value, scheme) => word(checksumsOf(scheme), (checksumType) => ({ checksumType }))(value, scheme)],
  [
    'addressing_model',
    (value, scheme) =>
      scheme === 's3' ? word(ADDRESSING_MODELS, (addressingModel) => ({ addressingModel }))(value, scheme) : null,
  ],
  ['enable_worm', only('oss', (value) => ({ enableWorm: value === 'true' }))],
  ['max_iops', (maxIops) => ({ maxIops })],
  ['max_bandwidth', (maxBandwidth) => ({ maxBandwidth })],
])
const FILLS: ReadonlyMap<string, Fill> = new Map(LOCALITIES.map((by) => [by, locality(by)]))

function fieldOf(key: string, value: string, { scheme }: StorageForm): Partial<StorageForm> | null {
  const fill = FILLS.get(key) ?? (scheme === 'file' ? undefined : BUCKET_FILLS.get(key))
  return fill?.(value, scheme) ?? null
}
