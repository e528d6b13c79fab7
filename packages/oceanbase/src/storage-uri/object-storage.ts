import type { MakeSecret } from '../secret.ts'
import { localityOf, localityViolations } from './locality.ts'
import type { ObjectRules } from './object-rules.ts'
import { type ParameterField, type ParameterValues, parameterViolations } from './parameters.ts'
import type { ObjectParts } from './parts.ts'
import { pathViolations, textViolations, violation } from './text-rules.ts'
import type { Violation } from './violation.ts'

/** Every violation of an object storage, of single values and of their company. */
export function objectViolations(
  rules: ObjectRules,
  place: { bucket: string; path: string },
  values: ParameterValues,
): readonly Violation[] {
  const bucket = place.bucket
  return [
    ...(bucket === '' ? [violation('bucket', 'required')] : textViolations('bucket', bucket, 255)),
    ...(bucket.includes('/') ? [violation('bucket', 'not-plain-path')] : []),
    ...pathViolations('path', place.path),
    ...parameterViolations(values),
    ...hostViolations(bucket, values),
    ...ownViolations(rules, values),
    ...credentialViolations(rules, values),
    ...localityViolations(values),
  ]
}

function hostViolations(bucket: string, values: ParameterValues): readonly Violation[] {
  const host = values.get('host')
  if (host === undefined) return [violation('host', 'required')]
  const bare = host.replace(/^https?:\/\//, '')
  return bucket !== '' && bare.startsWith(`${bucket}.`) ? [violation('host', 'host-with-bucket')] : []
}

/** What one storage takes and another does not. */
function ownViolations(rules: ObjectRules, values: ParameterValues): readonly Violation[] {
  const foreign = (['appid', 's3Region', 'enableWorm'] as const).filter(
    (field) => values.has(field) && !rules.takes.includes(field),
  )
  const checksum = values.get('checksumType')
  const worm = values.has('enableWorm') && rules.takes.includes('enableWorm')
  return [
    ...rules.needs.filter((field) => !values.has(field)).map((field) => violation(field, 'required')),
    ...foreign.map((field) => violation(field, 'not-allowed')),
    ...(checksum === 'crc32' && !rules.checksums.includes(checksum) ? [violation('checksumType', 'not-one-of')] : []),
    ...(worm && (checksum ?? 'md5') !== 'md5' ? [violation('enableWorm', 'needs-md5')] : []),
  ]
}

function credentialViolations(rules: ObjectRules, values: ParameterValues): readonly Violation[] {
  const role = values.get('roleArn')
  const keys = (['accessId', 'accessKey'] as const).filter((field) => values.has(field))
  if (role === undefined) {
    return [
      ...(values.has('accessId') ? [] : [violation('accessId', 'required')]),
      ...(values.has('accessKey') ? [] : [violation('accessKey', 'required')]),
      ...(values.has('externalId') ? [violation('externalId', 'needs-role')] : []),
    ]
  }
  if (rules.rolePrefixes.length === 0) return [violation('roleArn', 'not-allowed')]
  const isOwn = rules.rolePrefixes.some((prefix) => role.startsWith(`${prefix}:`))
  return [
    ...keys.map((field) => violation(field, 'keys-or-role')),
    ...(isOwn ? [] : [violation('roleArn', 'role-of-other-cloud')]),
  ]
}

/** Parameters as parts; what was not given is null. */
export function objectParts(
  { scheme }: ObjectRules,
  place: { bucket: string; path: string },
  values: ParameterValues,
  makeSecret: MakeSecret,
): Required<ObjectParts> {
  const text = (field: ParameterField) => values.get(field) ?? null
  const secret = (field: ParameterField) => {
    const value = values.get(field)
    return value === undefined ? null : makeSecret(value)
  }
  return {
    ...{ scheme, ...place, host: values.get('host') ?? '' },
    accessId: secret('accessId'),
    accessKey: secret('accessKey'),
    roleArn: secret('roleArn'),
    externalId: secret('externalId'),
    appid: text('appid'),
    s3Region: text('s3Region'),
    deleteMode: text('deleteMode'),
    checksumType: text('checksumType'),
    addressingModel: text('addressingModel'),
    enableWorm: text('enableWorm'),
    maxIops: text('maxIops'),
    maxBandwidth: text('maxBandwidth'),
    ...localityOf(values),
  }
}
