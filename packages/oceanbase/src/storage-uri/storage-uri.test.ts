import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secretMaker } from '../secret.ts'
import { buildArchiveDest } from './archive-dest.ts'
import { buildStorageUri } from './build-storage-uri.ts'
import { maskUri } from './mask-uri.ts'
import { parseStorageUri } from './parse-storage-uri.ts'
import type { StorageParts } from './parts.ts'

const secret = secretMaker(new Uint8Array(32))

/** `field code` of every violation, or the text that would be sent. */
function built(parts: StorageParts): string | string[] {
  const result = buildStorageUri(parts)
  return result.ok ? result.uri.text : result.violations.map(({ field, code }) => `${field} ${code}`)
}

function reparsed(text: string): string | string[] {
  const result = parseStorageUri(text, secret)
  return result.ok ? built(result.parts) : result.violations.map(({ field, code }) => `${field} ${code}`)
}

const oss = {
  scheme: 'oss',
  bucket: 'b',
  path: 'backup',
  host: 'oss-cn.aliyuncs.com',
  accessId: secret('id'),
  accessKey: secret('key'),
} as const
const cos = { ...oss, scheme: 'cos', host: 'cos.ap.myqcloud.com', appid: '125' } as const
const s3 = { ...oss, scheme: 's3', host: 's3.eu-central-1.amazonaws.com', s3Region: 'eu-central-1' } as const
const azblob = { ...oss, scheme: 'azblob', host: 'https://acc.blob.core.windows.net' } as const
const role = (roleArn: string) => ({ accessId: null, accessKey: null, roleArn: secret(roleArn) })

describe('the URIs of the manual work as they are written', () => {
  it.each([
    ['file:///data/nfs/backup/data', 'file:///data/nfs/backup/data'],
    [
      'oss://oceanbase-test-bucket/backup/?host=xxx.aliyun-inc.com&access_id=xxx&access_key=xxx&delete_mode=delete',
      'oss://oceanbase-test-bucket/backup?host=xxx.aliyun-inc.com&access_id=xxx&access_key=xxx&delete_mode=delete',
    ],
    [
      'cos://oceanbase-test-bucket/backup/?host=cos.ap-xxx.myqcloud.com/&access_id=xxx&access_key=xxx&appid=xxx&delete_mode=delete',
      'cos://oceanbase-test-bucket/backup?host=cos.ap-xxx.myqcloud.com/&access_id=xxx&access_key=xxx&appid=xxx&delete_mode=delete',
    ],
    ['file:///data/1/example_backup', 'file:///data/1/example_backup'],
    ['file:///data/nfs/?zone=z1,z2;z3', 'file:///data/nfs?zone=z1,z2;z3'],
    [
      's3://b/p/?host=s3.x.com&access_id=i&access_key=k&s3_region=r&checksum_type=crc32&addressing_model=path_style',
      's3://b/p?host=s3.x.com&access_id=i&access_key=k&s3_region=r&checksum_type=crc32&addressing_model=path_style',
    ],
    [
      's3://b/p?host=obs.x.com&role_arn=iam:a&external_id=e&s3_region=r&idc=i1',
      's3://b/p?host=obs.x.com&role_arn=iam:a&external_id=e&s3_region=r&idc=i1',
    ],
    [
      'azblob://container/p?access_key=Zm9v==&host=acc.blob.core.windows.net&access_id=acc&max_bandwidth=1G',
      'azblob://container/p?host=acc.blob.core.windows.net&access_id=acc&access_key=Zm9v==&max_bandwidth=1G',
    ],
  ])('%s', (typed, sent) => expect(reparsed(typed)).toBe(sent))
})

