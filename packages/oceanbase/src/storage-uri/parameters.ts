import type { Secret } from '../secret.ts'
import type { ObjectParts } from './parts.ts'
import { listViolations, textViolations, violation } from './text-rules.ts'
import type { Violation, ViolationCode } from './violation.ts'

/** A part that travels as `key=value`. */
export type ParameterField = Exclude<keyof ObjectParts, 'scheme' | 'bucket' | 'path'>

interface Parameter {
  readonly field: ParameterField
  readonly key: string
  /** Of key, `=` and value together. */
  readonly limitBytes: number
  /** Names joined by `,` and `;`, which no other value may hold. */
  readonly list?: true
  readonly problem: (value: string) => ViolationCode | null
}

const anything = () => null
const oneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value) ? null : ('not-one-of' as const)

/** In the order OceanBase stores them. */
const PARAMETERS: readonly Parameter[] = [
  {
    field: 'host',
    key: 'host',
    limitBytes: 255,
    problem: (value) => (/^[A-Za-z0-9.:/_[\]-]*$/.test(value) ? null : 'forbidden-character'),
  },
  { field: 'accessId', key: 'access_id', limitBytes: 255, problem: anything },
  { field: 'accessKey', key: 'access_key', limitBytes: 255, problem: anything },
  { field: 'roleArn', key: 'role_arn', limitBytes: 255, problem: anything },
  { field: 'externalId', key: 'external_id', limitBytes: 127, problem: anything },
  { field: 'appid', key: 'appid', limitBytes: 127, problem: anything },
  { field: 's3Region', key: 's3_region', limitBytes: 127, problem: anything },
  { field: 'deleteMode', key: 'delete_mode', limitBytes: 127, problem: oneOf('delete', 'tagging') },
  { field: 'checksumType', key: 'checksum_type', limitBytes: 127, problem: oneOf('md5', 'no_checksum', 'crc32') },
  {
    field: 'addressingModel',
    key: 'addressing_model',
    limitBytes: 127,
    problem: oneOf('virtual_hosted_style', 'path_style'),
  },
  { field: 'enableWorm', key: 'enable_worm', limitBytes: 127, problem: oneOf('true', 'false') },
  {
    field: 'maxIops',
    key: 'max_iops',
    limitBytes: 127,
    problem: (value) => (/^\d{1,18}$/.test(value) ? null : 'not-an-integer'),
  },
  {
    field: 'maxBandwidth',
    key: 'max_bandwidth',
    limitBytes: 127,
    problem: (value) => (/^\d{1,15}(?:[KMGTP]B?|B)$/i.test(value) ? null : 'not-a-bandwidth'),
  },
  { field: 'zone', key: 'zone', limitBytes: 127, list: true, problem: anything },
  { field: 'idc', key: 'idc', limitBytes: 127, list: true, problem: anything },
  { field: 'region', key: 'region', limitBytes: 127, list: true, problem: anything },
]

const BY_KEY = new Map(PARAMETERS.map((parameter) => [parameter.key, parameter]))

export type ParameterValues = ReadonlyMap<ParameterField, string>

/** What was given: '' and null count as absent. */
export function valuesOf(parts: Partial<Record<ParameterField, string | Secret | null>>): Map<ParameterField, string> {
  const values = new Map<ParameterField, string>()
  for (const { field } of PARAMETERS) {
    const value = parts[field]
    const text = typeof value === 'string' ? value : (value?.reveal() ?? '')
    if (text !== '') values.set(field, text)
  }
  return values
}

/** Every rule that looks at one parameter alone. */
export function parameterViolations(values: ParameterValues): readonly Violation[] {
  return PARAMETERS.flatMap(({ field, key, limitBytes, list, problem }) => {
    const value = values.get(field)
    if (value === undefined) return []
    const inText = (list ? listViolations : textViolations)(field, value, limitBytes - key.length - 1)
    const code = inText.length > 0 ? null : problem(value)
    return code === null ? inText : [violation(field, code)]
  })
}

/** `host=…&access_id=…`, without the absent. */
export function writeParameters(values: ParameterValues): string {
  return PARAMETERS.flatMap(({ field, key }) => {
    const value = values.get(field)
    return value === undefined ? [] : [`${key}=${value}`]
  }).join('&')
}

/**
 * Reads `key=value&…`. What is not on the list is named by its place, never by its text: it may be the tail of a
 * secret that held an `&`.
 */
export function readParameters(text: string): { values: Map<ParameterField, string>; violations: Violation[] } {
  const values = new Map<ParameterField, string>()
  const violations: Violation[] = []
  text.split('&').forEach((item, index) => {
    const at = item.indexOf('=')
    const key = at < 0 ? '' : item.slice(0, at)
    const value = item.slice(at + 1)
    const known = BY_KEY.get(key)
    if (key === 'encrypt_key') violations.push(violation('uri', 'encrypt-key'))
    else if (known === undefined) violations.push(violation('uri', 'unknown-parameter', ` (number ${index + 1})`))
    else if (values.has(known.field)) violations.push(violation(known.field, 'repeated-parameter'))
    else if (value === '') violations.push(violation(known.field, 'empty-parameter'))
    else values.set(known.field, value)
  })
  return { values, violations }
}
