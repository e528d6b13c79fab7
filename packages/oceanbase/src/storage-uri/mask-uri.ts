/** What stands where a secret was. */
export const MASK = '••••'

/**
 * Parameters that may be shown. Everything else is masked: the known secrets (access_id, access_key, encrypt_key,
 * role_arn, external_id), but also a key nobody here has heard of and a value that lost its key.
 */
const SHOWN = new Set([
  'host',
  'appid',
  's3_region',
  'delete_mode',
  'checksum_type',
  'addressing_model',
  'enable_worm',
  'max_iops',
  'max_bandwidth',
  'zone',
  'idc',
  'region',
])

/** A value of another shape may hold a second URI with keys of its own. */
const PLAIN = /^[A-Za-z0-9.:/_;,-]*$/

/**
 * A destination for people's eyes, whatever its scheme and however malformed: also what the views give back.
 * Masks by structure: path, then `&`-separated parameters. Never throws.
 */
export function maskUri(uri: string): string {
  const at = uri.indexOf('?')
  if (at < 0) return maskUser(uri)
  const parameters = uri
    .slice(at + 1)
    .split('&')
    .map(maskParameter)
  return `${maskUser(uri.slice(0, at))}?${parameters.join('&')}`
}

function maskParameter(item: string): string {
  if (item === '') return ''
  const at = item.indexOf('=')
  if (at < 0) return MASK
  const key = item.slice(0, at)
  if (SHOWN.has(key) && PLAIN.test(item.slice(at + 1))) return item
  return /^[A-Za-z0-9_]{1,32}$/.test(key) ? `${key}=${MASK}` : MASK
}

/** `scheme://user:password@host/…`: no scheme of OceanBase has it, but somebody may have typed one. */
function maskUser(path: string): string {
  const start = path.indexOf('://') + 3
  if (start < 3) return path
  const slash = path.indexOf('/', start)
  const end = slash < 0 ? path.length : slash
  const at = path.lastIndexOf('@', end - 1)
  return at < start ? path : `${path.slice(0, start)}${MASK}${path.slice(at)}`
}