describe('every violation is named before anything is sent', () => {
  it.each<[StorageParts, string[]]>([
    [{ scheme: 'file', path: '' }, ['path required']],
    [{ scheme: 'file', path: '/' }, ['path required']],
    [{ scheme: 'file', path: 'data' }, ['path not-absolute']],
    [{ scheme: 'file', path: '/a//b' }, ['path not-plain-path']],
    [{ scheme: 'file', path: '/a/../b' }, ['path not-plain-path']],
    [{ scheme: 'file', path: '/a b' }, ['path forbidden-character']],
    [{ scheme: 'file', path: '/a?b' }, ['path forbidden-character']],
    [{ scheme: 'file', path: `/${'a'.repeat(1100)}` }, ['path too-long']],
    [{ ...oss, bucket: '' }, ['bucket required']],
    [{ ...oss, bucket: 'a/b' }, ['bucket not-plain-path']],
    [{ ...oss, host: '' }, ['host required']],
    [{ ...oss, host: 'b.oss-cn.aliyuncs.com' }, ['host host-with-bucket']],
    [{ ...oss, host: 'h@st' }, ['host forbidden-character']],
    [{ ...oss, accessId: null }, ['accessId required']],
    [{ ...oss, accessKey: secret('') }, ['accessKey required']],
    [{ ...oss, accessKey: secret('a&b') }, ['accessKey forbidden-character']],
    [{ ...oss, accessKey: secret('k'.repeat(250)) }, ['accessKey too-long']],
    [{ ...oss, deleteMode: 'purge' }, ['deleteMode not-one-of']],
    [{ ...oss, checksumType: 'crc32' }, ['checksumType not-one-of']],
    [{ ...oss, enableWorm: 'yes' }, ['enableWorm not-one-of']],
    [{ ...oss, enableWorm: 'true', checksumType: 'no_checksum' }, ['enableWorm needs-md5']],
    [{ ...cos, enableWorm: 'true' }, ['enableWorm not-allowed']],
    [{ ...oss, maxIops: '1.5' }, ['maxIops not-an-integer']],
    [{ ...oss, maxBandwidth: '100' }, ['maxBandwidth not-a-bandwidth']],
    [{ ...oss, roleArn: secret('acs:ram::1') }, ['accessId keys-or-role', 'accessKey keys-or-role']],
    [{ ...oss, accessId: null, accessKey: null, roleArn: secret('qcs:x') }, ['roleArn role-of-other-cloud']],
    [{ ...oss, externalId: secret('x') }, ['externalId needs-role']],
    [{ ...cos, appid: '' }, ['appid required']],
    [{ ...s3, s3Region: null }, ['s3Region required']],
    [{ ...s3, s3Region: 'r'.repeat(120) }, ['s3Region too-long']],
    [{ ...s3, addressingModel: 'virtual' }, ['addressingModel not-one-of']],
    [{ ...s3, checksumType: 'sha256' }, ['checksumType not-one-of']],
    [{ ...s3, appid: '1' }, ['appid not-allowed']],
    [{ ...s3, enableWorm: 'true' }, ['enableWorm not-allowed']],
    [{ ...s3, ...role('acs:ram::1') }, ['roleArn role-of-other-cloud']],
    [{ ...s3, externalId: secret('e'.repeat(120)), ...role('arn:aws:1') }, ['externalId too-long']],
    [{ ...oss, s3Region: 'r' }, ['s3Region not-allowed']],
    [{ ...cos, checksumType: 'crc32' }, ['checksumType not-one-of']],
    [{ ...azblob, checksumType: 'crc32' }, ['checksumType not-one-of']],
    [{ ...azblob, ...role('arn:x') }, ['roleArn not-allowed']],
    [{ ...azblob, s3Region: 'r', appid: '1' }, ['appid not-allowed', 's3Region not-allowed']],
    [{ ...s3, zone: 'z1', idc: 'i1', region: 'r1' }, ['idc one-locality', 'region one-locality']],
    [{ scheme: 'file', path: '/a', zone: 'z1', idc: 'i1' }, ['idc one-locality']],
    [{ scheme: 'file', path: '/a', zone: 'z1,,z2' }, ['zone empty-name']],
    [{ scheme: 'file', path: '/a', region: 'r1&host=h' }, ['region forbidden-character']],
    [
      { ...oss, bucket: '', host: '', accessId: null, accessKey: null },
      ['bucket required', 'host required', 'accessId required', 'accessKey required'],
    ],
  ])('%#', (parts, violations) => expect(built(parts)).toEqual(violations))

  it.each([
    ['nfs:///data', ['uri unknown-scheme']],
    ['FILE:///data', ['uri unknown-scheme']],
    ['hdfs://b/p', ['uri unsupported-scheme']],
    ['s3://b/p?host=h', ['s3Region required', 'accessId required', 'accessKey required']],
    ['azblob://b/p', ['host required', 'accessId required', 'accessKey required']],
    ['file:///data?zone=z&host=h', ['uri not-allowed']],
    ['file:///data?zone=', ['uri not-allowed']],
    ['', ['uri unknown-scheme']],
    ['file:///data?host=h', ['uri not-allowed']],
    ['oss://b?host=h&access_id=i&access_key=k&appid=1', ['appid not-allowed']],
    ['oss://b?host=h&access_id=i&access_key=k&encrypt_key=1', ['uri encrypt-key']],
    ['oss://b?host=h&access_id=i&access_key=k&access_key=l', ['accessKey repeated-parameter']],
    ['oss://b?host=h&access_id=&access_key=k', ['accessId empty-parameter']],
    ['oss://b?host=h&access_id=i&access_key=k&color=red', ['uri unknown-parameter']],
    ['oss://b?host=h&access_id=i&access_key=k&', ['uri unknown-parameter']],
    ['oss://b?HOST=h&access_id=i&access_key=k', ['uri unknown-parameter', 'host required']],
  ])('%s', (text, violations) => expect(reparsed(text)).toEqual(violations))

  it('never repeats a value', () => {
    const result = parseStorageUri('oss://b?host=h&access_id=i&access_key=s3cret&oops-s3cret', secret)
    expect(JSON.stringify(result)).not.toContain('s3cret')
  })
})

