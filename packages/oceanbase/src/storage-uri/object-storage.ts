import type { MakeSecret, Secret } from '../secret.ts'
import { type ParameterField, type ParameterValues, parameterViolations } from './parameters.ts'
import type { CosParts, ObjectParts, OssParts } from './parts.ts'
import { pathViolations, textViolations, violation } from './text-rules.ts'
import type { Violation } from './violation.ts'

/** Rules in which OSS and COS differ. */
export interface ObjectRules {
  readonly scheme: 'oss' | 'cos'
  /** Parameters of this storage that the other one does not take. */
  readonly own: 'enableWorm' | 'appid'
  /** How a role of this cloud begins. */
  readonly rolePrefix: string
}

/** What was given: '' and null count as absent. */
export function valuesOf(parts: OssParts | CosParts): Map<ParameterField, string> {
  const given: Readonly<Record<ParameterField, string | Secret | null | undefined>> = {
    host: parts.host,
    accessId: parts.accessId,
    accessKey: parts.accessKey,
    roleArn: parts.roleArn,
    externalId: parts.externalId,
    appid: parts.scheme === 'cos' ? parts.appid : null,
    deleteMode: parts.deleteMode,
    checksumType: parts.checksumType,
    addressingModel: parts.addressingModel,
    enableWorm: parts.enableWorm,
    maxIops: parts.maxIops,
    maxBandwidth: parts.maxBandwidth,
  }
  const values = new Map<ParameterField, string>()
  for (const field of FIELDS) {
    const value = given[field]
    const text = typeof value === 'string' ? value : (value?.reveal() ?? '')
    if (text !== '') values.set(field, text)
  }
  return values
}

const FIELDS = [
  'host',
  'accessId',
  'accessKey',
  'roleArn',
  'externalId',
  'appid',
  'deleteMode',
  'checksumType',
  'addressingModel',
  'enableWorm',
  'maxIops',
  'maxBandwidth',
] as const satisfies readonly ParameterField[]

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
    ...companyViolations(rules, bucket, values),
    ...credentialViolations(rules, values),
  ]
}

function companyViolations(rules: ObjectRules, bucket: string, values: ParameterValues): readonly Violation[] {
  const host = values.get('host')
  const found: Violation[] = []
  if (host === undefined) found.push(violation('host', 'required'))
  else if (bucket !== '' && host.replace(/^https?:\/\//, '').startsWith(`${bucket}.`)) {
    found.push(violation('host', 'host-with-bucket'))
  }
  if (rules.own === 'appid' && !values.has('appid')) found.push(violation('appid', 'required'))
  if (rules.own !== 'appid' && values.has('appid')) found.push(violation('appid', 'not-allowed'))
  if (values.has('enableWorm')) {
    if (rules.own !== 'enableWorm') found.push(violation('enableWorm', 'not-allowed'))
    else if ((values.get('checksumType') ?? 'md5') !== 'md5') found.push(violation('enableWorm', 'needs-md5'))
  }
  return found
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
  return [
    ...keys.map((field) => violation(field, 'keys-or-role')),
    ...(role.startsWith(`${rules.rolePrefix}:`) ? [] : [violation('roleArn', 'role-of-other-cloud')]),
  ]
}

/** Parameters as parts; what was not given is null. */
export function objectParts(
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
    ...place,
    host: values.get('host') ?? '',
    accessId: secret('accessId'),
    accessKey: secret('accessKey'),
    roleArn: secret('roleArn'),
    externalId: secret('externalId'),
    deleteMode: text('deleteMode'),
    checksumType: text('checksumType'),
    addressingModel: text('addressingModel'),
    enableWorm: text('enableWorm'),
    maxIops: text('maxIops'),
    maxBandwidth: text('maxBandwidth'),
  }
}
