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
  const { scheme } = form
  const locality = form.localityBy === null ? [] : [[form.localityBy, form.localityNames.trim()] as const]
  if (scheme === 'file') return [shown(`file://${directory.trim().replace(/\/+$/, '')}`), ...query(locality)]
  const inside = splitPath(`/${directory.trim()}`).directory
  const place = inside === '' ? form.bucket.trim() : `${form.bucket.trim()}/${inside}`
  return [
    shown(`${scheme}://${place}`),
    shown(`?host=${form.host.trim()}`),
    ...credentials(form),
    ...parameter('appid', scheme === 'cos' ? form.appId.trim() : ''),
    ...parameter('s3_region', scheme === 's3' ? form.s3Region.trim() : ''),
    ...parameter('delete_mode', form.deleteMode ?? ''),
    ...parameter('checksum_type', form.checksumType ?? ''),
    ...parameter('addressing_model', scheme === 's3' ? (form.addressingModel ?? '') : ''),
    ...parameter('enable_worm', scheme === 'oss' && form.enableWorm ? 'true' : ''),
    ...parameter('max_iops', form.maxIops.trim()),
    ...parameter('max_bandwidth', form.maxBandwidth.trim()),
    ...locality.flatMap(([name, value]) => parameter(name, value)),
  ]
}

/** What is kept may be keys or a role: what it is, the statement says. */
function credentials(form: StorageForm): readonly UriPart[] {
  if (form.keys !== 'role') {
    return [
      ...[shown('&access_id='), masked(form.keys === 'keep' || form.accessId !== '')],
      ...[shown('&access_key='), masked(form.keys === 'keep' || form.accessKey !== '')],
    ]
  }
  const external = form.externalId === '' ? [] : [shown('&external_id='), masked(true)]
  return [shown('&role_arn='), masked(form.roleArn !== ''), ...external]
}

const query = (entries: readonly (readonly [string, string])[]) =>
  entries.flatMap(([name, value]) => (value === '' ? [] : [shown(`?${name}=${value}`)]))
const shown = (text: string): UriPart => ({ text, secret: false })
const masked = (present: boolean): UriPart => ({ text: present ? MASK : '', secret: true })
const parameter = (name: string, value: string) => (value === '' ? [] : [shown(`&${name}=${value}`)])
