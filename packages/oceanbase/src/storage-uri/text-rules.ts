import { byteLength, textProblem } from '../literal.ts'
import type { Violation, ViolationCode } from './violation.ts'

/** Limits of OceanBase 4.3.5 are sizes of C buffers: the text must stay below them. */
export const MAX_URI_BYTES = 2047
const MAX_PATH_BYTES = 1023
const MAX_PARAMETERS_BYTES = 1599

const MESSAGES: Record<ViolationCode, string> = {
  required: 'must be given',
  'too-long': 'is longer than OceanBase stores',
  'forbidden-character': "must not hold blanks, & ? ' \\ , or control characters",
  'not-absolute': 'must be an absolute path, starting with /',
  'not-plain-path': 'must be a plain path: no empty, . or .. segment',
  'not-allowed': 'is not known by this kind of storage',
  'empty-name': 'holds an empty name: names are joined by , or ;',
  'not-one-of': 'is not one of the words OceanBase knows',
  'not-an-integer': 'must be a whole number',
  'not-a-bandwidth': 'must be a number with a unit, such as 100M',
  'host-with-bucket': 'must be the endpoint without the bucket',
  'keys-or-role': 'give either an access key or a role, not both',
  'role-of-other-cloud': 'names a role of another cloud',
  'needs-role': 'is used together with a role only',
  'needs-md5': 'works with checksum_type=md5 only',
  'one-locality': 'is given beside another one: zone, idc or region, never two of them',
  'unknown-scheme': 'must start with file://, oss://, cos://, s3:// or azblob://',
  'unsupported-scheme': 'is a kind of storage this console does not set',
  'unknown-parameter': 'holds a parameter OceanBase does not know',
  'repeated-parameter': 'is given more than once',
  'empty-parameter': 'is given without a value',
  'encrypt-key': 'encrypt_key is output of OceanBase and never typed',
  'interval-out-of-range': 'must be between 1d and 7d',
}

export function violation(field: string, code: ViolationCode, place = ''): Violation {
  return { field, code, message: `${field} ${MESSAGES[code]}${place}` }
}

/** Blanks end a URI in LOG_ARCHIVE_DEST, commas part URIs in RESTORE, & and ? part parameters. */
export function textViolations(field: string, text: string, limitBytes: number): readonly Violation[] {
  const found: Violation[] = []
  if (/[\s&?'\\,]/.test(text) || textProblem(text, Number.POSITIVE_INFINITY) !== null) {
    found.push(violation(field, 'forbidden-character'))
  }
  if (byteLength(text) > limitBytes) found.push(violation(field, 'too-long'))
  return found
}

/** Names joined by `,` (side by side) and `;` (the next only when these fail), as zone, idc and region take them. */
export function listViolations(field: string, text: string, limitBytes: number): readonly Violation[] {
  const names = text.split(/[,;]/)
  if (names.some((name) => name === '')) return [violation(field, 'empty-name')]
  return textViolations(field, names.join(''), limitBytes - names.length + 1)
}

/** `segments` without slashes at its ends. Two spellings of one directory would hide that tenants share it. */
export function pathViolations(field: string, segments: string): readonly Violation[] {
  const plain = segments === '' || segments.split('/').every((one) => one !== '' && one !== '.' && one !== '..')
  return [...textViolations(field, segments, MAX_PATH_BYTES), ...(plain ? [] : [violation(field, 'not-plain-path')])]
}

/** The limits on the whole: the path with its scheme, the parameters, both together. */
export function lengthViolations(path: string, parameters: string): readonly Violation[] {
  const whole = parameters === '' ? path : `${path}?${parameters}`
  const tooLong =
    byteLength(path) > MAX_PATH_BYTES ||
    byteLength(parameters) > MAX_PARAMETERS_BYTES ||
    byteLength(whole) > MAX_URI_BYTES
  return tooLong ? [violation('uri', 'too-long')] : []
}
