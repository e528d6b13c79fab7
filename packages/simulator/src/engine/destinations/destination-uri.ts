import { refusal } from '../refusals.ts'
import { parameterChecks } from './destination-parameters.ts'
import { SCHEMES, type Scheme } from './scheme.ts'

/** A destination's URI in the parts OceanBase keeps apart. */
export interface DestinationUri {
  readonly scheme: Scheme
  /** `oss://bucket/dir`, without slashes at the end. */
  readonly path: string
  /** `host=…`; '' for file. */
  readonly endpoint: string
  /** `access_id=…&access_key=…`, or role_arn and external_id. Secret. */
  readonly authorization: string
  /** Everything else that is kept, in the order given. */
  readonly extension: string
  readonly maxIops: bigint
  readonly maxBandwidth: bigint
}

const MAX_LENGTH = 2048
const MAX_PATH = 1024
const MAX_PARAMETERS = 1600

/**
 * Reads a destination as OceanBase 4.3.5 does: everything before the first `?` is the path, keys are case-sensitive,
 * unknown ones vanish.
 * @throws SqlError 9026, 1210, 9113, 4019 by the first rule that is broken
 */
export function parseDestinationUri(text: string): DestinationUri {
  if (Buffer.byteLength(text) >= MAX_LENGTH) throw refusal(4019)
  const scheme = SCHEMES.find((known) => text.startsWith(`${known}://`))
  if (scheme === undefined) throw refusal(9026)
  const question = text.indexOf('?')
  const path = (question < 0 ? text : text.slice(0, question)).replace(/\/+$/, '')
  const parameters = question < 0 ? '' : text.slice(question + 1)
  if (path.length <= `${scheme}://`.length - 1) throw refusal(9026)
  if (Buffer.byteLength(path) >= MAX_PATH || Buffer.byteLength(parameters) >= MAX_PARAMETERS) throw refusal(4019)
  const values = readParameters(scheme, parameters)
  return { scheme, path, ...storageInfo(scheme, values) }
}

/** Known keys in the order given; a repeated key's values are joined. */
function readParameters(scheme: Scheme, parameters: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const item of parameters.split('&')) {
    const equals = item.indexOf('=')
    const key = item.slice(0, Math.max(0, equals))
    const check = parameterChecks.get(key)
    if (check === undefined) continue
    check({ scheme, value: item.slice(equals + 1), item })
    values.set(key, `${values.get(key) ?? ''}${item.slice(equals + 1)}`)
  }
  return values
}

const NOT_EXTENSION = new Set([
  'host',
  'access_id',
  'access_key',
  'role_arn',
  'external_id',
  'max_iops',
  'max_bandwidth',
])

function storageInfo(scheme: Scheme, values: ReadonlyMap<string, string>) {
  if (scheme !== 'file') refuseIncomplete(scheme, values)
  refuseWormElsewhere(scheme, values)
  const written = (keys: Iterable<string>) =>
    [...keys]
      .filter((key) => values.has(key))
      .map((key) => `${key}=${values.get(key)}`)
      .join('&')
  return {
    endpoint: written(['host']),
    authorization: written(['access_id', 'access_key', 'role_arn', 'external_id']),
    extension: written([...values.keys()].filter((key) => !NOT_EXTENSION.has(key))),
    maxIops: BigInt(values.get('max_iops') ?? 0),
    maxBandwidth: capacityBytes(values.get('max_bandwidth') ?? '0B'),
  }
}

/** OceanBase: host always; keys, or a role in their place, never both; appid on COS. */
function refuseIncomplete(scheme: Scheme, values: ReadonlyMap<string, string>): void {
  const hasKeys = values.has('access_id') && values.has('access_key')
  const hasAnyKey = values.has('access_id') || values.has('access_key')
  const hasRole = values.has('role_arn')
  const complete = values.has('host') && (hasRole ? !hasAnyKey : hasKeys)
  if (!complete || (scheme === 'cos' && !values.has('appid'))) throw refusal(9026)
}

function refuseWormElsewhere(scheme: Scheme, values: ReadonlyMap<string, string>): void {
  const checksum = values.get('checksum_type') ?? 'md5'
  if (!values.has('enable_worm') || (scheme === 'oss' && checksum === 'md5')) return
  throw refusal(
    9026,
    'Only OSS and checksum_type=md5 support setting enable_worm, other devices or checksum types are not supported',
  )
}

const UNITS = 'BKMGTP'

/** `100M` in bytes. */
export function capacityBytes(text: string): bigint {
  const [, digits = '0', unit = 'B'] = /^(\d+)([BKMGTP])B?$/i.exec(text) ?? []
  return BigInt(digits) << BigInt(10 * UNITS.indexOf(unit.toUpperCase()))
}

/** Where the files lie: what tells two destinations apart. */
export function placeOf(uri: DestinationUri): string {
  return uri.endpoint === '' ? uri.path : `${uri.endpoint} ${uri.path}`
}

/** What PATH columns show of a destination: no secrets. */
export function shownPath({ path, endpoint }: Pick<DestinationUri, 'path' | 'endpoint'>): string {
  return endpoint === '' ? path : `${path}?${endpoint}`
}

/** The whole URI in OceanBase's order, secrets in clear text as a community build keeps them. */
export function normalised(uri: DestinationUri): string {
  const parameters = [uri.endpoint, uri.authorization, uri.scheme === 'file' ? '' : uri.extension].filter(
    (part) => part !== '',
  )
  return parameters.length === 0 ? uri.path : `${uri.path}?${parameters.join('&')}`
}

/** OceanBase: object storage without checksum_type is checked, and archived to, with md5. */
export function withChecksum(uri: DestinationUri): DestinationUri {
  if (uri.scheme === 'file' || uri.extension.includes('checksum_type=')) return uri
  return { ...uri, extension: uri.extension === '' ? 'checksum_type=md5' : `${uri.extension}&checksum_type=md5` }
}
