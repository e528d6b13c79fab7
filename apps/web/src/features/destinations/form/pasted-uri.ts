import { EMPTY_STORAGE, SCHEMES, type StorageForm, splitPath } from './storage-form.ts'

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
  if (scheme === 'file') {
    const directory = path.replace(/\/+$/, '')
    return { ok: true, storage: EMPTY_STORAGE, directory, leftOut: parameters.length }
  }
  const { bucket, directory } = splitPath(path)
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

function fieldOf(key: string, value: string, { scheme }: StorageForm): Partial<StorageForm> | null {
  switch (key) {
    case 'host':
      return { host: value }
    case 'access_id':
      return value === MASK ? { keys: 'keep' } : { accessId: value }
    case 'access_key':
      return value === MASK ? { keys: 'keep' } : { accessKey: value }
    case 'appid':
      return scheme === 'cos' ? { appId: value } : null
    case 'delete_mode':
      return value === 'delete' || value === 'tagging' ? { deleteMode: value } : null
    case 'checksum_type':
      return value === 'md5' || value === 'no_checksum' ? { checksumType: value } : null
    case 'enable_worm':
      return scheme === 'oss' ? { enableWorm: value === 'true' } : null
    case 'max_iops':
      return { maxIops: value }
    case 'max_bandwidth':
      return { maxBandwidth: value }
    default:
      return null
  }
}
