import { invalidArgument, refusal } from '../refusals.ts'
import type { Scheme } from './scheme.ts'

interface Parameter {
  readonly scheme: Scheme
  readonly value: string
  /** Key and value as written. */
  readonly item: string
}

/** Throws a SqlError when the value cannot stand. */
type Check = (parameter: Parameter) => void

const LONG_ITEM = 256
const SHORT_ITEM = 128

const CHECKSUMS: Readonly<Record<string, readonly Scheme[]>> = {
  no_checksum: ['file', 'oss', 'cos', 's3', 'azblob'],
  md5: ['file', 'oss', 'cos', 's3', 'azblob'],
  crc32: ['s3'],
}

/** OceanBase 4.3.5's rules by key; a key that is not here is ignored. */
export const parameterChecks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['host', all(notOnFile, atMost(LONG_ITEM))],
  ['access_id', all(notOnFile, atMost(LONG_ITEM), notEmpty)],
  ['access_key', all(notOnFile, atMost(LONG_ITEM), notEmpty)],
  [
    'role_arn',
    all(notOnFile, ({ scheme }) => refuseIf(scheme === 'azblob', refusal(9026)), atMost(LONG_ITEM), notEmpty),
  ],
  ['external_id', all(notOnFile, atMost(SHORT_ITEM))],
  ['encrypt_key', refuseEncryptKey],
  ['appid', all(only('cos'), atMost(LONG_ITEM))],
  ['s3_region', all(only('s3'), atMost(SHORT_ITEM))],
  ['delete_mode', all(notOnFile, oneOf('delete', 'tagging'))],
  ['checksum_type', checkChecksum],
  ['addressing_model', oneOf('virtual_hosted_style', 'path_style')],
  ['enable_worm', checkWorm],
  ['max_iops', matching(/^\d{1,18}$/)],
  ['max_bandwidth', matching(/^\d{1,12}[BKMGTP]B?$/i)],
])

function all(...checks: readonly Check[]): Check {
  return (parameter) => {
    for (const check of checks) check(parameter)
  }
}

function refuseIf(broken: boolean, error: Error): void {
  if (broken) throw error
}

function notOnFile({ scheme }: Parameter): void {
  refuseIf(scheme === 'file', refusal(9026))
}

function notEmpty({ value }: Parameter): void {
  refuseIf(value === '', refusal(9026))
}

function atMost(bytes: number): Check {
  return ({ item }) => refuseIf(Buffer.byteLength(item) >= bytes, invalidArgument())
}

function only(scheme: Scheme): Check {
  return (parameter) => refuseIf(parameter.scheme !== scheme, invalidArgument())
}

function oneOf(...words: readonly string[]): Check {
  return ({ value }) => refuseIf(!words.includes(value), invalidArgument())
}

function matching(pattern: RegExp): Check {
  return ({ value }) => refuseIf(!pattern.test(value), invalidArgument())
}

function refuseEncryptKey(): never {
  throw refusal(9026, 'backup destination contains encrypt_key, which is not a valid uri')
}

function checkChecksum({ scheme, value }: Parameter): void {
  const devices = CHECKSUMS[value]
  if (devices === undefined) throw invalidArgument()
  refuseIf(!devices.includes(scheme), refusal(9113))
}

function checkWorm({ value }: Parameter): void {
  const text = 'Incorrect arguments to set eanble_worm. eanble_worm must be true or false'
  refuseIf(value !== 'true' && value !== 'false', invalidArgument(text))
}
