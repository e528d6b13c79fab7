import { type StorageForm, splitPath } from './storage-form.ts'

/** A piece of a URI: a secret is shown as a mask, whatever it holds. */
export interface UriPart {
  readonly text: string
  readonly secret: boolean
}

const MASK = '••••'

/**
 * The URI as it will be sent, masked, in OceanBase's own order of parameters.
 * It is for reading along while typing; the statement that runs is the server's.
 */
export function sentUri(form: StorageForm, directory: string): readonly UriPart[] {
  if (form.scheme === 'file') return [shown(`file://${directory.trim().replace(/\/+$/, '')}`)]
  const inside = splitPath(`/${directory.trim()}`).directory
  const place = inside === '' ? form.bucket.trim() : `${form.bucket.trim()}/${inside}`
  return [
    shown(`${form.scheme}://${place}`),
    shown(`?host=${form.host.trim()}`),
    shown('&access_id='),
    masked(form.keys === 'keep' || form.accessId !== ''),
    shown('&access_key='),
    masked(form.keys === 'keep' || form.accessKey !== ''),
    ...parameter('appid', form.scheme === 'cos' ? form.appId.trim() : ''),
    ...parameter('delete_mode', form.deleteMode ?? ''),
    ...parameter('checksum_type', form.checksumType ?? ''),
    ...parameter('enable_worm', form.scheme === 'oss' && form.enableWorm ? 'true' : ''),
    ...parameter('max_iops', form.maxIops.trim()),
    ...parameter('max_bandwidth', form.maxBandwidth.trim()),
  ]
}

const shown = (text: string): UriPart => ({ text, secret: false })
const masked = (present: boolean): UriPart => ({ text: present ? MASK : '', secret: true })
const parameter = (name: string, value: string) => (value === '' ? [] : [shown(`&${name}=${value}`)])