const word = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,12}$/)
const segments = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))

it('parsing what was built gives the same text again', () => {
  const parts = fc.record({
    path: segments,
    bucket: word.map((text) => `bucket-${text}`),
    host: word.map((text) => `${text}.example.com`),
    key: fc.stringMatching(/^[A-Za-z0-9+/=]{1,40}$/),
    deleteMode: fc.constantFrom(null, 'delete', 'tagging'),
    maxIops: fc.constantFrom(null, '100'),
    zone: fc.constantFrom(null, 'z1', 'z1,z2;z3'),
    scheme: fc.constantFrom('file', 'oss', 'cos', 's3', 'azblob'),
    isRole: fc.boolean(),
  })
  const own = { oss: {}, cos: { appid: '1' }, s3: { s3Region: 'r', checksumType: 'crc32' }, azblob: {} }
  const rolePrefix = { oss: 'acs', cos: 'qcs', s3: 'arn', azblob: null }
  fc.assert(
    fc.property(parts, ({ scheme, path, key, isRole, zone, ...rest }) => {
      const keys = { accessId: secret(key), accessKey: secret(key) }
      const given: StorageParts =
        scheme === 'file'
          ? { scheme, path: `/${path}`, zone }
          : {
              ...{ scheme, path, zone, ...rest, ...own[scheme] },
              ...(isRole && rolePrefix[scheme] !== null ? role(`${rolePrefix[scheme]}:x`) : keys),
            }
      const text = built(given)
      expect(typeof text).toBe('string')
      if (typeof text === 'string') expect(reparsed(text)).toBe(text)
    }),
  )
})

describe('maskUri', () => {
  it.each([
    ['file:///data/x', 'file:///data/x'],
    ['oss://b/p?host=h&access_id=A&access_key=K', 'oss://b/p?host=h&access_id=••••&access_key=••••'],
    ['s3://b?host=h&s3_region=r&role_arn=R&external_id=E', 's3://b?host=h&s3_region=r&role_arn=••••&external_id=••••'],
    ['oss://b?encrypt_key=E&new_thing=N', 'oss://b?encrypt_key=••••&new_thing=••••'],
    ['oss://b?access_key=a&b=c', 'oss://b?access_key=••••&b=••••'],
    ['oss://b?tail', 'oss://b?••••'],
    ['oss://b?host=h?access_key=K', 'oss://b?host=••••'],
    ['s3://b?host=h&zone=z1,z2;z3&idc=i?access_key=K', 's3://b?host=h&zone=z1,z2;z3&idc=••••'],
    ['oss://user:pw@host/x', 'oss://••••@host/x'],
    ['', ''],
    ['?', '?'],
  ])('%s → %s', (uri, masked) => expect(maskUri(uri)).toBe(masked))

  it('never shows a secret value, wherever it stands among the parameters', () => {
    const canary = 'CANARY7f3a'
    const key = fc.constantFrom('access_id', 'access_key', 'encrypt_key', 'role_arn', 'external_id', 'unheard_of')
    const noise = fc.array(fc.constantFrom('host=h', 'delete_mode=delete', '', 'x', '=', 'max_iops=1'), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(key, noise, noise, (name, before, behind) => {
        const uri = `oss://b/p?${[...before, `${name}=${canary}`, ...behind].join('&')}`
        expect(maskUri(uri)).not.toContain(canary)
      }),
    )
  })

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof maskUri(text) === 'string'))
  })
})

describe('buildArchiveDest', () => {
  const location = (() => {
    const result = buildStorageUri({ ...oss })
    if (!result.ok) throw new Error('not a URI')
    return result.uri
  })()

  it('masks the location it shows', () => {
    const result = buildArchiveDest({ location, binding: 'Optional', pieceSwitchInterval: '2d' })
    if (!result.ok) throw new Error('refused')
    expect(result.dest.text).toBe(
      'LOCATION=oss://b/backup?host=oss-cn.aliyuncs.com&access_id=id&access_key=key BINDING=Optional PIECE_SWITCH_INTERVAL=2d',
    )
    expect(String(result.dest)).toContain('access_key=••••')
  })

  it.each([
    ['optional', '1d', ['binding not-one-of']],
    ['Optional', '8d', ['pieceSwitchInterval interval-out-of-range']],
    ['Optional', '36h', ['pieceSwitchInterval interval-out-of-range']],
  ])('%s %s', (binding, pieceSwitchInterval, violations) => {
    const result = buildArchiveDest({ location, binding, pieceSwitchInterval })
    expect(result.ok ? [] : result.violations.map(({ field, code }) => `${field} ${code}`)).toEqual(violations)
  })
})
